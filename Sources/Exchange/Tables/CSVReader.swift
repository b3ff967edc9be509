/// Reads the rows of a delimited text, one after the other.
struct CSVReader {
    private let bytes: [UInt8]
    private let rows: CSVRows
    private let isWhole: Bool
    private(set) var position = 0
    private var number = 0

    /// Unless the text `isWhole`, the row that may go on behind its end is not read.
    init(_ bytes: [UInt8], delimiter: UInt8, isWhole: Bool = true) {
        self.bytes = bytes
        self.isWhole = isWhole
        rows = CSVRows(delimiter: delimiter)
    }

    /// Reads the next row into `row`; false when there is none.
    mutating func next(_ row: inout TableRow) -> Bool {
        guard position < bytes.count, let end = rows.read(&row, in: bytes.span, at: position, isWhole: isWhole) else { return false }
        number += 1
        row.number = number
        position = end
        return true
    }
}
