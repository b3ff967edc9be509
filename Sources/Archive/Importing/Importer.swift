import Personnel
import Vocabulary

/// Brings what an agency's files say into the archive, and tells what that changes; within one transaction.
///
/// What the files no longer have is closed, not deleted, and what they say otherwise is closed and added anew, so that the archive
/// can tell what it knew at any time. Kinds of rows of which there is no file stay as they are, and so does what a row that was refused
/// may be about.
public struct Importer {
    public internal(set) var entry: ImportEntry
    public let agency: Agency
    /// What is to be said of the import as a whole, once it is done.
    public internal(set) var findings: [Problem] = []
    /// What should stop it; once it is done.
    public internal(set) var concerns: [ImportConcern] = []

    let writer: any ArchiveWriter
    let kinds: Set<RecordKind>
    /// The last import of the agency before this one.
    let previous: Int?
    private let isListed: Bool
    /// By the number that the reader gives to people: the person's in the archive.
    var people: [Int] = []
    /// People of the archive who are in the files.
    var present: Set<Int> = []
    var units: [String: ArchivedUnit] = [:]
    private let firstFile: Int
    /// Rows of people whom the archive knows by another id than theirs: a NIP can have passed from one person to another, so whoever
    /// has the id comes first, wherever the row stands in the file.
    private var waiting: [(place: Int, employee: Employee, source: RecordSource)] = []
    /// What stays because of rows that were refused.
    var kept = KeptRecords()
    /// Rows of units that were refused, or set aside as repeated ones.
    var refusedUnits = 0
    /// Whether a list of units was not read.
    var hasUnreadUnits = false
    /// How many people stood before.
    var peopleBefore = 0
    var agencies = AgencyTally()

    /// Begins an import.
    ///
    /// - `agency`: named, or of an empty name where the one it has stays.
    /// - `isListed`: whether the agency's id is the one that SIASN's reference has.
    /// - `files`: in the order in which sources count them.
    public init(
        _ writer: any ArchiveWriter, agency: Agency, isListed: Bool = false, files: [(name: String, kind: RecordKind)], by: String,
        at: ArchiveInstant
    ) throws {
        self.writer = writer
        self.isListed = isListed
        kinds = Set(files.map(\.kind))
        previous = try writer.lastImport(of: agency.id)
        self.agency = try writer.name(agency, by: by, at: at)
        entry = try writer.begin(agency.id, files: files, by: by, at: at)
        firstFile = entry.files.first?.number ?? 1
        if let previous { units = Dictionary(try writer.units(of: agency.id, at: previous).map { ($0.unit.id, $0) }) { first, _ in first } }
    }

    /// Everybody the archive has of the agency, for files without employees: the next numbers are theirs, in this order.
    public mutating func known() throws -> [ArchivedEmployee] {
        guard let previous else { return [] }
        var known: [ArchivedEmployee] = []
        try writer.forEachEmployee(of: agency.id, at: previous) { known.append($0) }
        people += known.map(\.person)
        return known
    }

    public mutating func add(_ unit: OrganizationUnit, at source: RecordSource) throws {
        let known = units.removeValue(forKey: unit.id)
        if let known {
            guard !known.unit.saysTheSame(as: unit) else { return entry.difference[.unit].unchanged += 1 }
            try writer.closeUnit(known.number, in: entry.number)
            entry.difference[.unit].changed += 1
        } else {
            entry.difference[.unit].added += 1
        }
        try writer.add(unit, at: archived(source), in: entry.number)
    }

    /// Takes an employee's row; the people come in the order of their numbers.
    public mutating func add(_ employee: Employee, at source: RecordSource) throws {
        agencies.add(row: employee.agencyID)
        guard previous != nil, let person = try writer.person(of: agency.id, id: employee.personID, nip: employee.nip) else {
            return people.append(try addNew(employee, at: source))
        }
        let versions = try writer.employeeVersions(of: person)
        if let known = versions.last?.value.employee.personID, !known.isEmpty, !known.utf8.elementsEqual(employee.personID.utf8) {
            waiting.append((people.count, employee, source))
            return people.append(0)
        }
        people.append(try take(employee, as: person, versions, at: source))
    }

    /// Takes the rows that waited for all others.
    mutating func takeWaiting() throws {
        for (place, employee, source) in waiting {
            guard let person = try writer.person(of: agency.id, id: employee.personID, nip: employee.nip) else {
                people[place] = try addNew(employee, at: source)
                continue
            }
            people[place] = try take(employee, as: person, try writer.employeeVersions(of: person), at: source)
        }
        waiting = []
    }

    /// Takes the row of somebody who is in the archive; their number.
    private mutating func take(
        _ employee: Employee, as person: Int, _ versions: [Version<ArchivedEmployee>], at source: RecordSource
    ) throws -> Int {
        guard present.insert(person).inserted else { return try addNew(employee, at: source) }
        let standing = versions.last { $0.closed == nil }?.value.employee
        if let standing, standing.saysTheSame(as: employee) {
            entry.difference[.employee].unchanged += 1
            return person
        }
        if let standing {
            try writer.closeEmployee(person, in: entry.number)
            entry.difference[.employee].changed += 1
            if standing.unitID != employee.unitID { entry.difference.moved += 1 }
        } else {
            entry.difference[.employee].added += 1
        }
        try writer.rename(person, id: employee.personID, nip: employee.nip)
        try writer.add(ArchivedEmployee(person: person, employee: employee, source: archived(source)), in: entry.number)
        return person
    }

    private mutating func addNew(_ employee: Employee, at source: RecordSource) throws -> Int {
        let person = try writer.addPerson(of: agency.id, id: employee.personID, nip: employee.nip)
        if previous != nil { present.insert(person) }
        entry.difference[.employee].added += 1
        try writer.add(ArchivedEmployee(person: person, employee: employee, source: archived(source)), in: entry.number)
        return person
    }

    /// Takes a history row of somebody by their number; rows of others are left out.
    public mutating func add(_ record: any PersonnelRecord, of number: Int, at source: RecordSource) throws {
        if !waiting.isEmpty { try takeWaiting() }
        guard people.indices.contains(number), let cells = RecordCells(record) else { return }
        // What cannot be read any more takes the place of nothing that could.
        if cells.hasUnreadable { kept.refuse(cells.kind, of: people[number], nil) }
        try writer.stage(ArchivedRecord(person: people[number], cells: cells, source: archived(source)))
    }

    /// Ends the import, and writes it into the audit trail where it changes anything.
    ///
    /// - Parameter rows: of every file, how many rows were read, taken and refused.
    public mutating func finish(_ rows: [(read: Int, taken: Int, refused: Int)]) throws -> ImportEntry {
        try takeWaiting()
        try closeWhatIsGone()
        if !kept.isEmpty { kept.standing = Set(people) }
        let histories = kinds.subtracting([.unit, .employee])
        for (kind, counts) in try writer.settleRecords(histories, of: agency.id, in: entry.number, keeping: kept) {
            entry.difference[kind] = counts
        }
        for (position, rows) in zip(entry.files.indices, rows) {
            entry.files[position].rowsRead = rows.read
            entry.files[position].rowsTaken = rows.taken
            entry.files[position].rowsRefused = rows.refused
        }
        try writer.finish(entry)
        judge(isListed: isListed)
        if try !changesNothing() {
            try writer.audit(.importing, entry.auditSubject, detail: entry.auditDetail, by: entry.by, at: entry.at)
        }
        return entry
    }

    /// Whether the archive knows the same after the import as before it.
    public func changesNothing() throws -> Bool {
        guard entry.difference.changesNothing else { return false }
        guard let previous, kinds.contains(.employee) else { return true }
        return try writer.refusedEmployees(of: agency.id, at: previous) == entry.refusedUnmatched
    }

    /// The row among all files of the archive.
    private func archived(_ source: RecordSource) -> RecordSource { RecordSource(file: firstFile + source.file, row: source.row) }
}
