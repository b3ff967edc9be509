import Measurement
import Personnel
import Vocabulary

/// The rows of all histories made into records.
struct HistoryDecoding: Sendable {
    let tables: [(number: Int, table: DataFolder.Table)]
    let roster: Roster
    /// Whether rows of employees name ids: then a row of an id that nobody has is a stranger's.
    let namesIDs: Bool
    let options: ReadingOptions

    func run(into channel: BatchChannel<IncomingRecord>, _ intakes: inout [FileIntake]) throws(FileFailure) {
        for (number, table) in tables {
            let sorter = RowSorter(layout: table.layout), decoder = RecordDecoder(layout: table.layout)
            let kind = table.layout.kind, doubts = DoubtfulCells(kind)
            try PlainRows.forEach(table, options) { row in
                let refused = intakes[number].refused
                guard sorter.mayHoldRecord(row, &intakes[number]) else {
                    guard intakes[number].refused > refused else { return }
                    return channel.send(.refused(RefusedRecord(kind, of: roster.number(of: row, table.layout))))
                }
                var notes = CellNotes()
                guard let person = roster.number(of: row, table.layout) else {
                    intakes[number].setAside(.unknownPerson)
                    if hidesPerson(row, table.layout) { channel.send(.refused(RefusedRecord(kind, record: decoder.history(row, &notes)))) }
                    return
                }
                guard let record = decoder.history(row, &notes) else { return intakes[number].setAside(.nothingSaid) }
                intakes[number].note(notes, table.layout, row: row.number)
                intakes[number].noteMonthFirst(record, row, table.layout)
                // Whatever an instrument asks, it cannot be told what the row is about.
                if let field = record.undecidedField {
                    let cell = CellReader(layout: table.layout, row: row).seen(field)
                    intakes[number].refuse(
                        field.form == .year ? .unreadableYear : .unreadableDate, row: row.number, column: cell.heading, value: cell.value)
                    return channel.send(.refused(RefusedRecord(kind, of: person)))
                }
                let impossible = doubts.impossibleCodes(of: record)
                for field in doubts.unreadable(of: record) + impossible {
                    let cell = CellReader(layout: table.layout, row: row).seen(field)
                    intakes[number].report(.keptForCell, row: row.number, column: cell.heading, value: cell.value)
                }
                intakes[number].use()
                // It stands, and takes the place of nothing that could be read.
                if !impossible.isEmpty { channel.send(.refused(RefusedRecord(kind, of: person))) }
                channel.send(.taken(record, of: person, at: RecordSource(file: number, row: table.keptRow(row.number))))
            }
        }
        channel.flush()
    }

    /// Whether nothing on a row that fits nobody says that it is somebody else's: no NIP that can be read, and no id either.
    private func hidesPerson(_ row: TableRow, _ layout: TableLayout) -> Bool {
        if case .value = row.nip(layout[.nip]) { return false }
        let id = row.text(layout[.personID])
        return !namesIDs || SpoiltNIP.isNumber(id) || PersonID(id).isNone
    }
}
