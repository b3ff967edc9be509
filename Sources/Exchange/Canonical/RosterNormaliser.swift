import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads tables of employees as the rows of their canonical table, on several threads: as in measuring, they are decoded side by side and
/// added one piece after the other.
final class RosterNormaliser: Sendable {
    /// What all tables came to.
    struct Read: Sendable {
        var roster = Roster()
        var rows = CanonicalRows()
        /// In the order of the tables and of their rows.
        var refused: [Normaliser.RefusedRow] = []
        var reports: [PieceReports.Report] = []
    }

    private let tree: UnitTree
    private let hasUnits: Bool
    private let options: ReadingOptions
    private let fields = RecordField.allCases.filter { $0.record == .employee && $0 != .employeeUnitEchelon }
    private let roster = Turnstile(Roster())
    private let reports = PieceReports()
    private let rows = Mutex(CanonicalRows())
    private let refused = Mutex<[(piece: Int, rows: [Normaliser.RefusedRow])]>([])

    init(tree: UnitTree, hasUnits: Bool, options: ReadingOptions) {
        self.tree = tree
        self.hasUnits = hasUnits
        self.options = options
    }

    /// Reads all tables, each given with its number among the files.
    func read(_ tables: [(number: Int, table: DataFolder.Table)]) throws(FileFailure) -> Read {
        let streams = try RosterStreams(tables, options)
        try streams.read(breakDown: { roster.breakDown() }) { stream, number, firstPiece throws(FileFailure) in
            try read(stream, number, firstPiece: firstPiece)
        }
        // The last to pass: nobody holds what it takes away.
        let whole = roster.pass(streams.pieces) { roster in
            defer { roster = Roster() }
            return roster
        }
        let kept = rows.withLock { rows in
            defer { rows = CanonicalRows() }
            return rows
        }
        let inOrder = refused.withLock { $0.sorted { $0.piece < $1.piece }.flatMap(\.rows) }
        return Read(roster: whole ?? Roster(), rows: kept, refused: inOrder, reports: reports.inOrder())
    }

    /// Reads pieces of one table until there are none left.
    private func read(_ stream: RowStream, _ number: Int, firstPiece: Int) throws(FileFailure) {
        let layout = stream.table.layout, columns = RecordKind.employee.canonicalColumns, kernels = RowKernels(reading: fields)
        var desk = RosterDesk(layout, kernels, plans: [], tree: tree, hasUnits: hasUnits, watching: [], file: number)
        var writer = PlainRowWriter(columns, fields)
        let window = stream.window()
        var split = RowSplit()
        while let piece = try stream.next(window, &split) {
            var report = PieceReports.Report(file: number, piece: piece.piece, intake: FileIntake(stream.table))
            var hasPassed = false
            desk.kept = RosterDesk.Kept()
            window.withSpans { text, marks, _, _ in
                let grid = CellGrid(
                    text: text, marks: marks, rows: split.regular.span, width: layout.headings.count,
                    mayBeQuoted: split.mayBeQuoted(split.regular.indices))
                desk.decode(grid, kernels)
                roster.pass(firstPiece + piece.piece) { roster in
                    // After the first piece it can be told how many people there will be.
                    if firstPiece + piece.piece == 0 { roster.reserve(stream.foresee(rows: split.count, in: piece.bytes)) }
                    desk.add(grid, split, text, isWhole: stream.isWhole(window), firstRow: piece.firstRow, &roster, &report.intake)
                    hasPassed = true
                }
            }
            // A piece before this one failed, so these people have no numbers; whoever failed says why.
            guard hasPassed else { return }
            var own = CanonicalRows()
            writer.write(desk.columns, into: &own) { _ in nil }
            let kept = desk.kept ?? RosterDesk.Kept()
            for entry in kept.employees { own.add(entry.employee, of: entry.person, columns) }
            rows.withLock { $0.add(own) }
            if !kept.refused.isEmpty { refused.withLock { $0.append((firstPiece + piece.piece, kept.refused)) } }
            reports.add(report)
            options.progress(piece.bytes)
        }
    }
}
