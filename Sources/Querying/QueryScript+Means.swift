import Instruments
import Measurement
import Personnel
import Vocabulary

/// From people to units (unor), agencies and everybody: sums, exact means, ranks, participation, losses.
extension QueryScript {
    private static let sums = Dimension.allCases.map(\.rawValue) + ["total"]

    var meanSteps: [Step] { [sumStep, meanStep, participationStep, lossStep] }

    /// What everybody of a unit and of all units below it adds up to, the two groups apart.
    private var sumStep: Step {
        let columns = [0, 1].flatMap { group in
            let measured = "p.alasan = 0 AND p.kelompok = \(group)"
            return ["\(SQL.count(where: measured)) AS n_\(group)"] + Self.sums.map { "\(SQL.sum("p.\($0)", where: measured)) AS \($0)_\(group)" }
        }
        return Step(
            name: "jumlah_unit", remark: ["Jumlah menurut unit, termasuk semua unit di bawahnya; kelompok \(groups)"],
            select: """
                SELECT k.leluhur AS unor,
                  \(columns.joined(separator: ",\n  ")),
                  \(SQL.count(where: "p.alasan > 0")) AS tidak_diukur
                FROM \(names("poin")) AS p JOIN \(names(.ancestors)) AS k ON k.unor = p.unor GROUP BY k.leluhur
                """, isKept: true)
    }

    private var groups: String { instrument.combination.groups.map { "0 \($0.absent), 1 \($0.present)" } ?? "0 semua" }

    /// The exact means: whole thousandths, and beside them what is left as a numerator and a denominator.
    ///
    /// The plain mean of two means is made of their whole parts and their rests, so that no product outgrows 53 bits.
    private var meanStep: Step {
        let isOfGroups = instrument.combination.means == .groupMeans
        let all = Self.sums.flatMap { name -> [String] in
            let whole = "s.\(name)_0 + s.\(name)_1", count = "(s.n_0 + s.n_1)"
            let plain = (SQL.quotient("(\(whole))", count), "CAST((\(whole)) % \(count) AS BIGINT)")
            guard isOfGroups else { return ["\(plain.0) AS q_\(name)", "\(plain.1) AS r_\(name)"] }
            let first = "NULLIF(s.n_0, 0)", second = "NULLIF(s.n_1, 0)", product = "(\(first) * \(second))"
            let rest = "(s.\(name)_0 % \(first) * s.n_1 + s.\(name)_1 % \(second) * s.n_0)"
            let quotient = "\(SQL.quotient("s.\(name)_0", first)) + \(SQL.quotient("s.\(name)_1", second)) + \(SQL.quotient(rest, product))"
            let isBoth = "s.n_0 > 0 AND s.n_1 > 0"
            return [
                "CAST(CASE WHEN \(isBoth) THEN \(quotient) ELSE \(plain.0) END AS BIGINT) AS q_\(name)",
                "CAST(CASE WHEN \(isBoth) THEN \(rest) % \(product) ELSE \(plain.1) END AS BIGINT) AS r_\(name)",
            ]
        }
        let denominator = isOfGroups ? "CASE WHEN s.n_0 > 0 AND s.n_1 > 0 THEN s.n_0 * s.n_1 ELSE s.n_0 + s.n_1 END" : "s.n_0 + s.n_1"
        let parts = isOfGroups ? "CASE WHEN s.n_0 > 0 AND s.n_1 > 0 THEN 2 ELSE 1 END" : "1"
        return Step(
            name: "rata_unit",
            remark: [
                "Rata-rata eksak: (q + r / penyebut) / bagian perseribu poin; q bulat, r di bawah penyebut",
                "Cara: \(isOfGroups ? "rata-rata polos dari rata-rata dua kelompok" : "setiap orang sekali") [\(instrument.combination.provenance.source)]",
            ],
            select: """
                SELECT s.unor AS unor, CAST(s.n_0 + s.n_1 AS BIGINT) AS jumlah, s.tidak_diukur AS tidak_diukur,
                  CAST(\(denominator) AS BIGINT) AS penyebut, CAST(\(parts) AS BIGINT) AS bagian,
                  \(all.joined(separator: ",\n  "))
                FROM \(names("jumlah_unit")) AS s WHERE s.n_0 + s.n_1 > 0
                """, isKept: true)
    }

    /// Who was measured and who was not, with why, by unit and for everybody (unor NULL); rows that were refused stand beside them.
    private var participationStep: Step {
        // A sum over nobody is NULL, and there may be nobody.
        func count(_ condition: String) -> String { "COALESCE(\(SQL.count(where: condition)), 0)" }
        let reasons = instrument.population.indices.map { "\(count("p.alasan = \($0 + 1)")) AS alasan_\($0 + 1)" }
        let columns = (["\(count("p.alasan = 0")) AS diukur", "\(count("p.alasan > 0")) AS tidak_diukur"] + reasons)
            .joined(separator: ",\n  ")
        let refused = "FROM \(names(.refused)) AS d WHERE d.jenis = 'pegawai'"
        let remarks = instrument.population.enumerated().map { "alasan_\($0 + 1): \($1.title.id)" }
        return Step(
            name: "partisipasi", remark: ["Partisipasi menurut unit, dan untuk semua (unor NULL); ditolak: baris pegawai yang ditolak"] + remarks,
            select: """
                WITH unit AS (
                SELECT k.leluhur AS unor,
                  \(columns)
                FROM \(names("poin")) AS p JOIN \(names(.ancestors)) AS k ON k.unor = p.unor GROUP BY k.leluhur
                ), tolak AS (
                SELECT k.leluhur AS unor, CAST(COUNT(*) AS BIGINT) AS banyak
                FROM (SELECT d.unor AS unor \(refused)) AS d JOIN \(names(.ancestors)) AS k ON k.unor = d.unor GROUP BY k.leluhur
                )
                SELECT u.*, COALESCE(t.banyak, 0) AS ditolak FROM unit AS u LEFT JOIN tolak AS t ON t.unor = u.unor
                UNION ALL
                SELECT CAST(NULL AS BIGINT) AS unor,
                  \(columns), (SELECT CAST(COUNT(*) AS BIGINT) AS banyak \(refused)) AS ditolak
                FROM \(names("poin")) AS p
                """)
    }

    /// Points that could have been reached and were not, indicator by indicator.
    private var lossStep: Step {
        let selects = plan.compiled.indicators.enumerated().map { number, compiled in
            let name = number + 1
            return """
                SELECT \(SQL.wide(name)) AS indikator, \(SQL.text(compiled.indicator.name)) AS nama,
                  COALESCE(\(SQL.sum("p.a_\(name) - p.i_\(name)", where: "p.a_\(name) > p.i_\(name)")), 0) AS hilang,
                  COALESCE(\(SQL.count(where: "p.a_\(name) > p.i_\(name)")), 0) AS orang, COALESCE(\(SQL.sum("p.m_\(name)")), 0) AS tanpa_data
                FROM \(names("poin")) AS p WHERE p.alasan = 0
                """
        }
        return Step(
            name: "kehilangan", remark: ["Poin yang dapat dicapai dan tidak tercapai menurut indikator, dalam perseribu"],
            select: selects.joined(separator: "\nUNION ALL\n"))
    }
}
