import Archive
import Instruments
import Measurement
import Personnel
import Vocabulary

/// What an archive holds, agency by agency: its imports, measurements and publications.
public struct ArchiveHistory {
    public struct AgencyHistory {
        public let agency: Agency
        public let imports: [ImportEntry]
        /// A stored measurement, with its means where anybody was measured, and its publication where it is official.
        public typealias Measured = (entry: MeasurementEntry, means: Means?, publication: Publication?)
        public let measurements: [Measured]
    }

    public let agencies: [AgencyHistory]
    /// By the publication that was superseded, the one that took its place.
    public let superseded: [Int: Int]

    /// - Parameter agency: one agency's id; nil for all.
    init(_ reader: any ArchiveReader, agency: String?) throws {
        let plans = StoredPlans(reader)
        let publications = try reader.publications()
        let known = try reader.agencies(), wanted = known.filter { agency == nil || $0.id == agency }
        if let agency, wanted.isEmpty { throw ArchiveFailure.unknownAgency(agency, among: known) }
        agencies = try wanted.map { agency in
            AgencyHistory(
                agency: agency, imports: try reader.imports(of: agency.id),
                measurements: try reader.measurements(of: agency.id).map { entry in
                    (entry, try plans.means(of: entry), publications.first { $0.measurement == entry.number })
                })
        }
        superseded = publications.successors.mapValues(\.number)
    }
}

/// What an archive knows of one person: where they were when, and how they were scored.
public struct PersonHistory {
    public let agency: Agency
    /// The oldest first; with what the unit was called meanwhile, the first name first, and the imports between which it stood.
    public let placements: [(version: Version<ArchivedEmployee>, units: [String], from: ImportEntry?, until: ImportEntry?)]
    public let records: [Version<ArchivedRecord>]
    public let scores: [(entry: MeasurementEntry, score: PersonScore, category: String, exclusion: Phrase?)]

    init(_ person: ArchivedPerson, _ reader: any ArchiveReader) throws {
        agency = try reader.agency(person.agency) ?? Agency(id: person.agency, name: "")
        let imports = Dictionary(try reader.imports(of: person.agency).map { ($0.number, $0) }) { first, _ in first }
        let units = try reader.unitVersions(of: person.agency)
        placements = person.employees.map { version in
            let names = Self.names(of: units.filter { $0.value.unit.id == version.value.employee.unitID }, while: version)
            return (version, names, imports[version.opened], version.closed.flatMap { imports[$0] })
        }
        records = try reader.recordVersions(of: person.person)
        let plans = StoredPlans(reader)
        scores = try reader.scores(of: person.person).compactMap { number, score in
            guard let entry = try reader.measurement(number) else { return nil }
            let instrument = try plans.instrument(of: entry).instrument
            let category = instrument.categories.rows.indices.contains(score.category) ? instrument.categories.rows[score.category].name : ""
            let exclusion = score.exclusion.flatMap { instrument.population.indices.contains($0) ? instrument.population[$0].title : nil }
            return (entry, score, category, exclusion)
        }
    }
    /// What a unit was called while a row stood: a unit that is renamed meanwhile has several names. Where it came into the archive only
    /// afterwards it goes by the first name it has there.
    private static func names(of versions: [Version<ArchivedUnit>], while row: Version<ArchivedEmployee>) -> [String] {
        let meanwhile = versions.filter { $0.opened < (row.closed ?? .max) && ($0.closed ?? .max) > row.opened }
        let names = (meanwhile.isEmpty ? Array(versions.prefix(1)) : meanwhile).map(\.value.unit.name).filter { !$0.isEmpty }
        return names.enumerated().filter { $0.offset == 0 || names[$0.offset - 1] != $0.element }.map(\.element)
    }
}
