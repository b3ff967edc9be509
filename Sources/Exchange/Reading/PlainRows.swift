/// The rows of a table one after the other, each read letter by letter: for lists that are short, and for work that asks for more
/// cells than measuring does.
enum PlainRows {
    /// Calls `body` with every row, headings and titles too; it is for the caller to sort them.
    static func forEach(_ table: DataFolder.Table, _ options: ReadingOptions, _ body: (TableRow) -> Void) throws(FileFailure) {
        let stream = try RowStream(table, plainly: true, piece: options.piece)
        let window = stream.window()
        var split = RowSplit()
        var leftovers = Leftovers()
        while let piece = try stream.next(window, &split) {
            leftovers.clear()
            leftovers.add(split.irregular)
            window.withSpans { text, _, _, _ in
                leftovers.forEach(
                    text, CSVRows(delimiter: table.layout.delimiter), isWhole: stream.isWhole(window), firstRow: piece.firstRow, body)
            }
            options.progress(piece.bytes)
        }
        try stream.finish()
    }
}
