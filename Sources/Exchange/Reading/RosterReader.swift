import Instruments
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads the employees on several threads: who is there, where they belong, and what their own row says.
///
/// Rows are decoded side by side and added one piece after the other, because of two rows for one person the first stands.
final class RosterReader: Sendable {
    /// What the pieces before have left.
    private struct State {
        var roster = Roster()
        var watched: [Int: PersonFile] = [:]
    }

    private let plans: [Plan]
    private let tree: UnitTree
    private let hasUnits: Bool
    private let watching: Set<NIP>
    private let options: ReadingOptions
    private let folders: Mutex<[Folder]>
    private let reports = PieceReports()
    private let roster = Turnstile(State())

    init(plans: [Plan], tree: UnitTree, hasUnits: Bool, watching: Set<NIP>, options: ReadingOptions) {
        self.plans = plans
        self.tree = tree
        self.hasUnits = hasUnits
        self.watching = watching
        self.options = options
        folders = Mutex(plans.map { Folder($0, people: 0) })
    }

    /// Reads all tables of employees, each given with its number among the files.
    func read(_ tables: [(number: Int, table: DataFolder.Table)]) throws(FileFailure)
        -> (roster: Roster, folders: [Folder], watched: [Int: PersonFile], reports: [PieceReports.Report])
    {
        let streams = try RosterStreams(tables, options)
        try streams.read(breakDown: { roster.breakDown() }) { stream, number, firstPiece throws(FileFailure) in
            try read(stream, number, firstPiece: firstPiece)
        }
        // The last to pass: nobody holds what it takes away.
        let state = roster.pass(streams.pieces) { state in
            defer { state = State() }
            return state
        }
        return (state?.roster ?? Roster(), taken(), state?.watched ?? [:], reports.inOrder())
    }

    /// The folders, of which nothing is left here, so that whoever has them need not copy them.
    private func taken() -> [Folder] {
        folders.withLock { folders in
            defer { folders = [] }
            return folders
        }
    }

    /// Reads pieces of one table until there are none left.
    private func read(_ stream: RowStream, _ number: Int, firstPiece: Int) throws(FileFailure) {
        let kernels = RowKernels(plans, .employee)
        var desk = RosterDesk(stream.table.layout, kernels, plans: plans, tree: tree, hasUnits: hasUnits, watching: watching, file: number)
        let window = stream.window()
        var split = RowSplit()
        while let piece = try stream.next(window, &split) {
            var report = PieceReports.Report(file: number, piece: piece.piece, intake: FileIntake(stream.table))
            var people = 0, foreseen = 0, hasPassed = false
            window.withSpans { text, marks, _, _ in
                let grid = CellGrid(
                    text: text, marks: marks, rows: split.regular.span, width: stream.table.layout.headings.count,
                    mayBeQuoted: split.mayBeQuoted(split.regular.indices))
                desk.decode(grid, kernels)
                roster.pass(firstPiece + piece.piece) { state in
                    // After the first piece it can be told how many people there will be.
                    if firstPiece + piece.piece == 0 { state.roster.reserve(stream.foresee(rows: split.count, in: piece.bytes)) }
                    desk.add(grid, split, text, isWhole: stream.isWhole(window), firstRow: piece.firstRow, &state.roster, &report.intake)
                    state.watched.merge(desk.takeWatched()) { first, _ in first }
                    people = state.roster.count
                    foreseen = state.roster.foreseen
                    hasPassed = true
                }
            }
            // A piece before this one failed, so these people have no numbers; whoever failed says why.
            guard hasPassed else { return }
            desk.take(kernels)
            folders.withLock { folders in
                for position in folders.indices {
                    folders[position].grow(to: people, foreseen: foreseen)
                    folders[position].fold(desk.hits[position])
                }
            }
            for position in desk.hits.indices { desk.hits[position].clear() }
            reports.add(report)
            options.progress(piece.bytes)
        }
    }
}
