import Instruments
import Personnel
import Vocabulary

/// The last tables: scores of people (`nilai`) and means of units (`unit_nilai`), in the columns of the files that `takar measure` writes.
extension QueryScript {
    var resultSteps: [Step] { [scoreStep, unitStep] }

    /// The name of a category by hundredths that were cut.
    private func category(_ hundredths: String) -> String {
        let rows = instrument.categories.rows
        let branches = rows.dropLast().map { "WHEN \(hundredths) >= \($0.least) THEN \(SQL.text($0.name))" }
        return "CASE \(branches.joined(separator: " ")) ELSE \(SQL.text(rows.last?.name ?? "")) END"
    }

    private var scoreStep: Step {
        Step(
            name: "nilai", remark: ["Nilai setiap pegawai yang diukur, poin dalam perseribu; kategori atas nilai yang dipotong dua desimal"],
            select: """
                SELECT p.nip AS nip, COALESCE(u.unor_id, p.unor_lain) AS unor_id, p.kelas AS kelas_jabatan, p.kualifikasi AS kualifikasi,
                  p.kompetensi AS kompetensi, p.kinerja AS kinerja, p.disiplin AS disiplin, p.total AS total,
                  \(category(SQL.quotient("p.total", "10"))) AS kategori
                FROM \(names("poin")) AS p LEFT JOIN \(names(.units)) AS u ON u.unor = p.unor WHERE p.alasan = 0
                """)
    }

    private var unitStep: Step {
        // Half up: five of ten thousandths more, then cut; of the mean of two means all is twice as much.
        let means = (Dimension.allCases.map(\.rawValue) + ["total"]).map { name in
            "\(SQL.quotient("(m.q_\(name) + 5 * m.bagian)", "(10 * m.bagian)")) AS \(name)"
        }
        let isOfGroups = instrument.combination.means == .groupMeans
        let order = (isOfGroups ? ["m.utuh", "m.setengah", "m.sisa"] : ["m.utuh", "m.sisa"]).map { $0 + " DESC NULLS LAST" }.joined(separator: ", ")
        let rank = """
            CASE WHEN m.jumlah IS NULL THEN NULL ELSE CAST(RANK() OVER (
                PARTITION BY COALESCE(u.induk, 0), CASE WHEN m.jumlah IS NULL THEN 0 ELSE 1 END
                ORDER BY \(order)) AS BIGINT) END
            """
        return Step(
            name: "unit_nilai",
            remark: [
                "Rata-rata setiap unit dan semua unit di bawahnya, dalam perseratus, setengah ke atas; kategori atas nilai yang dipotong",
                "Peringkat di antara unit seinduk menurut nilai eksak: bagian utuh, lalu pecahan di bawah satu",
            ],
            select: """
                SELECT u.unor_id AS unor_id, u.nama AS nama_unor, u.induk_id AS induk_id, COALESCE(m.jumlah, 0) AS jumlah,
                  \(means.joined(separator: ",\n  ")),
                  CASE WHEN m.jumlah IS NULL THEN NULL ELSE \(category(SQL.quotient("m.q_total", "(10 * m.bagian)"))) END AS kategori,
                  \(rank) AS peringkat,
                  COALESCE(j.tidak_diukur, 0) AS tidak_diukur, u.urutan AS urutan
                FROM \(names(.units)) AS u LEFT JOIN \(names("jumlah_unit")) AS j ON j.unor = u.unor
                LEFT JOIN (
                \(isOfGroups ? halves : "SELECT r.*, r.q_total AS utuh, r.r_total * 1e0 / r.penyebut AS sisa FROM \(names("rata_unit")) AS r")
                ) AS m ON m.unor = u.unor
                """)
    }

    /// Means that are halves of sums beside plain ones, for comparing: whole thousandths, then halves, then what is left of a half.
    private var halves: String {
        """
        SELECT r.*, \(SQL.quotient("r.q_total", "r.bagian")) AS utuh,
          CASE WHEN r.bagian = 2 THEN r.q_total % 2 WHEN 2 * r.r_total >= r.penyebut THEN 1 ELSE 0 END AS setengah,
          CASE WHEN r.bagian = 2 THEN r.r_total * 1e0 / r.penyebut
            WHEN 2 * r.r_total >= r.penyebut THEN (2 * r.r_total - r.penyebut) * 1e0 / r.penyebut ELSE 2 * r.r_total * 1e0 / r.penyebut END AS sisa
        FROM \(names("rata_unit")) AS r
        """
    }
}
