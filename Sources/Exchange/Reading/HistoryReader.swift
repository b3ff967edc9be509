import Instruments
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads history files and folds their rows, on several threads.
final class HistoryReader: Sendable {
    private let plans: [Plan]
    private let roster: Roster
    private let watched: Set<Int>
    private let options: ReadingOptions
    private let folders: Mutex<[Folder]>
    private let reports = PieceReports()

    /// - Parameter watched: the people whose rows are kept.
    init(_ folders: consuming [Folder], roster: Roster, watched: Set<Int>, options: ReadingOptions) {
        plans = folders.map(\.plan)
        self.roster = roster
        self.watched = watched
        self.options = options
        self.folders = Mutex(folders)
    }

    /// Reads all tables, each given with its number among the files.
    func read(_ tables: [(number: Int, table: DataFolder.Table)]) throws(FileFailure) -> ([Folder], [PieceReports.Report]) {
        var streams: [(number: Int, stream: RowStream)] = []
        for entry in tables { streams.append((entry.number, try RowStream(entry.table, plainly: options.plainly, piece: options.piece))) }
        let opened = streams
        try Workers.run(min(options.threads, opened.reduce(0) { $0 + $1.stream.pieces })) { () throws(FileFailure) in
            for entry in opened { try read(entry.stream, entry.number) }
        }
        for entry in opened { try entry.stream.finish() }
        return (taken(), reports.inOrder())
    }

    /// The folders, of which nothing is left here, so that whoever has them need not copy them.
    private func taken() -> [Folder] {
        folders.withLock { folders in
            defer { folders = [] }
            return folders
        }
    }

    /// Reads pieces of one table until there are none left.
    private func read(_ stream: RowStream, _ number: Int) throws(FileFailure) {
        let kernels = RowKernels(plans, stream.table.layout.kind)
        var desk = Desk(stream, kernels, plans)
        let window = stream.window()
        var split = RowSplit()
        while let piece = try stream.next(window, &split) {
            var report = PieceReports.Report(file: number, piece: piece.piece, intake: FileIntake(stream.table))
            window.withSpans { text, marks, _, _ in
                desk.leftovers.clear()
                for start in stride(from: 0, to: split.regular.count, by: Desk.batch) {
                    let end = min(start + Desk.batch, split.regular.count)
                    let grid = CellGrid(
                        text: text, marks: marks, rows: split.regular.span.extracting(start..<end), width: stream.table.layout.headings.count,
                        mayBeQuoted: split.mayBeQuoted(start..<end))
                    fold(grid, kernels, &desk, &report)
                }
                desk.leftovers.add(split.irregular)
                desk.forEachLeftover(text, stream, window, firstRow: piece.firstRow) { row, hits in
                    fold(row, stream.table.layout, number, &hits, &report)
                }
            }
            folders.withLock { folders in
                for position in folders.indices { folders[position].fold(desk.hits[position]) }
            }
            for position in desk.hits.indices { desk.hits[position].clear() }
            reports.add(report)
            options.progress(piece.bytes)
        }
    }

    /// What a thread has before it while it reads one table.
    private struct Desk {
        /// So many rows are read at a time: few enough for their text to stay in the
        /// first-level cache while it is gone over column by column.
        static let batch = 256

        var decoder: HistoryColumns
        var columns: RowColumns
        var memory: RowKernels.Memory
        /// Plan by plan.
        var hits: [FoldHits]
        var leftovers = Leftovers()

        init(_ stream: RowStream, _ kernels: RowKernels, _ plans: [Plan]) {
            decoder = HistoryColumns(stream.table.layout, kernels)
            columns = RowColumns(kernels.fields)
            memory = RowKernels.Memory(kernels)
            hits = plans.map { FoldHits($0, stream.table.layout.kind) }
        }

        mutating func forEachLeftover(
            _ text: Span<UInt8>, _ stream: RowStream, _ window: TextWindow, firstRow: Int, _ body: (TableRow, inout [FoldHits]) -> Void
        ) {
            leftovers.forEach(text, CSVRows(delimiter: stream.table.layout.delimiter), isWhole: stream.isWhole(window), firstRow: firstRow) {
                body($0, &hits)
            }
        }
    }

    /// Folds regular rows, and leaves aside those that must be read as records.
    private func fold(_ grid: borrowing CellGrid, _ kernels: RowKernels, _ desk: inout Desk, _ report: inout PieceReports.Report) {
        desk.decoder.read(grid, roster, watched: watched, into: &desk.columns)
        kernels.prepare(&desk.columns, &desk.memory)
        kernels.take(desk.columns, into: &desk.hits, &desk.memory)
        for position in desk.hits.indices where desk.hits[position].wantsCertificates {
            desk.hits[position].addCertificates { [decoder = desk.decoder] row in decoder.certificateKey(grid, row) }
        }
        let used = desk.columns.plainRows
        report.intake.use(used)
        guard used < grid.count else { return }
        for row in 0..<grid.count where !desk.columns.isPlain[row] {
            if desk.columns.people[row] == KeyColumns.nobodyKnown {
                report.intake.setAside(.unknownPerson)
            } else {
                desk.leftovers.add(grid, row)
            }
        }
    }

    /// Folds one row as a record, or says why not.
    private func fold(_ row: TableRow, _ layout: TableLayout, _ file: Int, _ hits: inout [FoldHits], _ report: inout PieceReports.Report) {
        guard RowSorter(layout: layout).mayHoldRecord(row, &report.intake) else { return }
        switch roster.person(of: row, layout) {
        case .success(let person?):
            let entry = HistoryEntry(row: row, source: RecordSource(file: file, row: row.number), person: person, layout: layout)
            let record = entry.fold(plans, &hits, &report.intake)
            if let record, watched.contains(person) { report.watched.append((person, record, entry.source)) }
        case .success(nil): report.intake.setAside(.unknownPerson)
        case .failure(let error): report.intake.refuse(error.problem, row: row.number, column: layout.heading(error.column))
        }
    }
}
