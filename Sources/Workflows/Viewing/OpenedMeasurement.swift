import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A stored measurement opened to be looked at: everybody with their facts, points and names, as known when it was taken.
///
/// It is made once and looked at often; what imports and measurements bring afterwards never changes it, but for what stands around it.
public struct OpenedMeasurement: Sendable {
    public let entry: MeasurementEntry
    public let agency: Agency
    public let measured: MeasuredDataSet
    public let roll: Roll
    /// By number in the data set: the person's in the archive.
    public let people: [Int]
    /// What the archive says of it now.
    private var surroundings: Surroundings
    /// Where its rows stand.
    let places: ArchivedPlaces
    /// By the person's number in the archive: that in the data set.
    private let numbers: PersonNumbers

    init(
        entry: MeasurementEntry, agency: Agency, measured: MeasuredDataSet, roll: Roll, people: [Int], _ surroundings: Surroundings,
        places: ArchivedPlaces
    ) {
        self.entry = entry
        self.agency = agency
        self.measured = measured
        self.roll = roll
        self.people = people
        self.surroundings = surroundings
        self.places = places
        numbers = PersonNumbers(people)
    }

    public var publication: Publication? { surroundings.publication }
    /// The one that took the place of its publication.
    public var supersededBy: Publication? { surroundings.supersededBy }
    /// What was measured of the agency for earlier days; of a part nothing, since what was measured before was measured of everybody.
    public var earlier: [TrendDay] { isWhole ? surroundings.earlier : [] }
    /// How many imports the archive has of the agency that this measurement does not know.
    public var unknownImports: Int { surroundings.unknownImports }

    public var plan: Plan { measured.plan }
    public var tree: UnitTree { measured.dataSet.tree }
    /// Whether it is all of the agency.
    public var isWhole: Bool { measured.dataSet.scope == nil }

    /// The number in the data set of somebody with this number in the archive; nil for who is not in it.
    public func number(of person: Int) -> Int? { numbers[person] }

    /// The same of some units with all below them; nil where one of them is not in the list of units, or nobody is there.
    public func limited(to units: [String], threads: Int) -> OpenedMeasurement? {
        let known = units.compactMap { tree.number(of: $0) }
        guard known.count == units.count, !known.isEmpty else { return nil }
        return limited(to: UnitScope(below: known, in: tree), threads: threads)
    }

    private func limited(to scope: UnitScope, threads: Int) -> OpenedMeasurement? {
        let dataSet = measured.dataSet, kept = dataSet.numbers(in: scope)
        guard !kept.isEmpty else { return nil }
        return OpenedMeasurement(
            entry: entry, agency: agency, measured: MeasuredDataSet(dataSet.limited(to: scope), threads: threads),
            roll: roll.limited(to: scope, of: dataSet), people: kept.map { people[Int($0)] }, surroundings, places: places)
    }

    /// The same with what the archive says of it now: imports, measurements and publications that have come since.
    public func refreshed(_ store: any ArchiveStore, _ path: String, _ reader: any ArchiveReader) throws -> OpenedMeasurement {
        var opened = self
        opened.surroundings = try Surroundings(
            of: entry, plan, ArchivedAgency(store: store, path: path, id: entry.agencyID, knownImport: entry.knownImport), reader)
        return opened
    }
}

/// Opens a stored measurement: reads what was known then, measures it again, and holds the sums against those that were kept.
public struct OpenedMeasurementRequest: Deed {
    public var measurement: Int
    public var archive: String

    public init(_ measurement: Int, of archive: String) {
        self.measurement = measurement
        self.archive = archive
    }

    public func run(_ work: Work) throws -> OpenedMeasurement {
        try work.during {
            let store = try SQLiteArchive(archive, for: .reading)
            return try store.read { try opened(store, $0, work) }
        }
    }

    private func opened(_ store: any ArchiveStore, _ reader: any ArchiveReader, _ work: Work) throws -> OpenedMeasurement {
        guard let entry = try reader.measurement(measurement) else { throw ArchiveFailure.unknownMeasurement(measurement) }
        let source = ArchivedAgency(store: store, path: archive, id: entry.agencyID, knownImport: entry.knownImport)
        let plan = try StoredPlans(reader).plan(of: entry)
        let stretch = work.progress.begin(try ArchivedDataSet.rows(reader, entry.agencyID, at: entry.knownImport), .rows)
        let archived = try ArchivedDataSet.read(reader, entry.agencyID, at: entry.knownImport, plan: plan, stretch: stretch)
        stretch.finish()
        let measured = MeasuredDataSet(archived.dataSet, threads: work.threads)
        // What is looked at is what was measured, or nothing is.
        guard archived.hash == entry.dataHash, measured.aggregation.whole == entry.result.tally else {
            throw ArchiveFailure.inconsistent(
                Phrase(id: "isi \(entry.auditSubject) berubah sejak diukur", en: "what \(entry.auditSubject) was made of has changed since"))
        }
        return OpenedMeasurement(
            entry: entry, agency: try reader.agency(entry.agencyID) ?? Agency(id: entry.agencyID, name: ""), measured: measured,
            roll: try source.roll(of: archived.dataSet, in: reader), people: archived.people, try Surroundings(of: entry, plan, source, reader),
            places: try ArchivedPlaces(reader, entry.agencyID, at: entry.knownImport))
    }
}

/// What an archive says of a measurement beside what was measured, which later acts change.
struct Surroundings: Sendable {
    let publication: Publication?
    let supersededBy: Publication?
    let earlier: [TrendDay]
    let unknownImports: Int

    init(of entry: MeasurementEntry, _ plan: Plan, _ source: ArchivedAgency, _ reader: any ArchiveReader) throws {
        let publications = try reader.publications(), own = publications.first { $0.measurement == entry.number }
        publication = own
        supersededBy = own.flatMap { publications.successors[$0.number] }
        earlier = try source.measuredBefore(plan, in: reader)
        unknownImports = try reader.imports(of: entry.agencyID).count { $0.number > entry.knownImport }
    }
}
