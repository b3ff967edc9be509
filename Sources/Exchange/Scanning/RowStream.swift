import Vocabulary

/// The rows of one table in pieces, which several threads read side by side.
///
/// The text is cut into equal pieces. A thread reads and scans its piece without knowing where in it the first row begins, for a
/// quoted line break may hide that; then it learns it from whoever has the piece before, splits its own piece into rows, and hands
/// on where the last of them ended. So rows are found and numbered exactly as one thread would that reads from the top.
final class RowStream: Sendable {
    /// So many bytes of text are a piece: few enough to stay in a core's own cache.
    static let usualPiece = 1 << 19
    /// So many more are read, since the last row of a piece usually ends a little behind it.
    static let overlap = 1 << 12

    /// Where a piece's first row begins.
    struct Boundary {
        var offset = 0
        /// How many rows are above it.
        var rows = 0
    }

    let table: DataFolder.Table
    private let text: TableText
    private let width: Int
    private let piece: Int
    private let boundaries = Turnstile(Boundary())

    /// - Parameters:
    ///   - plainly: whether every row is to be read letter by letter.
    ///   - piece: bytes of a piece.
    init(_ table: DataFolder.Table, plainly: Bool, piece: Int) throws(FileFailure) {
        self.table = table
        text = try table.open()
        width = plainly || table.layout.headings.count > CSVRows.mostCells ? 0 : table.layout.headings.count
        self.piece = piece
    }

    /// How many pieces there are.
    var pieces: Int { (text.count + piece - 1) / piece }

    /// About how many rows there are, when so many stand in so many bytes.
    func foresee(rows: Int, in bytes: Int) -> Int { Int(Double(rows) / Double(max(bytes, 1)) * Double(table.size) * 1.05) }

    /// Whether the window holds the text down to its end.
    func isWhole(_ window: TextWindow) -> Bool { window.offset + window.count == text.count }

    func window() -> TextWindow { TextWindow(size: piece + Self.overlap) }

    /// Reads the next piece that nobody has begun into the window and splits it.
    ///
    /// - Returns: the number of the piece and of its first row, from 0, and its share of the file in bytes; nil when there is no piece
    ///   left or another one failed.
    func next(_ window: TextWindow, _ split: inout RowSplit) throws(FileFailure) -> (piece: Int, firstRow: Int, bytes: Int)? {
        let number = boundaries.take()
        guard number < pieces else { return nil }
        let start = number * piece
        let end = min(start + piece, text.count)
        do throws(FileFailure) {
            try Cancellation.check(table.name)
            window.shrink()
            try window.load(text, start..<min(end + Self.overlap, text.count), delimiter: table.layout.delimiter)
        } catch {
            boundaries.breakDown()
            throw error
        }
        let firstRow = try boundaries.pass(number) { (boundary: inout Boundary) throws(FileFailure) -> Int in
            let firstRow = boundary.rows
            let next = try split.split(
                window, of: text, from: max(boundary.offset - start, 0), until: boundary.offset < end ? end - start : 0, width: width,
                skipping: table.layout.headingRow - firstRow, delimiter: table.layout.delimiter)
            boundary.offset = max(boundary.offset, start + next)
            boundary.rows += split.count
            return firstRow
        }
        let bytes = Self.share(of: table.size, end, text.count) - Self.share(of: table.size, start, text.count)
        return firstRow.map { (number, $0, bytes) }
    }

    /// So many bytes of a file belong to the first `position` of `count` bytes of its text, which may be another coding of it.
    ///
    /// A product of two sizes does not fit a word for files of some gigabytes.
    static func share(of size: Int, _ position: Int, _ count: Int) -> Int {
        size == count ? position : Int(Double(size) * (Double(position) / Double(max(count, 1))))
    }

    /// Throws when the file has changed since it was opened.
    func finish() throws(FileFailure) { try text.checkUnchanged() }
}
