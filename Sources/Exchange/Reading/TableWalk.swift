import Measurement
import Personnel
import Vocabulary

/// Walks the rows of a table below its headings, and keeps apart what is no record.
struct TableWalk {
    let table: DataFolder.Table

    /// Calls `body` for each row that may hold a record.
    func forEach(_ intake: inout FileIntake, progress: (Int) -> Void, _ body: (TableRow, inout FileIntake) -> Void) throws(FileFailure) {
        var reader = CSVReader(TextEncoding.utf8(try FileBytes.read(table.path)), delimiter: table.layout.delimiter)
        var row = TableRow()
        var reported = 0
        while reader.next(&row) {
            if reader.position - reported > 1 << 20 {
                progress(reader.position - reported)
                reported = reader.position
            }
            if row.number == table.layout.headingRow { continue }
            if let defect = row.defect {
                intake.refuse(defect.problem, row: row.number, column: nil)
            } else if row.number > table.layout.headingRow, row.beginsWithDigit(table.layout[.nip]) {
                body(row, &intake)
            } else if row.isBlank {
                intake.setAside(.blank)
            } else if row.number < table.layout.headingRow {
                intake.setAside(.title)
            } else if table.layout.repeatsHeadings(row) {
                intake.setAside(.repeatedHeading)
            } else if isTotal(row) {
                intake.report(.totalRow, row: row.number)
                intake.setAside(.total)
            } else {
                body(row, &intake)
            }
        }
        progress(max(0, table.size - reported))
    }

    /// A row without a person that begins some cell with the word for a total or a mean.
    private func isTotal(_ row: TableRow) -> Bool {
        guard table.layout.kind != .unit else { return false }
        if let nip = table.layout[.nip] {
            if !row.text(nip).isEmpty && !Self.isTotalWord(row.text(nip)) { return false }
        } else if let id = table.layout[.personID], !row.text(id).isEmpty, !Self.isTotalWord(row.text(id)) {
            return false
        }
        return (0..<row.count).contains { Self.isTotalWord(row.text($0)) }
    }

    private static func isTotalWord(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "JTRGjtrg".unicodeScalars.contains(first) else { return false }
        let upper = text.uppercased()
        return ["JUMLAH", "TOTAL", "RATA-RATA", "RATA RATA", "RERATA", "GRAND TOTAL"].contains { upper.hasPrefix($0) }
    }
}
