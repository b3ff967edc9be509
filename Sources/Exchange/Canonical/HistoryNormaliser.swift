import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads tables of histories as the rows of their canonical tables, on several threads.
struct HistoryNormaliser: Sendable {
    let roster: Roster
    let options: ReadingOptions

    /// What a table, or a piece of it, came to.
    struct Read: Sendable {
        var rows = CanonicalRows()
        var refused: [Normaliser.RefusedRow] = []
        var intake: FileIntake
    }

    func read(_ table: DataFolder.Table, _ number: Int) throws(FileFailure) -> Read {
        let stream = try RowStream(table, plainly: true, piece: options.piece)
        let pieces = Mutex<[(piece: Int, read: Read)]>([])
        try Workers.run(min(options.threads, stream.pieces)) { () throws(FileFailure) in
            try PlainRows.forEachPiece(of: stream, options) { piece in
                var read = Read(intake: FileIntake(table))
                let columns = table.layout.kind.canonicalColumns
                piece.forEach { row in add(row, table.layout, number, columns, &read) }
                pieces.withLock { $0.append((piece.number, read)) }
            }
        }
        try stream.finish()
        var whole = Read(intake: FileIntake(table))
        for (_, read) in pieces.withLock({ $0.sorted { $0.piece < $1.piece } }) {
            whole.rows.add(read.rows)
            whole.refused += read.refused
            whole.intake.add(read.intake)
        }
        return whole
    }

    private func add(_ row: TableRow, _ layout: TableLayout, _ file: Int, _ columns: [CanonicalColumn], _ read: inout Read) {
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
            read.rows.add(record, of: person, columns)
        case .success(nil): read.intake.setAside(.unknownPerson)
        case .failure(let error): read.intake.refuse(error.problem, row: row.number, column: layout.heading(error.column))
        }
    }
}
