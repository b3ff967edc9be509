import Measurement
import Personnel
import Vocabulary

/// Tells the rows that may hold a record from headings, titles, totals and blank rows.
struct RowSorter {
    let layout: TableLayout

    /// Whether the row may hold a record; books it when it does not.
    func mayHoldRecord(_ row: TableRow, _ intake: inout FileIntake) -> Bool {
        if row.number == layout.headingRow { return false }
        if let defect = row.defect {
            intake.refuse(defect.problem, row: row.number, column: nil)
            return false
        }
        if row.number > layout.headingRow, holdsNIP(row) { return true }
        if row.isBlank {
            intake.setAside(.blank)
        } else if row.number < layout.headingRow {
            intake.setAside(.title)
        } else if layout.repeatsHeadings(row) {
            intake.setAside(.repeatedHeading)
        } else if isTotal(row) {
            intake.report(.totalRow, row: row.number)
            intake.setAside(.total)
        } else {
            return true
        }
        return false
    }

    /// Whether the row has eighteen digits for a NIP, as nearly all do: then it is no heading, title or total.
    private func holdsNIP(_ row: TableRow) -> Bool {
        if case .value = row.nip(layout[.nip]) { return true }
        return false
    }

    /// A row without a person in which some cell begins with the word for a total or a mean.
    private func isTotal(_ row: TableRow) -> Bool {
        guard layout.kind != .unit else { return false }
        for key in [ColumnName.nip, .personID] {
            let text = row.text(layout[key])
            // A spreadsheet puts the word itself or the count of the people there.
            if !text.isEmpty, !Self.isTotalWord(text), text.utf8.count > 8 || !text.utf8.allSatisfy({ $0.isDigit || $0 == 46 || $0 == 44 }) {
                return false
            }
        }
        return (0..<row.count).contains { Self.isTotalWord(row.text($0)) }
    }

    static func isTotalWord(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "JTRGjtrg".unicodeScalars.contains(first) else { return false }
        let upper = text.uppercased()
        return ["JUMLAH", "TOTAL", "RATA-RATA", "RATA RATA", "RERATA", "GRAND TOTAL"].contains { upper.hasPrefix($0) }
    }
}
