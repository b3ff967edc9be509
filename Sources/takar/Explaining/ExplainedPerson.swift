import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Somebody's rows with all that an explanation shows beside them, from a folder or from an archive.
struct ExplainedPerson {
    let explanation: Explanation
    let plan: Plan
    let home: PersonHome
    let places: (RecordSource) -> Place
    let language: Language

    func lines() -> [String] { ExplanationReport(self).lines() }
    func json() throws -> String { try ExplanationJSON(self).text() }
}

extension ExplainedPerson {
    /// Somebody of a folder.
    init(_ query: PersonQuery, in folder: DataFolder, _ work: WorkOptions, _ plan: Plan, _ language: Language) throws {
        let nip: NIP
        switch query {
        case .nip(let number): nip = number
        case .name(let words):
            let dataSet = try work.read(folder, plan: plan, language: language)
            let offices = dataSet.tree.offices
            let roll = try RollReader.read(dataSet.folder ?? folder, of: dataSet), people = dataSet.people
            nip = try (0..<people.count).filter { PersonQuery.fits(words, roll.name(of: $0)) }.map { person in
                FoundPerson(
                    nip: people.nips[person], name: roll.name(of: person), post: roll.post(of: person),
                    office: offices.place(of: Int(people.units[person])).label(in: dataSet.tree, language))
            }.only(named: words, language)
        }
        let dataSet = try work.read(folder, plan: plan, watching: [nip], language: language)
        guard let file = dataSet.watched.first else { throw CommandFailure(Self.notThere, status: ExitStatus.data, language: language) }
        self.init(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: dataSet.tree, language),
            places: dataSet.place, language: language)
    }

    /// Somebody of an archive, as known after an import; nil where they were not in the agency then.
    init?(_ person: ArchivedPerson, at number: Int, in reader: any ArchiveReader, _ plan: Plan, _ language: Language) throws {
        let archived = try ArchivedPlaces(reader, person.agency, at: number)
        guard let file = try person.file(reader, at: number, place: { archived[RecordSource(file: $0, row: 0)].file }) else { return nil }
        let tree = UnitTree(try reader.units(of: person.agency, at: number).map(\.unit))
        self.init(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: tree, language),
            places: { source in
                Place(file: archived.files.indices.contains(source.file) ? archived.files[source.file].name : nil, row: source.row)
            }, language: language)
    }

    private static let notThere = Problem(
        "orang-tidak-ada", message: Phrase(id: "NIP ini tidak ada di data pegawai", en: "This NIP is not among the employees"),
        remedy: Phrase(id: "Periksa NIP dan foldernya", en: "Check the NIP and the folder"))
}

extension ArchivedAgency {
    /// Whom a query means, among the people as known after the last import.
    func find(_ query: PersonQuery, in reader: any ArchiveReader, _ language: Language) throws -> ArchivedPerson {
        let nip: NIP
        switch query {
        case .nip(let number): nip = number
        case .name(let words):
            let tree = UnitTree(try reader.units(of: id, at: knownImport).map(\.unit)), offices = tree.offices
            var found: [FoundPerson] = []
            try reader.forEachEmployee(of: id, at: knownImport) { archived in
                let employee = archived.employee
                guard PersonQuery.fits(words, employee.name) else { return }
                found.append(
                    FoundPerson(
                        nip: employee.nip, name: employee.name, post: employee.post,
                        office: offices.place(of: tree.number(of: employee.unitID)).label(in: tree, language)))
            }
            nip = try found.only(named: words, language)
        }
        return try ArchivedPerson.find(nip, agency: id, at: knownImport, in: reader, language)
    }
}
