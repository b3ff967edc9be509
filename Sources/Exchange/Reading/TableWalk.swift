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
            } else if row.number > table.layout.headingRow, Self.holdsNIP(row, table.layout) {
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

    /// Whether the row has eighteen digits for a NIP, as nearly all do: then it is no heading, title or total.
    private static func holdsNIP(_ row: TableRow, _ layout: TableLayout) -> Bool {
        if case .value = row.nip(layout[.nip]) { return true }
        return false
    }

    /// A row without a person in which some cell begins with the word for a total or a mean.
    private func isTotal(_ row: TableRow) -> Bool {
        guard table.layout.kind != .unit else { return false }
        for key in [ColumnName.nip, .personID] {
            let text = row.text(table.layout[key])
            // A spreadsheet puts the word itself or the count of the people there.
            if !text.isEmpty, !Self.isTotalWord(text), text.utf8.count > 8 || !text.utf8.allSatisfy({ $0.isDigit || $0 == 46 || $0 == 44 }) {
                return false
            }
        }
        return (0..<row.count).contains { Self.isTotalWord(row.text($0)) }
    }

    private static func isTotalWord(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "JTRGjtrg".unicodeScalars.contains(first) else { return false }
        let upper = text.uppercased()
        return ["JUMLAH", "TOTAL", "RATA-RATA", "RATA RATA", "RERATA", "GRAND TOTAL"].contains { upper.hasPrefix($0) }
    }
}
