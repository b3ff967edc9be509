import Personnel
import Vocabulary

/// Folders of canonical tables as a query reads them.
package struct QuerySource: Sendable {
    /// One folder.
    package struct Part: Sendable {
        /// Where it lies, as the engine will find it.
        package let path: String
        /// By table: how many rows, and by column of keys their sum.
        package let tables: [CanonicalTable: Counts]

        package init(path: String, tables: [CanonicalTable: Counts]) {
            self.path = path
            self.tables = tables
        }

        func rows(_ table: CanonicalTable) -> Int { tables[table]?.rows ?? 0 }
    }

    /// What a table must be found to hold.
    package struct Counts: Sendable {
        package let rows: Int
        package let sums: [String: Int]

        package init(rows: Int, sums: [String: Int]) {
            self.rows = rows
            self.sums = sums
        }
    }

    package let parts: [Part]

    package init(_ parts: [Part]) { self.parts = parts }

    /// What is added to the numbers of a part's people, units and agencies, so that no two parts have the same.
    ///
    /// A manifest may say anything; what wraps fits no table, and the query's check tells.
    func offset(_ table: CanonicalTable, of part: Int) -> Int { parts[..<part].reduce(0) { $0 &+ $1.rows(table) } }

    /// Which table counts the numbers in a column; nil for columns of anything else.
    static func counted(by column: CanonicalColumn) -> CanonicalTable? {
        switch column.name {
        case "orang": .employees
        case "unor", "induk", "leluhur", "urutan": .units
        case "instansi": .agencies
        case "nomor": .refused
        default: nil
        }
    }
}
