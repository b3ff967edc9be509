import Instruments
import Measurement
import Personnel
import Vocabulary

/// What a thread has before it while it reads employees: a piece's rows as columns, then as people of the roster.
struct RosterDesk {
    /// Plan by plan.
    var hits: [FoldHits]
    /// The rows of the people who are watched for, as far as they have been found, by the person's number.
    private(set) var watched: [Int: PersonFile] = [:]

    /// What canonical tables are made of beside the columns: rows that were read as records; nil where nobody asks.
    var kept: Kept?

    /// Rows that were read as records.
    struct Kept: Sendable {
        var employees: [(person: Int, employee: Employee)] = []
        var refused: [Normaliser.RefusedRow] = []
    }

    private let layout: TableLayout
    private let plans: [Plan]
    private let tree: UnitTree
    private let hasUnits: Bool
    private let watching: Set<NIP>
    private let file: Int
    private var decoder: EmployeeColumns
    /// The regular rows; those that are plain have been added.
    private(set) var columns: RowColumns
    private var memory: RowKernels.Memory
    private var row = TableRow()
    /// By text: the agency's number, or -1 while it is not known by name.
    private var agencies: [Int32] = []
    /// By text: how the roster notes a unit that the list does not have, or 0 while that is not known.
    private var strayUnits: [Int32] = []

    init(_ layout: TableLayout, _ kernels: RowKernels, plans: [Plan], tree: UnitTree, hasUnits: Bool, watching: Set<NIP>, file: Int) {
        self.layout = layout
        self.plans = plans
        self.tree = tree
        self.hasUnits = hasUnits
        self.watching = watching
        self.file = file
        decoder = EmployeeColumns(layout, kernels, tree: tree, hasUnits: hasUnits, watching: watching)
        columns = RowColumns(kernels.fields)
        memory = RowKernels.Memory(kernels)
        hits = plans.map { FoldHits($0, .employee) }
    }

    /// Reads what the regular rows say, before anybody knows whose turn it is.
    mutating func decode(_ grid: borrowing CellGrid, _ kernels: RowKernels) {
        decoder.read(grid, into: &columns)
        kernels.prepare(&columns, &memory)
    }

    /// Adds the rows of the piece to the roster, in their order.
    mutating func add(
        _ grid: borrowing CellGrid, _ split: RowSplit, _ text: Span<UInt8>, isWhole: Bool, firstRow: Int, _ roster: inout Roster,
        _ intake: inout FileIntake
    ) {
        let csv = CSVRows(delimiter: layout.delimiter)
        var used = 0
        var next = 0
        for position in 0...split.regular.count {
            // Early enough for the memory to answer, and not so many at once that it forgets some.
            let ahead = position + 16
            if ahead < split.regular.count { roster.prefetch(decoder.identities[ahead].nip, decoder.identities[ahead].id) }
            let number = position < split.regular.count ? grid.number(position) : Int.max
            while next < split.irregular.count, split.irregular[next].number < number {
                addRecord(text, csv, at: split.irregular[next].start, isWhole, firstRow + split.irregular[next].number + 1, &roster, &intake)
                next += 1
            }
            guard position < split.regular.count else { break }
            if columns.isPlain[position] {
                let identity = decoder.identities[position]
                let source = RecordSource(file: file, row: firstRow + number + 1)
                if let match = roster.match(identity.nip, identity.id, fingerprint: identity.fingerprint) {
                    columns.isPlain[position] = false
                    intake.report(match, source.row, idColumn: layout.heading(.personID))
                } else {
                    let unit = unit(identity, &roster), agency = agency(identity, &roster)
                    let person = roster.add(
                        identity.nip, identity.id, fingerprint: identity.fingerprint, unit: unit, agency: agency, at: source)
                    columns.people[position] = Int32(truncatingIfNeeded: person)
                    used += 1
                }
            } else {
                columns.isPlain[position] = false
                addRecord(text, csv, at: grid.start(position), isWhole, firstRow + number + 1, &roster, &intake)
            }
        }
        intake.use(used)
    }

    /// Hands the rows of watched people over, so that no two desks keep them.
    mutating func takeWatched() -> [Int: PersonFile] {
        defer { watched = [:] }
        return watched
    }

    /// Gathers what the rows that were added say of their people.
    mutating func take(_ kernels: RowKernels) { kernels.take(columns, into: &hits, &memory) }

    private mutating func agency(_ identity: EmployeeColumns.Identity, _ roster: inout Roster) -> Int32 {
        let text = Int(identity.agencyText)
        if agencies.count <= text { agencies += [Int32](repeating: -1, count: text + 1 - agencies.count) }
        if agencies[text] >= 0 { return agencies[text] }
        let name = decoder.agencyNameText(identity.agencyNameText)
        let number = roster.agency(decoder.agencyText(identity.agencyText), name)
        if !name.isEmpty { agencies[text] = number }
        return number
    }

    private mutating func unit(_ identity: EmployeeColumns.Identity, _ roster: inout Roster) -> Int32 {
        if identity.unit >= 0 { return identity.unit }
        let text = Int(identity.unitText)
        if strayUnits.count <= text { strayUnits += [Int32](repeating: 0, count: text + 1 - strayUnits.count) }
        if strayUnits[text] == 0 { strayUnits[text] = roster.strayUnit(decoder.unitText(identity.unitText)) }
        return strayUnits[text]
    }

    /// Adds one row that is read as a record.
    private mutating func addRecord(
        _ text: Span<UInt8>, _ csv: CSVRows, at start: Int, _ isWhole: Bool, _ number: Int, _ roster: inout Roster, _ intake: inout FileIntake
    ) {
        guard csv.read(&row, in: text, at: start, isWhole: isWhole) != nil else { return }
        row.number = number
        let refused = intake.refused
        defer { if intake.refused > refused { keepRefused(&intake) } }
        guard RowSorter(layout: layout).mayHoldRecord(row, &intake) else { return }
        switch row.nip(layout[.nip]) {
        case .absent: intake.refuse(.missingNIP, row: number, column: layout.heading(.nip))
        case .refused(let defect): intake.refuse(defect.problem, row: number, column: layout.heading(.nip))
        case .value(let nip): addEmployee(nip, &roster, &intake)
        }
    }

    private mutating func keepRefused(_ intake: inout FileIntake) {
        let unit = row.defect == nil ? row.text(layout[.unit]) : ""
        intake.noteRefused(inUnit: unit)
        guard let problem = intake.diagnostics.last?.problem else { return }
        kept?.refused.append(
            Normaliser.RefusedRow(source: RecordSource(file: file, row: row.number), kind: .employee, problem: problem, unit: unit))
    }

    private mutating func addEmployee(_ nip: NIP, _ roster: inout Roster, _ intake: inout FileIntake) {
        var notes = CellNotes()
        var employee = RecordDecoder(layout: layout).employee(row, nip: nip, &notes)
        intake.note(notes, layout, row: row.number)
        let source = RecordSource(file: file, row: row.number)
        let unit = employee.place(in: tree)
        let id = PersonID(employee.personID)
        if let match = roster.match(nip, id, fingerprint: employee.fingerprint) {
            return intake.report(match, row.number, idColumn: layout.heading(.personID))
        }
        let person = roster.add(
            nip, id, fingerprint: employee.fingerprint,
            unit: unit.map { Int32(truncatingIfNeeded: $0) } ?? roster.strayUnit(employee.unitID),
            agency: roster.agency(employee.agencyID, employee.agencyName), at: source)
        hits.add(employee, of: person, plans)
        intake.use()
        if unit == nil, hasUnits { intake.report(.unknownUnit, row: row.number, column: layout.heading(.unit)) }
        if !plans.isEmpty {
            intake.reportUnknownCodes(of: employee, plans.span[0], row: row.number) { ColumnName($0).flatMap(layout.heading) }
        }
        kept?.employees.append((person, employee))
        if watching.contains(nip) { watched[person] = PersonFile(employee, at: source) }
    }
}

extension FileIntake {
    /// Says which codes on an employee's own row no table of the plan knows; the person is measured by what the others say.
    mutating func reportUnknownCodes(of employee: Employee, _ plan: Plan, row: Int, heading: (RecordField) -> String?) {
        for (field, code) in plan.unknownCodes(employee) {
            let setting = CodeShape.of(field)?.allows(code) == true ? plan.setting(taking: code, in: field) : nil
            report(
                setting.map(Problem.unknownStanding) ?? .unknownEmployeeCode, row: row, column: heading(field),
                value: code == .tooLong ? nil : code.description)
        }
        // Where the instrument has an answer for every code, nobody else would say it.
        let status = employee.status, echelon = employee.echelon
        if !status.isEmpty, !OfficeWords.statuses.contains(status) {
            report(.unknownStatus, row: row, column: heading(.employeeStatus), value: status == .tooLong ? nil : status.description)
        }
        if !OfficeWords.isEchelon(echelon) {
            report(.unknownEchelon, row: row, column: heading(.employeeEchelon), value: echelon == .tooLong ? nil : echelon.description)
        }
    }

    /// Books a row of somebody who is there already.
    mutating func report(_ match: Roster.Match, _ row: Int, idColumn: String?) {
        switch match {
        case .same: report(.samePersonSame, row: row)
        case .differs: report(.samePersonDiffers, row: row)
        case .renamed: report(.samePersonRenamed, row: row, column: idColumn)
        }
        setAside(.duplicatePerson)
    }
}

extension Problem {
    static let unknownEmployeeCode = Problem(
        "kode-pegawai-tidak-dikenal", .warning, id: "Kode tidak dikenal instrumen dan dianggap kosong", remedy: "Pakai kode referensi SIASN",
        en: "The instrument does not know this code; it counts as empty", remedy: "Use a code of SIASN's tables")

    /// A code that an option of the instrument would take.
    static func unknownStanding(_ setting: String) -> Problem {
        Problem(
            "kode-pegawai-di-luar-instrumen", .warning,
            id: "Instrumen belum mengenal kode ini, sehingga orangnya tidak diukur", remedy: "Bila harus diukur: --set \(setting)",
            en: "The instrument does not know this code, so the person is not measured", remedy: "If they are to be measured: --set \(setting)")
    }
}
