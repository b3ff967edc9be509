import Personnel
import Quality
import Vocabulary

/// Reads a folder row by row for a check of its data.
///
/// The same rows make the same people, with the same numbers, as in measuring; what is refused there makes nobody here.
struct CheckReader {
    private let folder: DataFolder
    private let options: ReadingOptions
    private let context: QualityContext
    /// The part of the units whose people are checked, of the whole list; nil for everybody.
    private let scope: UnitScope?
    private var roster = Roster()
    /// By number in the roster: the number among the people who are checked, or -1.
    private var numbers: [Int] = []
    private(set) var people: [CheckedPerson] = []
    private(set) var findings: [QualityFinding] = []
    private(set) var availability = Availability()
    /// By file of employees.
    private(set) var decoders: [Int: DetailDecoder] = [:]
    private var certificates = CertificateRegister()

    init(_ folder: DataFolder, _ context: QualityContext, scope: UnitScope?, _ options: ReadingOptions) {
        self.folder = folder
        self.scope = scope
        self.context = context
        self.options = options
        availability.kinds = Set(folder.tables.map(\.layout.kind))
    }

    /// Reads employees, then histories; the units must have been read.
    mutating func read(_ tree: UnitTree) throws(FileFailure) {
        let employees = folder.numbered { $0 == .employee }
        for (number, table) in employees {
            let decoder = DetailDecoder(table.layout)
            decoders[number] = decoder
            // A column that one file lacks says nothing about the people of that file.
            availability.columns = number == employees.first?.number ? decoder.found : availability.columns.intersection(decoder.found)
            try records(of: table) { addEmployee($0, table.layout, number, decoder, tree) }
        }
        for (number, table) in folder.numbered({ $0 != .employee && $0 != .unit }) {
            let decoder = CheckedRowDecoder(layout: table.layout)
            try records(of: table) { addRecord($0, number, decoder) }
        }
        findings += certificates.findings()
        findings.sort { ($0.person, $0.source) < ($1.person, $1.source) }
    }

    private mutating func addEmployee(_ row: TableRow, _ layout: TableLayout, _ file: Int, _ decoder: DetailDecoder, _ tree: UnitTree) {
        guard case .value(let nip) = row.nip(layout[.nip]) else { return }
        let id = PersonID(row.personID(layout))
        guard roster.match(nip, id, fingerprint: 0) == nil else { return }
        let source = RecordSource(file: file, row: row.number)
        _ = roster.add(nip, id, fingerprint: 0, unit: -1, agency: 0, at: source)
        var details = decoder.details(row, nip: nip)
        let unit = details.employee.place(in: tree)
        guard scope?.holds(unit) ?? true else { return numbers.append(-1) }
        numbers.append(people.count)
        people.append(CheckedPerson(details, at: source, unit: unit))
        availability.filled.formUnion(decoder.filled(row, besides: availability.filled))
    }

    private mutating func addRecord(_ row: TableRow, _ file: Int, _ decoder: CheckedRowDecoder) {
        guard let number = roster.number(of: row, decoder.layout), case let person = numbers[number], person >= 0 else { return }
        let record = decoder.record(row, of: person, file: file)
        findings += record.findings(context)
        certificates.add(record)
        switch decoder.content(row) {
        case .education(let code, let date):
            guard date.map({ $0 <= context.asOf }) ?? true, !record.dates.contains(where: \.date.isUnreadable) else { return }
            people[person].hasEducationRecord = true
            people[person].recordedEducation = [people[person].recordedEducation, EducationLevel(code)].compactMap(\.self).max()
        case .appraisal(let year):
            people[person].appraisalYears.insert(year)
            availability.appraisalYears.insert(year)
        case .other: return
        }
    }

    /// Calls `body` with every row that may hold a record; what became of the others is what measuring says of them.
    private func records(of table: DataFolder.Table, _ body: (TableRow) -> Void) throws(FileFailure) {
        let sorter = RowSorter(layout: table.layout)
        var intake = FileIntake(table)
        try PlainRows.forEach(table, options) { row in
            if sorter.mayHoldRecord(row, &intake) { body(row) }
        }
    }
}
