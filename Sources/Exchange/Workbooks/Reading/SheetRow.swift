import Vocabulary

/// The row of a worksheet that is being written into the text of its sheet, cell by cell.
struct SheetRow {
    /// Where each cell that holds something lies in the text.
    private var cells: [(column: Int, range: Range<Int>)] = []
    /// Where the row begins in the text.
    private var start = 0
    /// Where the cell lies that is being written, with the delimiters before it.
    private var cellStart = 0
    /// The first column behind the cells that are there.
    private(set) var width = 0
    private var isInOrder = true

    /// Whether no cell holds anything.
    var isEmpty: Bool { cells.isEmpty }

    /// How many bytes it has so far.
    func size(in text: [UInt8]) -> Int { text.count - start }

    mutating func begin(at start: Int) {
        self.start = start
        width = 0
        isInOrder = true
        cells.removeAll(keepingCapacity: true)
    }

    /// Writes what separates a cell from the one before; its text follows.
    @inline(__always)
    mutating func beginCell(_ column: Int, in text: inout [UInt8]) -> Int {
        cellStart = text.count
        for _ in 0..<max(0, column - max(width - 1, 0)) { text.append(SheetText.delimiter) }
        return text.count
    }

    /// Books a cell whose text begins at `place`; an empty one leaves nothing behind.
    @inline(__always)
    mutating func endCell(_ column: Int, from place: Int, in text: inout [UInt8]) {
        guard text.count > place else {
            text.removeLast(text.count - cellStart)
            return
        }
        if column < width { isInOrder = false }
        cells.append((column, place..<text.count))
        width = max(width, column + 1)
    }

    /// Ends the row as a line of so many cells or more.
    mutating func end(in text: inout [UInt8], atLeast least: Int) {
        if !isInOrder { sort(in: &text) }
        for _ in 0..<max(0, least - max(width, 1)) { text.append(SheetText.delimiter) }
        text.append(UInt8(ascii: "\n"))
    }

    /// Cells come in order; where they do not, they are put in it, and of two for one column the first stands.
    private mutating func sort(in text: inout [UInt8]) {
        let written = Array(text[start...])
        let sorted = cells.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }.map(\.element)
        text.removeLast(written.count)
        begin(at: start)
        for (column, range) in sorted where column >= width {
            let place = beginCell(column, in: &text)
            text += written[range.lowerBound - start..<range.upperBound - start]
            endCell(column, from: place, in: &text)
        }
    }
}
