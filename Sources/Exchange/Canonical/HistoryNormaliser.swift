import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads tables of histories as the rows of their canonical tables, on several threads.
struct HistoryNormaliser: Sendable {
    let roster: Roster
    let options: ReadingOptions

    /// What a table, or a piece of it, came to beside its rows.
    struct Read: Sendable {
        var refused: [Normaliser.RefusedRow] = []
        var intake: FileIntake
    }

    /// Reads a table, whose number among the files is given; its rows stand behind those that are there, in no order.
    func read(_ table: DataFolder.Table, _ number: Int, into rows: inout CanonicalRows) throws(FileFailure) -> Read {
        let stream = try RowStream(table, plainly: options.plainly, piece: options.piece)
        let shared = Mutex(Shared(rows: rows))
        rows = CanonicalRows()
        try Workers.run(min(options.threads, stream.pieces)) { () throws(FileFailure) in
            try read(stream, number) { piece, rows, read in
                shared.withLock { shared in
                    shared.rows.add(rows)
                    shared.pieces.append((piece, read))
                }
            }
        }
        try stream.finish()
        let taken = shared.withLock { shared in
            defer { shared = Shared() }
            return shared
        }
        rows = taken.rows
        var whole = Read(intake: FileIntake(table))
        for (_, read) in taken.pieces.sorted(by: { $0.number < $1.number }) {
            whole.refused += read.refused
            whole.intake.add(read.intake)
        }
        return whole
    }

    /// What all threads fill.
    private struct Shared {
        var rows = CanonicalRows()
        var pieces: [(number: Int, read: Read)] = []
    }

    /// Reads pieces of a table until there are none left.
    private func read(_ stream: RowStream, _ number: Int, _ hand: (_ piece: Int, CanonicalRows, Read) -> Void) throws(FileFailure) {
        let layout = stream.table.layout
        var desk = Desk(layout)
        let window = stream.window()
        var split = RowSplit()
        while let piece = try stream.next(window, &split) {
            var rows = CanonicalRows(), read = Read(intake: FileIntake(stream.table))
            window.withSpans { text, marks, _, _ in
                desk.leftovers.clear()
                for start in stride(from: 0, to: split.regular.count, by: Desk.batch) {
                    let end = min(start + Desk.batch, split.regular.count)
                    let grid = CellGrid(
                        text: text, marks: marks, rows: split.regular.span.extracting(start..<end), width: layout.headings.count,
                        mayBeQuoted: split.mayBeQuoted(start..<end))
                    desk.add(grid, roster, &rows, &read.intake)
                }
                desk.leftovers.add(split.irregular)
                desk.leftovers.forEach(text, CSVRows(delimiter: layout.delimiter), isWhole: stream.isWhole(window), firstRow: piece.firstRow) {
                    add($0, layout, number, desk.columns, &rows, &read)
                }
            }
            hand(piece.piece, rows, read)
            options.progress(piece.bytes)
        }
    }

    /// What a thread has before it while it reads one table.
    private struct Desk {
        /// As many rows at a time as in measuring.
        static let batch = 256

        let columns: [CanonicalColumn]
        var leftovers = Leftovers()
        private var decoder: HistoryColumns
        private var read: RowColumns
        private var writer: PlainRowWriter

        init(_ layout: TableLayout) {
            let fields = RecordField.allCases.filter { $0.record == layout.kind }
            columns = layout.kind.canonicalColumns
            decoder = HistoryColumns(layout, RowKernels(reading: fields))
            read = RowColumns(fields)
            writer = PlainRowWriter(columns, fields)
        }

        /// Adds regular rows, and leaves aside those that must be read as records.
        mutating func add(_ grid: borrowing CellGrid, _ roster: Roster, _ rows: inout CanonicalRows, _ intake: inout FileIntake) {
            decoder.read(grid, roster, watched: [], into: &read)
            writer.write(read, into: &rows) { [decoder] row in decoder.certificateKey(grid, row) }
            let used = read.plainRows
            intake.use(used)
            guard used < grid.count else { return }
            for row in 0..<grid.count where !read.isPlain[row] {
                if read.people[row] == KeyColumns.nobodyKnown { intake.setAside(.unknownPerson) } else { leftovers.add(grid, row) }
            }
        }
    }

    /// Adds one row as a record, or says why not.
    private func add(
        _ row: TableRow, _ layout: TableLayout, _ file: Int, _ columns: [CanonicalColumn], _ rows: inout CanonicalRows, _ read: inout Read
    ) {
        let refused = read.intake.refused
        defer {
            if read.intake.refused > refused, let problem = read.intake.diagnostics.last?.problem {
                read.refused.append(
                    Normaliser.RefusedRow(source: RecordSource(file: file, row: row.number), kind: layout.kind, problem: problem))
            }
        }
        guard RowSorter(layout: layout).mayHoldRecord(row, &read.intake) else { return }
        switch roster.person(of: row, layout) {
        case .success(let person?):
            var notes = CellNotes()
            guard let record = RecordDecoder(layout: layout).history(row, &notes) else { return read.intake.setAside(.nothingSaid) }
            read.intake.note(notes, layout, row: row.number)
            read.intake.noteMonthFirst(record, row, layout)
            read.intake.use()
            rows.add(record, of: person, columns)
        case .success(nil): read.intake.setAside(.unknownPerson)
        case .failure(let error): read.intake.refuse(error.problem, row: row.number, column: layout.heading(error.column))
        }
    }
}
