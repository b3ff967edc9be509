/// The rows of a table one after the other, each read letter by letter: for lists that are short, and for work that asks for more
/// cells than measuring does.
enum PlainRows {
    /// A piece of a table.
    struct Piece {
        let number: Int
        fileprivate let firstRow: Int
        fileprivate let window: TextWindow
        fileprivate let stream: RowStream
        fileprivate var rows = Leftovers()

        /// Calls `body` with every row of the piece.
        mutating func forEach(_ body: (TableRow) -> Void) {
            let csv = CSVRows(delimiter: stream.table.layout.delimiter)
            window.withSpans { text, _, _, _ in
                rows.forEach(text, csv, isWhole: stream.isWhole(window), firstRow: firstRow, body)
            }
        }
    }

    /// Calls `body` with every row, headings and titles too; it is for the caller to sort them.
    static func forEach(_ table: DataFolder.Table, _ options: ReadingOptions, _ body: (TableRow) -> Void) throws(FileFailure) {
        let stream = try RowStream(table, plainly: true, piece: options.piece)
        try forEachPiece(of: stream, options) { $0.forEach(body) }
        try stream.finish()
    }

    /// Calls `body` with every piece that no other thread takes.
    static func forEachPiece(of stream: RowStream, _ options: ReadingOptions, _ body: (inout Piece) -> Void) throws(FileFailure) {
        let window = stream.window()
        var split = RowSplit()
        while let next = try stream.next(window, &split) {
            var piece = Piece(number: next.piece, firstRow: next.firstRow, window: window, stream: stream)
            piece.rows.add(split.irregular)
            body(&piece)
            options.progress(next.bytes)
        }
    }
}
