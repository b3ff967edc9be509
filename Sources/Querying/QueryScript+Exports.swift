import Instruments
import Measurement
import Personnel
import Vocabulary

/// What an engine gives back (`takar measure --engine`): files of whole numbers without headings, an empty cell where there is none; the first
/// has names in front.
package enum QueryExport: String, Sendable, CaseIterable {
    /// `tabel, kolom, ada, manifest`: what was read, and what the manifests say.
    case check = "periksa"
    /// `orang, alasan, kualifikasi, kompetensi, kinerja, disiplin, catat, beda`, then every fact in the order of the instrument.
    case people = "orang"
    /// `unor, jumlah, kualifikasi, kompetensi, kinerja, disiplin, total, peringkat, tidak_diukur`, means in hundredths.
    case units = "unit"
    /// `indikator, hilang, orang, tanpa_data`.
    case losses = "kehilangan"
    /// `unor, diukur, tidak_diukur, ditolak`, then by reason; everybody's has no unit.
    case participation = "partisipasi"
}

extension QueryScript {
    /// The whole text, and behind it what is written into a folder, a file or a folder of files each.
    ///
    /// - Parameter folder: where the engine, and all its workers, may write.
    package func text(exportingTo folder: String) -> String {
        let exports = QueryExport.allCases.map { dialect.export(select($0), to: folder + "/" + $0.rawValue) }
        return text(keepingPointsIn: folder + "/poin") + "\n" + exports.joined(separator: "\n\n") + "\n"
    }

    private func select(_ export: QueryExport) -> String {
        let sums = Dimension.allCases.map(\.rawValue)
        func columns(_ alias: String, _ names: [String]) -> String { names.map { "\(alias).\($0) AS \($0)" }.joined(separator: ", ") }
        switch export {
        case .check: return "SELECT \(columns("p", ["tabel", "kolom", "ada", "manifest"])) FROM \(names("periksa")) AS p"
        case .people: return "SELECT \(columns("p", ["orang", "alasan"] + sums + ["catat", "beda"] + names.facts)) FROM \(names("poin")) AS p"
        case .units:
            return """
                SELECT u.unor AS unor, \(columns("n", ["jumlah"] + sums + ["total", "peringkat", "tidak_diukur"])) FROM \(names("unit_nilai")) AS n
                JOIN \(names(.units)) AS u ON u.urutan = n.urutan
                """
        case .losses: return "SELECT \(columns("k", ["indikator", "hilang", "orang", "tanpa_data"])) FROM \(names("kehilangan")) AS k"
        case .participation:
            let reasons = instrument.population.indices.map { "alasan_\($0 + 1)" }
            return "SELECT \(columns("p", ["unor", "diukur", "tidak_diukur", "ditolak"] + reasons)) FROM \(names("partisipasi")) AS p"
        }
    }
}

extension SQLDialect {
    /// Writes what a query gives.
    fileprivate func export(_ select: String, to path: String) -> String {
        switch self {
        case .duckdb: "COPY (\n\(select)\n) TO \(SQL.text(path)) (FORMAT csv, HEADER false, DELIMITER ',');"
        // Its client takes such a command in one line.
        case .postgresql: "\\copy (\(select.split(whereSeparator: \.isNewline).joined(separator: " "))) TO \(SQL.text(path)) WITH (FORMAT csv)"
        case .spark: "INSERT OVERWRITE DIRECTORY \(SQL.text(path)) USING csv\n\(select);"
        }
    }

    /// Has a step worked out once where views would work it out for everybody who looks at it; nil where it is kept anyway.
    func keep(_ name: String, in path: String) -> String? {
        guard self == .spark else { return nil }
        return """
            INSERT OVERWRITE DIRECTORY \(SQL.text(path)) USING parquet
            SELECT * FROM \(name);
            CREATE OR REPLACE TEMPORARY VIEW \(name) USING parquet OPTIONS (path \(SQL.text(path)));
            """
    }
}
