import CColumns
import Personnel
import Vocabulary

/// Rows of one kind, field by field instead of record by record: the form in which millions of them are read.
///
/// Every cell is one number: a code's bits, a date's day, a year, an amount in thousandths, a flag as 0 or 1, and a text by its
/// number in the field's pool.
public struct RowColumns: Sendable {
    /// The number of a cell that says nothing, but for a code, which is then 0.
    public static let absent = Int64.min

    public let fields: [RecordField]
    /// How many rows there are.
    public var count = 0
    /// By row: whose it is.
    public var people: [Int32] = []
    /// By row: whether it is to be read here at all. Rows that need a word said about them are not: they are read as records.
    public var isPlain: [Bool] = []
    /// By field and row.
    public var cells: [[Int64]]
    /// By field: the texts of its cells, kept from batch to batch.
    public var pools: [TextPool]

    public init(_ fields: [RecordField]) {
        self.fields = fields
        cells = fields.map { _ in [] }
        pools = fields.map { _ in TextPool() }
    }

    /// How many of the rows are plain.
    public var plainRows: Int { Int(takar_count_plain(isPlain, min(count, isPlain.count))) }

    /// Makes room for so many rows, all plain and without cells.
    public mutating func reset(count: Int) {
        self.count = count
        for row in 0..<min(count, isPlain.count) { isPlain[row] = true }
        guard people.count < count else { return }
        people += [Int32](repeating: -1, count: count - people.count)
        isPlain += [Bool](repeating: true, count: count - isPlain.count)
        for field in cells.indices { cells[field] += [Int64](repeating: Self.absent, count: count - cells[field].count) }
    }
}
