import Instruments
import Measurement
import Personnel
import Vocabulary

/// The instrument as one readable script of SQL over canonical tables (`takar sql`), made of the compiled instrument and nothing else.
///
/// Each step is a table or a view with a name and a remark. Numbers are whole up to the last: points in thousandths, means in hundredths
/// rounded half up; the steps that follow rules for engines say so where they stand.
package struct QueryScript: Sendable {
    let plan: Plan
    let dialect: SQLDialect
    let source: QuerySource
    let names: QueryNames
    let isTemporary: Bool

    /// - Parameters:
    ///   - schema: where everything is made; nil for what goes with the session.
    ///   - prefix: what comes before every name.
    package init(_ plan: Plan, dialect: SQLDialect, source: QuerySource, schema: String? = nil, prefix: String = "") {
        self.plan = plan
        self.dialect = dialect
        self.source = source
        names = QueryNames(plan.instrument, schema: schema, prefix: prefix)
        isTemporary = schema == nil
    }

    /// A step of the script.
    struct Step {
        let name: String
        let remark: [String]
        let select: String
        /// Whether several steps look at it.
        var isKept = false
    }

    /// What the last tables are called, with their columns in the order of the files they correspond to.
    package var results: (scores: String, units: String, check: String) { (names("nilai"), names("unit_nilai"), names("periksa")) }

    /// The whole text.
    package func text() -> String { text(keepingPointsIn: nil) }

    /// - Parameter folder: where everybody's points are kept by engines that would else work them out for each who looks at them.
    func text(keepingPointsIn folder: String?) -> String {
        func text(_ step: Step) -> String {
            SQL.remark(step.remark) + "\n" + dialect.step(names(step.name), step.select, isKept: step.isKept, isTemporary: isTemporary)
        }
        let kept = folder.flatMap { dialect.keep(names("poin"), in: $0) }.map { [$0] } ?? []
        let before = [heading] + dialect.settings + loading + (checking + rowSteps + [factStep] + pointSteps).map(text)
        return (before + kept + (meanSteps + resultSteps).map(text)).joined(separator: "\n\n") + "\n"
    }

    var instrument: Instrument { plan.instrument }

    private var heading: String {
        let settings = instrument.changedSettings.isEmpty ? [] : ["Opsi: " + instrument.changedSettings.joined(separator: "; ")]
        return SQL.remark(
            [instrument.title.id + " (\(instrument.id), versi \(instrument.version.prefix(12)))", "Per tanggal \(plan.asOf)"] + settings
                + instrument.basis.map { "Dasar: \($0)" } + plan.notices.map(\.id)
                + [
                    "Dibuat oleh takar sql --dialect \(dialect.rawValue). Poin dalam perseribu, rata-rata dalam perseratus (setengah ke atas).",
                    "Hasil: \(results.scores) (kolom --scores) dan \(results.units) (kolom --units); \(results.check) harus cocok seluruhnya.",
                ])
    }

    // MARK: Reading the tables

    /// Every table of every part, and the parts of each as one.
    private var loading: [String] {
        CanonicalTable.allCases.flatMap { table -> [String] in
            let single = source.parts.count == 1
            let files = source.parts.enumerated().map { number, part in
                dialect.load(
                    single ? names(table) : names("\(table.name)_\(number + 1)"), table, part.path + "/" + table.fileName, isTemporary: isTemporary)
            }
            if single { return ["-- Tabel baku «\(table.name)»\n" + files[0]] }
            let union = source.parts.indices.map { number in
                "SELECT \(shifted(table, part: number)) FROM \(names("\(table.name)_\(number + 1)")) AS t"
            }.joined(separator: "\nUNION ALL\n")
            return files + [
                SQL.remark(["Tabel baku «\(table.name)» dari semua folder, dengan nomor yang tidak berulang"]) + "\n"
                    + dialect.step(names(table), union, isKept: false, isTemporary: isTemporary)
            ]
        }
    }

    private func shifted(_ table: CanonicalTable, part: Int) -> String {
        table.columns.map { column in
            let offset = QuerySource.counted(by: column).map { source.offset($0, of: part) } ?? 0
            return offset == 0 ? "t.\(column.name) AS \(column.name)" : "t.\(column.name) + \(SQL.wide(offset)) AS \(column.name)"
        }.joined(separator: ", ")
    }

    /// Rows and sums of the tables beside those of the manifest: swapped columns, lost rows and headings read as data show here.
    ///
    /// Each table is gone over once and in a statement of its own: an engine keeps room for every file that a statement reads.
    private var checking: [Step] {
        let counts = CanonicalTable.allCases.map { table in
            let sums = table.columns.filter { $0.form == .key }.enumerated().map { place, column in
                "CAST(COALESCE(SUM(CAST(t.\(column.name) AS BIGINT)), 0) AS BIGINT) AS a_\(place + 1)"
            }
            return Step(
                name: "periksa_\(table.name)", remark: ["Jumlah baris dan jumlah setiap kolom kunci «\(table.name)»"],
                select: "SELECT \((["CAST(COUNT(*) AS BIGINT) AS a_0"] + sums).joined(separator: ", ")) FROM \(names(table)) AS t", isKept: true)
        }
        let selects = CanonicalTable.allCases.map { table in
            let expected = expected(table), keys = table.columns.filter { $0.form == .key }.map(\.name)
            let rows = [("baris", expected.rows)] + keys.map { ($0, expected.sums[$0] ?? 0) }
            let wanted = SQL.values(rows.enumerated().map { [SQL.wide($0), SQL.text($1.0), SQL.wide($1.1)] }, ["nomor", "kolom", "manifest"])
            let found = rows.indices.map { "WHEN \($0) THEN s.a_\($0)" }.joined(separator: " ")
            return """
                SELECT \(SQL.text(table.name)) AS tabel, k.kolom AS kolom, CAST(CASE k.nomor \(found) END AS BIGINT) AS ada, k.manifest AS manifest
                FROM (\(wanted)) AS k CROSS JOIN \(names("periksa_\(table.name)")) AS s
                """
        }
        return counts + [
            Step(
                name: "periksa", remark: ["Periksa: jumlah baris dan jumlah setiap kolom kunci harus sama dengan manifest"],
                select: selects.joined(separator: "\nUNION ALL\n"), isKept: true)
        ]
    }

    /// What all parts together must hold.
    private func expected(_ table: CanonicalTable) -> QuerySource.Counts {
        var rows = 0, sums: [String: Int] = [:]
        for (number, part) in source.parts.enumerated() {
            rows &+= part.rows(table)
            for column in table.columns where column.form == .key {
                let offset = QuerySource.counted(by: column).map { source.offset($0, of: number) } ?? 0
                sums[column.name, default: 0] &+= (part.tables[table]?.sums[column.name] ?? 0) &+ offset &* part.rows(table)
            }
        }
        return QuerySource.Counts(rows: rows, sums: sums)
    }
}
