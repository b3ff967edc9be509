import Personnel

/// Asks and changes an archive in memory.
final class MemoryWriter: ArchiveWriter {
    var content: MemoryContent

    init(_ content: MemoryContent) { self.content = content }

    // What can be asked.

    func agencies() -> [Agency] { content.agencies.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }
    func agency(_ id: String) -> Agency? { content.agencies[id] }
    func imports(of agency: String?) -> [ImportEntry] { content.imports.filter { agency == nil || $0.agencyID == agency } }
    func lastImport(of agency: String) -> Int? { content.imports.last { $0.agencyID == agency }?.number }

    func units(of agency: String, at number: Int) -> [ArchivedUnit] {
        unitVersions(of: agency).filter { $0.stands(at: number) }.map(\.value)
    }

    func unitVersions(of agency: String) -> [Version<ArchivedUnit>] {
        content.units.filter { content.agency(ofImport: $0.opened) == agency }
    }

    func forEachEmployee(of agency: String, at number: Int, _ body: (ArchivedEmployee) throws -> Void) throws {
        for version in content.employees where version.stands(at: number) && content.agency(of: version.value.person) == agency {
            try body(version.value)
        }
    }

    func forEachRecord(of agency: String, at number: Int, _ body: (ArchivedRecord) throws -> Void) throws {
        for version in content.records where version.stands(at: number) && content.agency(of: version.value.person) == agency {
            try body(version.value)
        }
    }

    func person(of agency: String, id: String, nip: NIP) -> Int? {
        let byID =
            content.people.firstIndex { !id.isEmpty && $0.agency == agency && $0.id.utf8.elementsEqual(id.utf8) }
        if let byID { return byID + 1 }
        let numbers = content.people.indices.filter { content.people[$0].agency == agency && content.people[$0].nip == nip }.map { $0 + 1 }
        return numbers.last { number in content.employees.contains { $0.value.person == number && $0.closed == nil } } ?? numbers.last
    }

    func people(of agency: String, everWith nip: NIP) -> [Int] {
        Set(content.employees.filter { $0.value.employee.nip == nip }.map(\.value.person)).filter { content.agency(of: $0) == agency }.sorted()
    }

    func employeeVersions(of person: Int) -> [Version<ArchivedEmployee>] { content.employees.filter { $0.value.person == person } }
    func recordVersions(of person: Int) -> [Version<ArchivedRecord>] { content.records.filter { $0.value.person == person } }
    func file(_ number: Int) -> ImportedFile? { content.files.indices.contains(number - 1) ? content.files[number - 1] : nil }
    func measurements(of agency: String?) -> [MeasurementEntry] { content.measurements.filter { agency == nil || $0.agencyID == agency } }

    func measurement(_ number: Int) -> MeasurementEntry? {
        content.measurements.indices.contains(number - 1) ? content.measurements[number - 1] : nil
    }

    func forEachScore(of measurement: Int, _ body: (PersonScore) throws -> Void) throws {
        guard content.scores.indices.contains(measurement - 1) else { return }
        for score in content.scores[measurement - 1].sorted(by: { $0.person < $1.person }) { try body(score) }
    }

    func scores(of person: Int) -> [(measurement: Int, score: PersonScore)] {
        content.scores.enumerated().flatMap { place, scores in scores.filter { $0.person == person }.map { (place + 1, $0) } }
    }

    func unitSums(of measurement: Int) -> [UnitSums] {
        content.unitSums.indices.contains(measurement - 1) ? content.unitSums[measurement - 1].sorted { $0.unit < $1.unit } : []
    }

    func instrument(_ version: String) -> StoredInstrument? { content.instruments[version] }
    func publications() -> [Publication] { content.publications }
    func plans(of agency: String?) -> [PlanEntry] { content.plans.filter { agency == nil || $0.agencyID == agency } }
    func plan(_ number: Int) -> PlanEntry? { content.plans.indices.contains(number - 1) ? content.plans[number - 1] : nil }
    func planLines(ofPerson person: Int) -> [(plan: Int, line: KeptPlanLine)] {
        content.planLines.enumerated().flatMap { place, lines in lines.filter { $0.person == person }.map { (place + 1, $0) } }
    }
    func planLines(of plan: Int) -> [KeptPlanLine] { content.planLines.indices.contains(plan - 1) ? content.planLines[plan - 1] : [] }
    func lastAudit() -> AuditEntry? { content.audit.last }
    func forEachAudit(in numbers: ClosedRange<Int>, _ body: (AuditEntry) throws -> Void) throws {
        for entry in content.audit where numbers.contains(entry.sequence) { try body(entry) }
    }

    // What can be done.

    func put(_ agency: Agency) { content.agencies[agency.id] = agency }

    func begin(_ agency: String, files: [(name: String, kind: RecordKind)], by: String, at: ArchiveInstant) -> ImportEntry {
        let first = content.files.count + 1
        let entry = ImportEntry(
            number: content.imports.count + 1, agencyID: agency, at: at, by: by,
            files: files.enumerated().map { ImportedFile(number: first + $0, name: $1.name, kind: $1.kind) }, difference: ImportDifference())
        content.imports.append(entry)
        content.files += entry.files
        content.staged = []
        return entry
    }

    func finish(_ entry: ImportEntry) {
        content.imports[entry.number - 1] = entry
        for file in entry.files { content.files[file.number - 1] = file }
    }

    func addPerson(of agency: String, id: String, nip: NIP) -> Int {
        content.people.append(MemoryContent.Person(agency: agency, id: id, nip: nip))
        return content.people.count
    }

    func rename(_ person: Int, id: String, nip: NIP) {
        content.people[person - 1].id = id
        content.people[person - 1].nip = nip
    }

    func add(_ employee: ArchivedEmployee, in number: Int) { content.employees.append(Version(employee, opened: number)) }

    func closeEmployee(_ person: Int, in number: Int) {
        for place in content.employees.indices where content.employees[place].value.person == person && content.employees[place].closed == nil {
            content.employees[place].closed = number
        }
    }

    func add(_ unit: OrganizationUnit, at source: RecordSource, in number: Int) {
        let archived = ArchivedUnit(number: content.units.count + 1, unit: unit, source: source)
        content.units.append(Version(archived, opened: number))
    }

    func closeUnit(_ unit: Int, in number: Int) { content.units[unit - 1].closed = number }

    func stage(_ record: ArchivedRecord) { content.staged.append(record) }

    func settleRecords(
        _ kinds: Set<RecordKind>, of agency: String, in number: Int, keeping: KeptRecords
    ) throws -> [RecordKind: ImportDifference.Counts] {
        var counts: [RecordKind: ImportDifference.Counts] = [:]
        // The first import of an agency has nothing to be held against: its rows stay in their order.
        if imports(of: agency).count == 1 {
            for kind in kinds { counts[kind] = ImportDifference.Counts(added: content.staged.count { $0.cells.kind == kind }) }
            content.records += content.staged.map { Version($0, opened: number) }
            content.staged = []
            return counts
        }
        for kind in kinds.sorted(by: { $0.position < $1.position }) {
            let standing = content.records.indices.filter {
                content.records[$0].closed == nil && content.records[$0].value.cells.kind == kind
                    && content.agency(of: content.records[$0].value.person) == agency
            }
            var before = Self.sorted(standing.map { (content.records[$0].value, $0) }).makeIterator()
            let staged = content.staged.enumerated().filter { $0.element.cells.kind == kind }.map { ($0.element, $0.offset) }
            var now = Self.sorted(staged).makeIterator()
            counts[kind] = try RecordMerge.counts(before: { before.next() }, now: { now.next() }, keeping: keeping.records(of: kind)) { change in
                switch change {
                case .add(let place): content.records.append(Version(content.staged[place], opened: number))
                case .close(let place): content.records[place].closed = number
                }
            }
        }
        content.staged = []
        return counts
    }

    private static func sorted(_ records: [(record: ArchivedRecord, place: Int)]) -> [RecordMerge.Key] {
        records.map { RecordMerge.Key(person: $0.record.person, digest: Int($0.record.cells.digest), number: $0.place) }
            .sorted { ($0.person, $0.digest, $0.number) < ($1.person, $1.digest, $1.number) }
    }

    func add(_ instrument: StoredInstrument) { content.instruments[instrument.version] = instrument }

    func add(_ measurement: MeasurementEntry) -> Int {
        var measurement = measurement
        measurement.number = content.measurements.count + 1
        content.measurements.append(measurement)
        content.scores.append([])
        content.unitSums.append([])
        return measurement.number
    }

    func add(_ score: PersonScore, to measurement: Int) { content.scores[measurement - 1].append(score) }
    func add(_ sums: UnitSums, to measurement: Int) { content.unitSums[measurement - 1].append(sums) }

    func add(_ publication: Publication) -> Int {
        var publication = publication
        publication.number = content.publications.count + 1
        content.publications.append(publication)
        return publication.number
    }

    func add(_ plan: PlanEntry) -> Int {
        var plan = plan
        plan.number = content.plans.count + 1
        content.plans.append(plan)
        content.planLines.append([])
        return plan.number
    }

    func add(_ line: KeptPlanLine, at position: Int, to plan: Int) { content.planLines[plan - 1].append(line) }

    func append(_ entry: AuditEntry) { content.audit.append(entry) }
}
