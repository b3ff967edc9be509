import CColumns
import Vocabulary

/// The cells of some regular rows of one window.
///
/// Cells are taken tens of millions of times, and checking each access against the bounds again takes a third of the time. So this
/// one type looks without checking, by what `RowSplit` has made sure of: a regular row has exactly `width` marks from its first
/// on, they ascend, and the text goes on behind the last of them at least to its own end.
struct CellGrid: ~Escapable {
    let text: Span<UInt8>
    private let marks: Span<UInt32>
    private let rows: Span<RowSplit.Regular>
    /// How many cells a row has.
    private let width: Int
    /// Whether one of the rows has quotes or anything else beyond plain letters.
    private let mayBeQuoted: Bool

    @_lifetime(copy text, copy marks, copy rows)
    init(text: Span<UInt8>, marks: Span<UInt32>, rows: Span<RowSplit.Regular>, width: Int, mayBeQuoted: Bool) {
        self.text = text
        self.marks = marks
        self.rows = rows
        self.width = width
        self.mayBeQuoted = mayBeQuoted
    }

    var count: Int { rows.count }

    /// Where a cell lies in the text, without the quotes around it. `row` is below `count`, `column` one that the headings have.
    @inline(__always)
    func bounds(_ row: Int, _ column: Int) -> (start: Int, end: Int) {
        let place = rows[unchecked: row]
        let first = Int(place.first_mark)
        var start = column == 0 ? Int(place.start) : Int(marks[unchecked: first &+ column &- 1]) &+ 1
        var end = Int(marks[unchecked: first &+ column])
        // The carriage return before the line feed.
        if column == width &- 1, end > start, text[unchecked: end &- 1] == 13 { end &-= 1 }
        if mayBeQuoted, end &- start >= 2, text[unchecked: start] == 34, text[unchecked: end &- 1] == 34 {
            start &+= 1
            end &-= 1
        }
        return (start, end)
    }

    /// The rows as the loops of `CColumns` take them, as long as `body` runs.
    func withRows(_ body: (UnsafePointer<takar_grid>) -> Void) {
        text.withUnsafeBufferPointer { text in
            marks.withUnsafeBufferPointer { marks in
                rows.withUnsafeBufferPointer { rows in
                    var grid = takar_grid(
                        text: text.baseAddress, text_count: text.count, marks: marks.baseAddress, rows: rows.baseAddress, count: rows.count,
                        width: width, may_be_quoted: mayBeQuoted)
                    if rows.count > 0 { body(&grid) }
                }
            }
        }
    }

    @_lifetime(copy self)
    func cell(_ bounds: (start: Int, end: Int)) -> Span<UInt8> { text.extracting(bounds.start..<bounds.end) }

    /// A cell without white space around it; empty when it says nothing, and for a column that the file does not have (nil).
    @_lifetime(copy self)
    func words(_ row: Int, _ column: Int?) -> Span<UInt8> {
        guard let column else { return text.extracting(0..<0) }
        let cell = cell(bounds(row, column))
        let trimmed = cell.extracting(cell.trimmedRange)
        return trimmed.extracting(0..<(trimmed.saysNothing ? 0 : trimmed.count))
    }

    func start(_ row: Int) -> Int { Int(rows[row].start) }
    func number(_ row: Int) -> Int { Int(rows[row].number) }
}
