import Personnel
import Vocabulary

/// A recognised table: what kind it is, where its headings stand, and where each column lies.
struct TableLayout: Sendable {
    let kind: RecordKind
    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    let headingRow: Int
    /// The headings as they stand in the file.
    let headings: [String]
    /// By column name; -1 for a column the file does not have.
    private let columns: [Int]
    /// Columns that scores may need and that are not there, by SIASN's heading.
    let missing: [String]

    subscript(name: ColumnName) -> Int? {
        let column = columns[name.rawValue]
        return column < 0 ? nil : column
    }

    /// The heading of a column as it stands in the file.
    func heading(_ name: ColumnName) -> String? {
        self[name].map { $0 < headings.count ? headings[$0] : "" }
    }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when no kind of file is recognised.
    ///
    /// Of a text that goes on behind its end (`isWhole` says that it does not) the last row is left alone.
    static func recognise(
        _ bytes: [UInt8], delimiters: [UInt8] = Heading.delimiters, isWhole: Bool = true
    ) -> TableLayout? {
        Heading.search(bytes, delimiters: delimiters, isWhole: isWhole, TableLayout.init)
    }

    /// The layout when the row holds the headings of a known kind.
    init?(_ row: TableRow, delimiter: UInt8) {
        let headings = (0..<row.count).map { row.text($0) }
        let positions = Heading.positions(headings)
        for candidate in TableKind.all {
            var columns: [ColumnName: Int] = [:]
            for column in candidate.columns {
                if let position = column.headings.lazy.compactMap({ positions[Heading.normalised($0)] }).first { columns[column.name] = position }
            }
            let isWhole =
                candidate.columns.allSatisfy { !$0.isRequired || columns[$0.name] != nil }
                && candidate.alternatives.allSatisfy { group in group.contains { columns[$0] != nil } }
                && !candidate.foreign.contains { positions[Heading.normalised($0)] != nil }
            guard isWhole else { continue }
            kind = candidate.kind
            self.delimiter = delimiter
            headingRow = row.number
            self.headings = headings
            self.columns = ColumnName.allCases.map { columns[$0] ?? -1 }
            missing = candidate.columns.filter { $0.isScored && columns[$0.name] == nil }.compactMap(\.headings.first)
            return
        }
        return nil
    }

    /// Whether a row repeats the headings, as pasted exports do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        row.count == headings.count && row.count > 1 && (0..<min(row.count, 8)).allSatisfy { row.text($0) == headings[$0] }
    }
}
