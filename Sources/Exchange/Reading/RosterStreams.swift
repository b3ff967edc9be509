import Vocabulary

/// The tables of employees, opened: their pieces are counted through all of them, since people get numbers in the order of the rows.
struct RosterStreams: Sendable {
    /// How many pieces all tables have.
    let pieces: Int
    private let streams: [(number: Int, stream: RowStream, firstPiece: Int)]
    private let threads: Int

    /// Opens tables, each given with its number among the files.
    init(_ tables: [(number: Int, table: DataFolder.Table)], _ options: ReadingOptions) throws(FileFailure) {
        var streams: [(number: Int, stream: RowStream, firstPiece: Int)] = []
        var pieces = 0
        for entry in tables {
            let stream = try RowStream(entry.table, plainly: options.plainly, piece: options.piece)
            streams.append((entry.number, stream, pieces))
            pieces += stream.pieces
        }
        self.streams = streams
        self.pieces = pieces
        threads = options.threads
    }

    /// Reads all tables on several threads.
    ///
    /// - Parameters:
    ///   - breakDown: told when one fails, for those who wait for its people.
    ///   - read: reads pieces of one table until there are none left.
    func read(
        breakDown: @Sendable () -> Void, _ read: @Sendable (_ stream: RowStream, _ number: Int, _ firstPiece: Int) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        try Workers.run(min(threads, pieces)) { () throws(FileFailure) in
            for entry in streams {
                do throws(FileFailure) { try read(entry.stream, entry.number, entry.firstPiece) } catch {
                    breakDown()
                    throw error
                }
            }
        }
        for entry in streams { try entry.stream.finish() }
    }
}
