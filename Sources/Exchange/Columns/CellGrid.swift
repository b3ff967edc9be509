import Vocabulary

/// The cells of the regular rows of one window.
struct CellGrid: ~Escapable {
    let text: Span<UInt8>
    private let marks: Span<UInt32>
    private let rows: Span<RowSplit.Regular>
    /// How many cells a row has.
    private let width: Int

    @_lifetime(copy text, copy marks, copy rows)
    init(text: Span<UInt8>, marks: Span<UInt32>, rows: Span<RowSplit.Regular>, width: Int) {
        self.text = text
        self.marks = marks
        self.rows = rows
        self.width = width
    }

    var count: Int { rows.count }

    /// Where a cell lies in the text, without the quotes around it.
    func range(_ row: Int, _ column: Int) -> Range<Int> {
        let place = rows[row]
        let first = Int(place.firstMark)
        var start = column == 0 ? Int(place.start) : Int(marks[first + column - 1]) + 1
        var end = Int(marks[first + column])
        // The carriage return before the line feed.
        if column == width - 1, end > start, text[end - 1] == 13 { end -= 1 }
        if end - start >= 2, text[start] == UInt8(ascii: "\""), text[end - 1] == UInt8(ascii: "\"") {
            start += 1
            end -= 1
        }
        return start..<end
    }

    @_lifetime(copy self)
    func cell(_ row: Int, _ column: Int) -> Span<UInt8> { text.extracting(range(row, column)) }

    /// A cell without white space around it; empty when it says nothing.
    ///
    /// A column that the file does not have (nil) says nothing.
    @_lifetime(copy self)
    func words(_ row: Int, _ column: Int?) -> Span<UInt8> {
        guard let column else { return text.extracting(0..<0) }
        let cell = text.extracting(range(row, column))
        let trimmed = cell.extracting(cell.trimmedRange)
        return trimmed.extracting(0..<(trimmed.saysNothing ? 0 : trimmed.count))
    }

    func start(_ row: Int) -> Int { Int(rows[row].start) }
    func number(_ row: Int) -> Int { Int(rows[row].number) }
}
