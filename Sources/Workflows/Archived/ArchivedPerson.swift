import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Somebody of an archive, found by NIP.
struct ArchivedPerson {
    let agency: String
    let person: Int
    let employees: [Version<ArchivedEmployee>]

    /// Looks through an agency, or through all; throws where there is nobody, or somebody in several.
    ///
    /// A NIP can have changed, and can have passed from one person to another: who had it at the import that is asked about comes first,
    /// then who has it now, then who had it last.
    static func find(
        _ nip: NIP, agency: String?, at number: Int? = nil, in reader: any ArchiveReader
    ) throws -> ArchivedPerson {
        let known = try reader.agencies()
        if let agency, !known.contains(where: { $0.id == agency }) { throw ArchiveFailure.unknownAgency(agency, among: known) }
        let agencies = agency.map { [$0] } ?? known.map(\.id)
        var found = try agencies.compactMap { id in try reader.person(of: id, id: "", nip: nip).map { (id, $0) } }
        if let number {
            func hadIt(_ person: Int) throws -> Bool {
                try reader.employeeVersions(of: person).contains { $0.stands(at: number) && $0.value.employee.nip == nip }
            }
            let isSettled = try found.contains { try hadIt($0.1) }
            if !isSettled {
                let then = try agencies.compactMap { id in try reader.people(of: id, everWith: nip).last(where: hadIt).map { (id, $0) } }
                if !then.isEmpty { found = then }
            }
        }
        if found.isEmpty { found = try agencies.compactMap { id in try reader.people(of: id, everWith: nip).last.map { (id, $0) } } }
        guard let (id, person) = found.first else { throw Refusal(.data, Self.notThere) }
        guard found.count == 1 else {
            throw Refusal(.usage, Self.several(found.map(\.0)))
        }
        return ArchivedPerson(agency: id, person: person, employees: try reader.employeeVersions(of: person))
    }

    /// All rows of the person as they were known after an import, with the echelon of the unit; nil where they were not there then.
    ///
    /// - Parameters:
    ///   - tree: the units as known then.
    ///   - place: where a file stands among those that sources count.
    func file(_ reader: any ArchiveReader, at number: Int, in tree: UnitTree, place: (Int) -> Int) throws -> PersonFile? {
        guard let archived = employees.last(where: { $0.stands(at: number) })?.value else { return nil }
        var employee = archived.employee
        employee.unitEchelon = tree.number(of: employee.unitID).map { tree.units[$0].echelon } ?? .empty
        func placed(_ source: RecordSource) -> RecordSource { RecordSource(file: place(source.file), row: source.row) }
        var file = PersonFile(employee, at: placed(archived.source))
        for version in try reader.recordVersions(of: person) where version.stands(at: number) {
            if let record = version.value.cells.record { file.add(record, at: placed(version.value.source)) }
        }
        return file
    }

    private static let notThere = Problem(
        "orang-tidak-ada", id: "NIP ini tidak ada di arsip", remedy: "Periksa NIP dan instansinya",
        en: "This NIP is not in the archive", remedy: "Check the NIP and the agency")

    private static func several(_ agencies: [String]) -> Problem {
        Problem(
            "orang-di-beberapa-instansi",
            id: "NIP ini ada di beberapa instansi: \(agencies.joined(separator: ", "))", remedy: "Sebutkan satu dengan --agency",
            en: "This NIP is in several agencies: \(agencies.joined(separator: ", "))", remedy: "Name one with --agency")
    }
}
