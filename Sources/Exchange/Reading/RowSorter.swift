import Measurement
import Personnel
import Vocabulary

/// Tells the rows that may hold a record from headings, titles, totals, remarks and blank rows.
struct RowSorter {
    let layout: TableLayout

    /// Whether the row may hold a record; books it when it does not.
    func mayHoldRecord(_ row: TableRow, _ intake: inout FileIntake) -> Bool {
        if row.number == layout.headingRow { return false }
        if row.isLegacyText { intake.noteLegacyText(row: row.number) }
        if let defect = row.defect {
            intake.refuse(defect.problem, row: row.number, column: nil)
            return false
        }
        if row.number > layout.headingRow, holdsNIP(row) {
            if hasExtraCells(row) { intake.report(.extraCells, row: row.number) }
            guard isSignature(row) else { return true }
            intake.report(.remarkRow, row: row.number)
            intake.setAside(.remark)
            return false
        }
        if row.isBlank {
            intake.setAside(.blank)
        } else if row.number < layout.headingRow {
            intake.setAside(.title)
        } else if layout.repeatsHeadings(row) {
            intake.setAside(.repeatedHeading)
        } else if layout.isOtherHeading(row) {
            // What stands below belongs to other columns: the table is cut here and read again.
            intake.note(headingsAt: row.number)
            intake.setAside(.repeatedHeading)
        } else if isTotal(row) {
            intake.report(.totalRow, row: row.number)
            intake.setAside(.total)
        } else if Self.isNumbering(row) {
            intake.setAside(.numbering)
        } else if layout.headings.count > 2, isRemark(row) {
            intake.report(.remarkRow, row: row.number)
            intake.setAside(.remark)
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

    /// Whether something stands behind the last heading: a delimiter in a cell without quotes moves all that follows.
    private func hasExtraCells(_ row: TableRow) -> Bool {
        row.count > layout.headings.count && (layout.headings.count..<row.count).contains { !row.text($0).isEmpty }
    }

    /// The last line of a signature, `NIP. 1970…`, in the column of the NIP: nothing else stands in its row.
    private func isSignature(_ row: TableRow) -> Bool {
        let cell = row.cell(layout[.nip]), trimmed = cell.extracting(cell.trimmedRange)
        guard layout.headings.count > 2, trimmed.count > 3, trimmed[0].lowercased == UInt8(ascii: "n") else { return false }
        // Two may sign beside each other.
        return (0..<row.count).allSatisfy { row.text($0).isEmpty || row.text($0).prefix(3).uppercased() == "NIP" }
    }

    /// A row in which no cell says who it is about and all that is filled in are one or two cells of words, as the name of an office or
    /// a signature has it, perhaps with its number in the first column.
    private func isRemark(_ row: TableRow) -> Bool {
        guard layout.kind != .unit, !Self.looksLikeNIP(row.text(layout[.nip])), Self.hasOnlyWords(row), !Self.holdsWholeRow(row) else { return false }
        if Self.isRemark(row) { return true }
        return row.text(layout[.nip]).isEmpty && row.text(layout[.personID]).isEmpty && layout.headings.count > 3
            && Self.filledCells(row, atMost: 2) <= 2
    }

    /// Whether one cell has what a whole row has: a NIP or an id, or several delimiters. Somebody saved it in one cell, and it is no remark.
    private static func holdsWholeRow(_ row: TableRow) -> Bool {
        (0..<row.count).contains { column in
            var digits = 0, most = 0, hexadecimal = 0, longest = 0, delimiters = 0
            for byte in row.text(column).utf8 {
                digits = byte.isDigit ? digits + 1 : 0
                hexadecimal = byte.isDigit || (byte | 32 >= 97 && byte | 32 <= 102) ? hexadecimal + 1 : 0
                (most, longest) = (max(most, digits), max(longest, hexadecimal))
                if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",") {
                    delimiters += 1
                }
            }
            return most >= 18 && delimiters > 0 || longest >= 32 || delimiters >= 3
        }
    }

    /// Whether every cell that says something has words; in the first column a short number may stand before them.
    private static func hasOnlyWords(_ row: TableRow) -> Bool {
        var words = 0
        for column in 0..<row.count {
            let text = row.text(column)
            if text.isEmpty { continue }
            if text.utf8.reduce(0, { $0 + ($1.isLetter ? 1 : 0) }) >= 3 { words += 1 } else if column > 0 || text.utf8.count > 4 { return false }
        }
        return words > 0
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
        guard let first = text.unicodeScalars.first, "JTRGSjtrgs".unicodeScalars.contains(first) else { return false }
        let upper = text.uppercased()
        return ["JUMLAH", "TOTAL", "RATA-RATA", "RATA RATA", "RATA2", "RERATA", "GRAND TOTAL", "SUBTOTAL", "SUB TOTAL"].contains { word in
            // A name may begin like the word.
            upper.hasPrefix(word) && !(upper.dropFirst(word.count).first?.isLetter ?? false)
        }
    }

    /// Whether the row numbers the columns, as printed tables do under their headings: 1 2 3 …, also in brackets, of which some may be left
    /// out; or A B C …, or I II III ….
    static func isNumbering(_ row: TableRow) -> Bool { isNumbered(row) || isLettered(row) }

    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]
    private static let letters = (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) }

    private static func isLettered(_ row: TableRow) -> Bool {
        var filled = 0
        var names: [String] = []
        for column in 0..<row.count {
            let text = row.text(column)
            if text.isEmpty { continue }
            // Nearly every row ends here, with its first cell.
            guard text.utf8.count <= 7 else { return false }
            let bare = text.uppercased().filter { $0 != "(" && $0 != ")" && $0 != "." }
            if filled == 0 {
                guard bare == "A" || bare == "I" else { return false }
                names = bare == "A" ? letters : romans
            }
            guard filled < names.count, names[filled] == bare else { return false }
            filled += 1
        }
        return filled >= 3
    }

    private static func isNumbered(_ row: TableRow) -> Bool {
        var last = 0, filled = 0
        for column in 0..<row.count {
            let text = row.text(column)
            if text.isEmpty { continue }
            let bare = text.hasPrefix("(") && text.hasSuffix(")") ? text.dropFirst().dropLast() : text[...]
            let digits = bare.prefix { $0 != "=" }
            guard digits.utf8.count <= 3, let number = Int(digits), number > last, number <= row.count + 10 else { return false }
            last = number
            filled += 1
        }
        return filled >= 3 && last <= filled * 2
    }

    /// Whether only one cell of the row says anything.
    static func isRemark(_ row: TableRow) -> Bool { filledCells(row, atMost: 1) == 1 }

    /// How many cells say something; counts no further than one more than `limit`.
    private static func filledCells(_ row: TableRow, atMost limit: Int) -> Int {
        var filled = 0
        for column in 0..<row.count where !row.text(column).isEmpty {
            filled += 1
            if filled > limit { break }
        }
        return filled
    }

    /// Whether a text has as many digits as somebody meant for a NIP.
    private static func looksLikeNIP(_ text: String) -> Bool { text.utf8.reduce(0) { $0 + ($1.isDigit ? 1 : 0) } >= 6 }
}
