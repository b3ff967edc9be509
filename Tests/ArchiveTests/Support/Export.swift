import Personnel
import Vocabulary

@testable import Archive

/// What the files of one export say; a kind of which there is no file is nil.
struct Export: Sendable {
    var units: [OrganizationUnit]?
    var employees: [Employee]?
    /// By kind of file, the rows and the position of the person each is of: among the employees of the export, or else among those
    /// known.
    var histories: [RecordKind: [Row]] = [:]

    /// Rows of employees that were refused, and of histories: of somebody by position, of nobody who can be told, or saying nothing at all.
    var missing: [Importer.RefusedRow] = []
    var refused: [(kind: RecordKind, person: Int?, cells: RecordCells?)] = []

    /// The kinds of which a file was not read.
    var unread: Set<RecordKind> = []

    struct Row: Sendable {
        var person: Int
        var cells: RecordCells
    }

    /// The files in the order in which they are read.
    var kinds: [RecordKind] {
        (units == nil ? [] : [.unit]) + (employees == nil ? [] : [.employee])
            + histories.keys.sorted { $0.position < $1.position }
    }

    /// Goes through an importer as a reader's rows do: units, employees, then histories.
    func run(_ writer: any ArchiveWriter, agency: Agency, by: String = "penguji", at: ArchiveInstant = .test) throws -> ImportEntry {
        try runWhole(writer, agency: agency, by: by, at: at).entry
    }

    /// The same, with the importer that says what there is to say.
    func runWhole(
        _ writer: any ArchiveWriter, agency: Agency, isListed: Bool = false, by: String = "penguji", at: ArchiveInstant = .test
    ) throws -> Importer {
        let kinds = kinds
        var importer = try Importer(
            writer, agency: agency, isListed: isListed, files: kinds.map { ("\($0.rawValue).csv", $0) }, by: by, at: at)
        if employees == nil { _ = try importer.known() }
        var counts: [Int] = []
        for (file, kind) in kinds.enumerated() {
            var row = 1
            func source() -> RecordSource {
                row += 1
                return RecordSource(file: file, row: row)
            }
            switch kind {
            case .unit: for unit in units ?? [] { try importer.add(unit, at: source()) }
            case .employee:
                for employee in employees ?? [] { try importer.add(employee, at: source()) }
                _ = try importer.staying(beside: missing)
            default:
                for entry in histories[kind] ?? [] {
                    if let record = entry.cells.record { try importer.add(record, of: entry.person, at: source()) }
                }
            }
            for row in refused where row.kind == kind { try importer.refuse(kind, of: row.person, row.cells?.record) }
            if unread.contains(kind) { try importer.refuse(kind, of: nil, nil, cause: .unread) }
            counts.append(row - 1)
        }
        _ = try importer.finish(counts.map { (read: $0 + 1, taken: $0, refused: 1) })
        return importer
    }
}

extension TestStore {
    /// Imports and keeps what changed, as the program does.
    @discardableResult
    func take(_ export: Export, of agency: String = "I1", at: ArchiveInstant = .test) throws -> ImportEntry {
        try store.write { writer in
            let importer = try export.runWhole(writer, agency: Agency(id: agency, name: "Instansi \(agency)"), at: at)
            return try importer.changesNothing() ? .undo(importer.entry) : .keep(importer.entry)
        }
    }

    /// Imports without keeping it, and says what there was to say.
    func attempt(_ export: Export, of agency: String = "I1", isListed: Bool = false) throws -> (findings: [Problem], concerns: [ImportConcern]) {
        try store.write { writer in
            let importer = try export.runWhole(writer, agency: Agency(id: agency, name: ""), isListed: isListed)
            return .undo((importer.findings, importer.concerns))
        }
    }

    /// Takes the last import back.
    @discardableResult
    func undo(of agency: String = "I1") throws -> ImportEntry {
        try write { try $0.undoLastImport(of: agency, by: "penguji", at: .test) }
    }
}

/// Rows of tests.
enum Make {
    struct NoNIP: Error {}

    /// The invented NIP of a person from 1 to 99.
    static func nip(_ person: Int) throws -> NIP {
        guard let nip = NIP("1990031520150319\(person < 10 ? "0" : "")\(person)") else { throw NoNIP() }
        return nip
    }

    static func employee(_ person: Int, nip: Int? = nil, id: String? = nil, unit: String = "U1", post: String = "Analis Contoh") throws -> Employee {
        var employee = Employee(nip: try Self.nip(nip ?? person))
        employee.personID = id ?? "P\(person)"
        employee.name = "PEGAWAI CONTOH \(person)"
        employee.standing = "01"
        employee.status = "PNS"
        employee.positionKind = "2"
        employee.post = post
        employee.education = "40"
        employee.unitID = unit
        employee.agencyID = "I1"
        employee.agencyName = "Pemerintah Kab. Contoh"
        return employee
    }

    static func unit(_ id: String, _ name: String? = nil, under parent: String = "") -> OrganizationUnit {
        OrganizationUnit(id: id, name: name ?? "UNIT \(id)", parentID: parent, echelon: "22", agencyID: "I1")
    }

    /// The row of a technical training.
    static func training(_ name: String, hours: Int = 20) -> RecordCells {
        var cells = RecordCells(.training)
        (cells.code, cells.subcode, cells.name, cells.certificate) = ("3", "T", name, "\(name)/2022")
        (cells.finish, cells.year, cells.amount) = (CivilDate(year: 2022, month: 3, day: 1), 2022, hours * 1000)
        return cells
    }

    static func education(_ level: String, year: Int = 2010) -> RecordCells {
        var cells = RecordCells(.education)
        (cells.code, cells.year) = (level, year)
        return cells
    }
}
