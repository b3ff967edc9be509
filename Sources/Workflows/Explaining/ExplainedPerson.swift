import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Somebody's rows with all that an explanation shows beside them, from a folder or from an archive.
public struct ExplainedPerson {
    public let explanation: Explanation
    public let plan: Plan
    public let home: PersonHome
    /// Where a row stands.
    public let places: (RecordSource) -> Place
    /// All rows of the person.
    let file: PersonFile

    /// How the points go on without new records, up to a day.
    public func course(until last: CivilDate) -> PersonCourse { PersonCourse(file, explanation.standing, plan, until: last) }
}

extension ExplainedPerson {
    /// Somebody of a folder.
    init(_ query: PersonQuery, in folder: DataFolder, _ plan: Plan, _ work: Work) throws {
        let nip: NIP
        switch query {
        case .nip(let number): nip = number
        case .name(let words):
            let dataSet = try folder.read(plan, work)
            let offices = dataSet.tree.offices
            let roll = try RollReader.read(dataSet.folder ?? folder, of: dataSet), people = dataSet.people
            nip = try (0..<people.count).filter { PersonQuery.fits(words, roll.name(of: $0)) }.map { person in
                FoundPerson(
                    nip: people.nips[person], name: roll.name(of: person), post: roll.post(of: person),
                    office: offices.place(of: Int(people.units[person])).label(in: dataSet.tree))
            }.only(named: words)
        }
        let dataSet = try folder.read(plan, watching: [nip], work)
        guard let file = dataSet.watched.first else { throw Refusal(.data, .notAmongEmployees) }
        self.init(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: dataSet.tree), places: dataSet.place,
            file: file)
    }

    /// Somebody of an archive, as known after an import; throws where they were not in the agency then.
    init(_ person: ArchivedPerson, at number: Int, in reader: any ArchiveReader, _ plan: Plan) throws {
        let places = try ArchivedPlaces(reader, person.agency, at: number)
        let tree = UnitTree(try reader.units(of: person.agency, at: number).map(\.unit))
        self.init(try Self.file(of: person, at: number, in: reader, tree, places), plan, tree, places)
    }

    /// Somebody's rows of an archive, as known after an import; throws where they were not in the agency then.
    static func file(
        of person: ArchivedPerson, at number: Int, in reader: any ArchiveReader, _ tree: UnitTree, _ places: ArchivedPlaces
    ) throws -> PersonFile {
        guard let file = try person.file(reader, at: number, in: tree, place: { places[RecordSource(file: $0, row: 0)].file }) else {
            throw Refusal(.data, .notThen)
        }
        return file
    }

    /// Somebody of an archive whose rows have been read.
    init(_ file: PersonFile, _ plan: Plan, _ tree: UnitTree, _ archived: ArchivedPlaces) {
        self.init(
            explanation: plan.explain(file), plan: plan, home: PersonHome(unitID: file.employee.unitID, in: tree),
            places: { source in
                Place(file: archived.files.indices.contains(source.file) ? archived.files[source.file].name : nil, row: source.row)
            }, file: file)
    }
}

extension Problem {
    fileprivate static let notAmongEmployees = Problem(
        "orang-tidak-ada", id: "NIP ini tidak ada di data pegawai", remedy: "Periksa NIP dan foldernya",
        en: "This NIP is not among the employees", remedy: "Check the NIP and the folder")
    fileprivate static let notThen = Problem(
        "orang-belum-ada", id: "Orang ini tidak ada di instansi saat pengukuran itu", remedy: "Lihat riwayatnya dengan takar history --person",
        en: "This person was not in the agency at that measurement", remedy: "See takar history --person")
}

extension ArchivedAgency {
    /// Whom a query means, among the people as known after the last import.
    func find(_ query: PersonQuery, in reader: any ArchiveReader) throws -> ArchivedPerson {
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
                        office: offices.place(of: tree.number(of: employee.unitID)).label(in: tree)))
            }
            nip = try found.only(named: words)
        }
        return try ArchivedPerson.find(nip, agency: id, at: knownImport, in: reader)
    }
}
