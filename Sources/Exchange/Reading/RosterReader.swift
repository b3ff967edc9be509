import Instruments
import Measurement
import Personnel
import Vocabulary

/// Reads the employees: who is there, where they belong, and what their own row says.
struct RosterReader {
    let tree: UnitTree
    let hasUnits: Bool
    let watching: NIP?
    private(set) var people = People()
    private(set) var folder: Folder
    private(set) var watched: PersonFile?

    init(plan: Plan, tree: UnitTree, hasUnits: Bool, watching: NIP?) {
        self.tree = tree
        self.hasUnits = hasUnits
        self.watching = watching
        folder = Folder(plan, people: 0)
    }

    mutating func read(_ table: DataFolder.Table, _ number: Int, _ intake: inout FileIntake, _ progress: (Int) -> Void) throws(FileFailure) {
        let decoder = RecordDecoder(layout: table.layout)
        try TableWalk(table: table).forEach(&intake, progress: progress) { row, intake in
            switch row.nip(table.layout[.nip]) {
            case .absent: intake.refuse(.missingNIP, row: row.number, column: table.layout.heading(.nip))
            case .refused(let defect): intake.refuse(defect.problem, row: row.number, column: table.layout.heading(.nip))
            case .value(let nip): add(nip, row, decoder, RecordSource(file: number, row: row.number), &intake)
            }
        }
    }

    private mutating func add(_ nip: NIP, _ row: TableRow, _ decoder: RecordDecoder, _ source: RecordSource, _ intake: inout FileIntake) {
        var (employee, restoredZero) = decoder.employee(row, nip: nip)
        let unit = tree.number(of: employee.unitID)
        if let unit { employee.unitEchelon = tree.units[unit].echelon }
        switch people.add(employee, at: source, unit: unit) {
        case .same:
            intake.report(.samePersonSame, row: row.number)
            intake.setAside(.duplicatePerson)
        case .differs:
            intake.report(.samePersonDiffers, row: row.number)
            intake.setAside(.duplicatePerson)
        case .renamed:
            intake.report(.samePersonRenamed, row: row.number, column: decoder.layout.heading(.personID))
            intake.setAside(.duplicatePerson)
        case .added(let person):
            folder.addPerson()
            _ = folder.fold(employee, of: person)
            intake.use()
            if restoredZero { intake.report(.restoredZero, row: row.number, column: decoder.layout.heading(.standing)) }
            if unit == nil, hasUnits { intake.report(.unknownUnit, row: row.number, column: decoder.layout.heading(.unit)) }
            reportUnknownCodes(employee, row, decoder, &intake)
            if nip == watching { watched = PersonFile(employee, at: source) }
        }
    }

    /// A code on the employee's own row that no table knows leaves the person measured, but is said.
    private func reportUnknownCodes(_ employee: Employee, _ row: TableRow, _ decoder: RecordDecoder, _ intake: inout FileIntake) {
        for field in folder.plan.unknownCodes(employee) {
            intake.report(.unknownEmployeeCode, row: row.number, column: ColumnName(field).flatMap(decoder.layout.heading))
        }
    }
}

extension Problem {
    static let unknownEmployeeCode = Problem(
        "kode-pegawai-tidak-dikenal", .warning,
        message: Phrase(id: "Kode tidak dikenal instrumen dan dianggap kosong", en: "The instrument does not know this code; it counts as empty"),
        remedy: Phrase(id: "Pakai kode referensi SIASN", en: "Use a code of SIASN's tables"))
}
