import Personnel
import Vocabulary

/// Reads the cells of one row as values of their columns, with what people and programs write around them; what it took is noted.
struct CellReader {
    let layout: TableLayout
    let row: TableRow

    func text(_ column: ColumnName) -> String { row.text(layout[column]) }

    /// `pns_id`; nothing for one that was made a number and lost its digits, since two people could have the same then.
    var personID: String { row.personID(layout) }

    /// What stands in the cell, as far as it may be shown.
    private func shown(_ column: ColumnName) -> String? { ShownValue.text(text(column), isWord: column == .rating) }

    /// What the column of a field is called, and what stands in its cell as far as it may be shown; nothing where the table lacks it.
    func seen(_ field: RecordField) -> (heading: String?, value: String?) {
        guard let column = ColumnName(field), let heading = layout.heading(column) else { return (nil, nil) }
        return (heading, shown(column))
    }

    /// The columns of dates whose cell only exists with the month first although they are read with the day first.
    var monthFirstColumns: [ColumnName] {
        layout.dateColumns.filter { column in
            layout.dates.order(of: column) == .dayFirst && evidence(column) == .monthFirst
        }
    }

    /// The order in which alone a date in numbers exists; nil for one that exists in both, and for anything else.
    func evidence(_ column: ColumnName) -> DateOrder? {
        let cell = row.cell(layout[column]), trimmed = cell.extracting(cell.trimmedRange)
        return CivilDate.read(trimmed.extracting(trimmed.formulaText)).evidence
    }

    /// Whether a date is another day with the month first.
    func isAmbiguous(_ column: ColumnName) -> Bool {
        let cell = row.cell(layout[column]), trimmed = cell.extracting(cell.trimmedRange), text = trimmed.extracting(trimmed.formulaText)
        return CivilDate.read(text).entry != CivilDate.read(text, order: .monthFirst).entry
    }

    /// A code; in a column of a known table it is the code of that table which the cell can only mean.
    func code(_ column: ColumnName, _ shape: CodeShape?, _ notes: inout CellNotes) -> Code {
        let raw = row.cell(layout[column])
        let cell = tidied(raw, column, &notes)
        let code = Code.parse(cell)
        guard let shape, !code.isEmpty else { return code }
        let restored = shape.restored(code)
        if restored != code {
            notes.add(shape == .twoDigits ? .lostZero : .addedZero, column)
            return restored
        }
        guard !code.isPlain, let number = ProgramNumber.whole(cell), number >= 0 else { return code }
        notes.add(.programNumber, column)
        return shape.restored(Code(String(number)))
    }

    /// The same, of which nothing is to be said.
    func code(_ column: ColumnName, _ shape: CodeShape?) -> Code {
        var notes = CellNotes()
        return code(column, shape, &notes)
    }

    /// Kuadran kinerja, also by the regulation's own words.
    func rating(_ notes: inout CellNotes) -> Code {
        if let word = PerformanceWord.code(text(.rating)) {
            notes.add(.predicateWord, .rating)
            return word
        }
        return code(.rating, .number, &notes)
    }

    /// Status PNS, CPNS or PPPK, eselon, and the level of a punishment: also in the words of offices.
    func status(_ notes: inout CellNotes) -> Code { word(.status, nil, OfficeWords.statuses.contains, OfficeWords.status, &notes) }
    func echelon(_ notes: inout CellNotes) -> Code { word(.echelon, .twoDigits, OfficeWords.isEchelon, OfficeWords.echelon, &notes) }
    func level(_ notes: inout CellNotes) -> Code { word(.level, nil, OfficeWords.levels.contains, OfficeWords.level, &notes) }

    private func word(
        _ column: ColumnName, _ shape: CodeShape?, _ isKnown: (Code) -> Bool, _ meaning: (String) -> Code?, _ notes: inout CellNotes
    ) -> Code {
        let code = code(column, shape, &notes)
        guard !code.isEmpty, !isKnown(code), let meant = meaning(text(column)) else { return code }
        notes.add(.officeWord, column)
        return meant
    }

    /// A date, in the order that its column has.
    func date(_ column: ColumnName, _ notes: inout CellNotes) -> DateReading {
        let cell = tidied(row.cell(layout[column]), column, &notes)
        var reading = CivilDate.read(cell, order: layout.dates.order(of: column), epoch: layout.dates.epoch)
        switch reading.form {
        case .plain: break
        case .utcMidnight: notes.add(.utcMidnight, column)
        case .placeholder:
            notes.add(.placeholder, column)
            reading.entry = .absent
        }
        return reading
    }

    func year(_ column: ColumnName, _ notes: inout CellNotes) -> Entry<Int> {
        let (entry, isTidied) = CivilYear.read(tidied(row.cell(layout[column]), column, &notes))
        if isTidied { notes.add(.programNumber, column) }
        return entry
    }

    func hours(_ column: ColumnName, _ notes: inout CellNotes) -> Entry<Int> {
        let cell = tidied(row.cell(layout[column]), column, &notes)
        let (entry, isTidied) = TrainingHours.read(cell)
        if isTidied { notes.add(ProgramNumber.parse(cell) == nil ? .hoursWord : .programNumber, column) }
        return entry
    }

    func score(_ column: ColumnName, _ notes: inout CellNotes) -> Entry<Int> {
        let (entry, isTidied) = AppraisalScore.read(tidied(row.cell(layout[column]), column, &notes))
        if isTidied { notes.add(.programNumber, column) }
        return entry
    }

    /// Notes what stood around a NIP that was read.
    func noteNIP(_ notes: inout CellNotes) {
        let cell = row.cell(layout[.nip])
        if cell.hasUnseenEnds { notes.add(.unseen, .nip) }
        guard case (.value, true) = NIP.read(cell) else { return }
        let trimmed = cell.extracting(cell.trimmedRange)
        notes.add(trimmed.formulaText.lowerBound > 0 ? .formula : .decoratedNIP, .nip)
    }

    /// The cell without what is not seen and without the formula around a text.
    @_lifetime(copy cell)
    private func tidied(_ cell: Span<UInt8>, _ column: ColumnName, _ notes: inout CellNotes) -> Span<UInt8> {
        if cell.isEmpty { return cell }
        if cell.hasUnseenEnds { notes.add(.unseen, column) }
        let trimmed = cell.extracting(cell.trimmedRange)
        let text = trimmed.formulaText
        if text.lowerBound > 0 { notes.add(.formula, column) }
        return trimmed.extracting(text)
    }
}

extension TableRow {
    /// `pns_id`; nothing for one that was made a number and lost its digits, and for words that programs write for none.
    func personID(_ layout: TableLayout) -> String {
        let text = text(layout[.personID])
        return text.utf8.span.namesNobody ? "" : text
    }
}

extension Span<UInt8> {
    /// Whether the text is no id of anybody, though something stands there.
    var namesNobody: Bool { count <= 9 && saysNone || isNumberOfProgram }

    /// Whether the text is one of the words and signs that people and programs write for none, where any other text counts as something.
    var saysNone: Bool {
        guard count <= 16 else { return false }
        var letters = "", others = 0, zeros = 0
        for index in 0..<count {
            let byte = self[index]
            if byte.isLetter {
                letters.unicodeScalars.append(Unicode.Scalar(byte.lowercased))
            } else if byte == UInt8(ascii: "0") {
                zeros += 1
            } else if byte.isDigit {
                return false
            } else {
                others += 1
            }
        }
        if letters.isEmpty { return true }
        guard zeros == 0 else { return false }
        return ["nan", "none", "na", "null", "nil", "undefined", "nihil", "kosong", "tidakada", "tdkada", "belumada", "false", "tidak", "x"].contains(
            letters)
    }

    /// Whether the text is a number in scientific notation, which no id is.
    var isNumberOfProgram: Bool {
        guard count > 4, self[0].isDigit else { return false }
        for index in 1..<count - 1 where self[index] == UInt8(ascii: "+") && self[index - 1].lowercased == UInt8(ascii: "e") { return true }
        return false
    }
}
