import Personnel
import Quality
import Vocabulary

/// Reads a folder row by row for a check of its data.
///
/// The same rows make the same people, with the same numbers, as in measuring; what is refused there makes nobody here.
struct CheckReader {
    private let folder: DataFolder
    private let options: ReadingOptions
    /// The part of the units whose people are checked, of the whole list; nil for everybody.
    private let scope: UnitScope?
    private var roster = Roster()
    /// By number in the roster: the number among the people who are checked, or -1.
    private var numbers: [Int] = []
    private(set) var gathering: CheckGathering
    /// By file of employees.
    private(set) var decoders: [Int: DetailDecoder] = [:]

    init(_ folder: DataFolder, _ context: QualityContext, scope: UnitScope?, _ options: ReadingOptions) {
        self.folder = folder
        self.scope = scope
        self.options = options
        gathering = CheckGathering(context)
        gathering.availability.kinds = Set(folder.tables.map(\.layout.kind))
    }

    /// Reads employees, then histories; the units must have been read.
    mutating func read(_ tree: UnitTree) throws(FileFailure) {
        let employees = folder.numbered { $0 == .employee }
        for (number, table) in employees {
            let decoder = DetailDecoder(table.layout)
            decoders[number] = decoder
            // A column that one file lacks says nothing about the people of that file.
            gathering.availability.columns =
                number == employees.first?.number ? decoder.found : gathering.availability.columns.intersection(decoder.found)
            try records(of: table) { addEmployee($0, table.layout, number, decoder, tree) }
        }
        for (number, table) in folder.numbered({ $0 != .employee && $0 != .unit }) {
            let decoder = CheckedRowDecoder(layout: table.layout)
            try records(of: table) { addRecord($0, number, decoder) }
        }
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
        numbers.append(gathering.people.count)
        gathering.add(CheckedPerson(details, at: source, unit: unit))
        gathering.availability.filled.formUnion(decoder.filled(row, besides: gathering.availability.filled))
    }

    private mutating func addRecord(_ row: TableRow, _ file: Int, _ decoder: CheckedRowDecoder) {
        guard let number = roster.number(of: row, decoder.layout), case let person = numbers[number], person >= 0 else { return }
        gathering.add(decoder.record(row, of: person, file: file), decoder.content(row))
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
