import Personnel

@testable import Archive

/// Everything an archive knew of an agency at an import, in its order.
struct Known: Equatable {
    var units: [ArchivedUnit]
    var employees: [ArchivedEmployee]
    var records: [ArchivedRecord]
    /// Over all of it, as a measurement's data hash is made.
    var hash: String

    init(_ reader: any ArchiveReader, _ agency: String = "I1", at number: Int) throws {
        units = try reader.units(of: agency, at: number)
        var employees: [ArchivedEmployee] = [], records: [ArchivedRecord] = []
        try reader.forEachEmployee(of: agency, at: number) { employees.append($0) }
        try reader.forEachRecord(of: agency, at: number) { records.append($0) }
        var hash = ContentHash()
        for unit in units { hash.absorb(unit) }
        for employee in employees { hash.absorb(employee) }
        for record in records { hash.absorb(record) }
        (self.employees, self.records, self.hash) = (employees, records, hash.finish())
    }

    /// The names of what a person's trainings are, sorted.
    func trainings(of person: Int) -> [String] { records.filter { $0.person == person && $0.cells.kind == .training }.map(\.cells.name).sorted() }
}

extension TestStore {
    func known(_ agency: String = "I1", at number: Int) throws -> Known { try read { try Known($0, agency, at: number) } }

    /// The number of the person with a NIP of `Make`.
    func person(_ number: Int, of agency: String = "I1") throws -> Int? {
        try read { try $0.person(of: agency, id: "", nip: try Make.nip(number)) }
    }
}
