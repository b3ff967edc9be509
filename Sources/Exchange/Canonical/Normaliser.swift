import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads a folder for its canonical tables, whatever an instrument will ask of them.
///
/// The same rows make the same people and records as in measuring. What the law says of a row is left to whoever measures: a cell that
/// cannot be read is marked, and refuses nothing here.
struct Normaliser {
    /// Everything that the tables will say.
    struct Content {
        var tree = UnitTree.empty
        var people = People()
        /// By person, in the order of the roster.
        var employees = CanonicalRows()
        var histories: [RecordKind: CanonicalRows] = [:]
        var refused: [RefusedRow] = []
        var intakes: [FileIntake]
    }

    /// A row of which nothing could be made.
    struct RefusedRow: Sendable {
        let source: RecordSource
        let kind: RecordKind
        let problem: Problem
        /// The unit that an employee's row names.
        var unit = ""
    }

    let folder: DataFolder
    let options: ReadingOptions

    /// Reads everything, once more where its rows show what has to be decided for a whole table.
    static func read(_ folder: DataFolder, _ options: ReadingOptions) throws(FileFailure) -> (Content, DataFolder) {
        var folder = folder
        while true {
            let content = try Normaliser(folder: folder, options: options).readOnce()
            guard let decided = try folder.deciding(after: content.intakes) else { return (content, folder) }
            folder = decided
        }
    }

    private func readOnce() throws(FileFailure) -> Content {
        var content = Content(intakes: folder.tables.map(FileIntake.init))
        content.tree = try UnitReader.read(folder, &content.intakes, options).tree
        for (number, intake) in content.intakes.enumerated() {
            content.refused += intake.diagnostics.filter { $0.problem.severity == .error }.map {
                RefusedRow(source: RecordSource(file: number, row: $0.place.row ?? 0), kind: .unit, problem: $0.problem)
            }
        }
        var roster = Roster()
        for (number, table) in folder.numbered({ $0 == .employee }) { try readEmployees(table, number, &roster, &content) }
        content.people = roster.people
        let reading = HistoryNormaliser(roster: roster, options: options)
        for (number, table) in folder.numbered({ $0 != .employee && $0 != .unit }) {
            let read = try reading.read(table, number)
            content.intakes[number].add(read.intake)
            content.histories[table.layout.kind, default: CanonicalRows()].add(read.rows)
            content.refused += read.refused
        }
        for file in content.intakes.indices { content.intakes[file].close() }
        return content
    }

    private func readEmployees(_ table: DataFolder.Table, _ number: Int, _ roster: inout Roster, _ content: inout Content) throws(FileFailure) {
        let decoder = RecordDecoder(layout: table.layout), sorter = RowSorter(layout: table.layout)
        let columns = RecordKind.employee.canonicalColumns, hasUnits = folder.contains(.unit)
        var intake = FileIntake(table)
        try PlainRows.forEach(table, options) { row in
            let refused = intake.refused, source = RecordSource(file: number, row: row.number)
            defer {
                if intake.refused > refused, let problem = intake.diagnostics.last?.problem {
                    let unit = row.defect == nil ? row.text(table.layout[.unit]) : ""
                    intake.noteRefused(inUnit: unit)
                    content.refused.append(RefusedRow(source: source, kind: .employee, problem: problem, unit: unit))
                }
            }
            guard sorter.mayHoldRecord(row, &intake) else { return }
            let heading = table.layout.heading(.nip)
            switch row.nip(table.layout[.nip]) {
            case .absent: intake.refuse(.missingNIP, row: row.number, column: heading)
            case .refused(let defect): intake.refuse(defect.problem, row: row.number, column: heading)
            case .value(let nip):
                var notes = CellNotes()
                var employee = decoder.employee(row, nip: nip, &notes)
                intake.note(notes, table.layout, row: row.number)
                let unit = employee.place(in: content.tree), id = PersonID(employee.personID)
                if let match = roster.match(nip, id, fingerprint: employee.fingerprint) {
                    return intake.report(match, row.number, idColumn: table.layout.heading(.personID))
                }
                let person = roster.add(
                    nip, id, fingerprint: employee.fingerprint,
                    unit: unit.map { Int32(truncatingIfNeeded: $0) } ?? roster.strayUnit(employee.unitID),
                    agency: roster.agency(employee.agencyID, employee.agencyName), at: source)
                intake.use()
                if unit == nil, hasUnits { intake.report(.unknownUnit, row: row.number, column: table.layout.heading(.unit)) }
                content.employees.add(employee, of: person, columns)
            }
        }
        content.intakes[number].add(intake)
    }
}
