import Archive
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A stored measurement with everything that a reader wants to know of it.
public struct StoredMeasurement {
    /// A unit with its means and its rank among its siblings.
    public struct Unit {
        public let unit: OrganizationUnit
        public let depth: Int
        public let means: Means?
        public let tally: Tally
        public let rank: Int?
    }

    public let entry: MeasurementEntry
    public let agency: Agency
    public let plan: Plan
    public let means: Means?
    /// Rows of employees that were refused when the records were taken: people of whom nothing is known but that they are there.
    public let refused: Int
    /// Every unit where anybody is, parents before children, siblings by rank.
    public let units: [Unit]
    public let publication: Publication?
    public let supersededBy: Publication?

    init(_ number: Int, _ reader: any ArchiveReader) throws {
        guard let entry = try reader.measurement(number) else { throw ArchiveFailure.unknownMeasurement(number) }
        self.entry = entry
        agency = try reader.agency(entry.agencyID) ?? Agency(id: entry.agencyID, name: "")
        refused = try reader.refusedEmployees(of: entry.agencyID, at: entry.knownImport)
        let plans = StoredPlans(reader)
        plan = try plans.plan(of: entry)
        means = try plans.means(of: entry)
        let publications = try reader.publications()
        let own = publications.first { $0.measurement == number }
        publication = own
        supersededBy = own.flatMap { publications.successors[$0.number] }
        let archived = try reader.units(of: entry.agencyID, at: entry.knownImport)
        units = Self.ranked(archived, try reader.unitSums(of: number), plan.instrument.combination)
    }

    private static func ranked(_ archived: [ArchivedUnit], _ sums: [UnitSums], _ combination: Combination) -> [Unit] {
        let tree = UnitTree(archived.map(\.unit))
        let numbers = Dictionary(archived.enumerated().map { ($1.number, $0) }) { first, _ in first }
        var tallies: [Int: Tally] = [:]
        for sum in sums { if let unit = numbers[sum.unit] { tallies[unit] = sum.tally } }
        var children: [Int32: [Int]] = [:]
        for unit in tree.units.indices where tallies[unit] != nil { children[tree.parents[unit], default: []].append(unit) }
        var ranked: [Unit] = []
        func add(_ parent: Int32, depth: Int) {
            let means = (children[parent] ?? []).compactMap { unit in
                tallies[unit].map { (unit: unit, tally: $0, means: Means($0, by: combination)) }
            }
            let measured = means.compactMap { entry in entry.means.map { (unit: entry.unit, tally: entry.tally, means: $0) } }.sorted {
                $0.means.total == $1.means.total ? tree.units[$0.unit].name < tree.units[$1.unit].name : $0.means.total > $1.means.total
            }
            for (entry, rank) in zip(measured, ExactMean.ranks(measured.map(\.means.total))) {
                ranked.append(Unit(unit: tree.units[entry.unit], depth: depth, means: entry.means, tally: entry.tally, rank: rank))
                add(Int32(truncatingIfNeeded: entry.unit), depth: depth + 1)
            }
            for entry in means where entry.means == nil {
                ranked.append(Unit(unit: tree.units[entry.unit], depth: depth, means: nil, tally: entry.tally, rank: nil))
                add(Int32(truncatingIfNeeded: entry.unit), depth: depth + 1)
            }
        }
        add(-1, depth: 0)
        return ranked
    }
}
