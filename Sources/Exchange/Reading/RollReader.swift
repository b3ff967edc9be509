import Personnel

/// Reads what the employee files call people, in a pass of its own.
///
/// Only names, posts and days of retirement are kept here, and only when they are asked for: a measurement needs none.
public enum RollReader {
    /// Everybody of a data set that was read from the folder.
    public static func read(_ folder: DataFolder, of dataSet: DataSet) throws(FileFailure) -> Roll {
        var filling = Roll.Filling(dataSet)
        for (file, table) in folder.numbered({ $0 == .employee }) {
            let decoder = RecordDecoder(layout: table.layout)
            var notes = CellNotes()
            try PlainRows.forEach(table, ReadingOptions()) { row in
                let source = RecordSource(file: file, row: row.number)
                guard filling.holds(source), case .value(let nip) = row.nip(table.layout[.nip]) else { return }
                filling.add(decoder.employee(row, nip: nip, &notes), at: source)
                notes.clear()
            }
        }
        return filling.finish()
    }
}
