/// The cells of one row of a worksheet while it is read.
struct SheetRow {
    private var bytes: [UInt8] = []
    private var cells: [(column: Int, range: Range<Int>)] = []

    /// How many bytes its cells have.
    var size: Int { bytes.count }

    /// How many cells there are up to the last that holds something.
    var width: Int { (cells.lazy.map(\.column).max() ?? -1) + 1 }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// Adds a cell, whose text `write` appends.
    mutating func add(_ column: Int, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        if bytes.count > start { cells.append((column, start..<bytes.count)) }
    }

    /// Appends the row as a line of so many cells or more.
    mutating func write(to text: inout [UInt8], atLeast width: Int) {
        var next = 0
        // Cells come in order; where they do not, they are put in it, and of two for one column the first stands.
        if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) {
            cells = cells.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }.map(\.element)
        }
        for (column, range) in cells where column >= next || column == 0 && next == 0 {
            text += repeatElement(SheetText.delimiter, count: column - max(next - 1, 0))
            Self.quote(bytes[range], to: &text)
            next = column + 1
        }
        text += repeatElement(SheetText.delimiter, count: max(0, width - max(next, 1)))
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends a cell, in quotes where it holds what separates cells and rows.
    private static func quote(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
        guard cell.contains(where: { $0 == 34 || $0 == SheetText.delimiter || $0 == 10 || $0 == 13 }) else {
            text += cell
            return
        }
        text.append(34)
        for byte in cell {
            if byte == 34 { text.append(34) }
            text.append(byte)
        }
        text.append(34)
    }
}
