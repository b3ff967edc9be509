import Instruments
import Measurement
import Personnel

/// The OPD of a measurement by their means, and beside them whoever belongs to no OPD.
public struct OfficeResults: Sendable {
    /// One OPD, or one place outside of them.
    public struct Entry: Sendable {
        public let place: OfficePlace
        /// Nil for people without a unit of the list.
        public let unit: OrganizationUnit?
        /// Sums over everybody there: of an OPD and of an orphaned unit with all below it, of an agency those right at its root.
        public let tally: Tally
        /// Nil where nobody was measured.
        public let means: Means?
        /// Among the OPD, from the highest exact mean; equal means share it. Nil outside of them, where nobody was
        /// measured, and where a scope leaves others out.
        public let rank: Int?

        /// Everybody who is known to belong there.
        public var people: Int { tally.measured + tally.notMeasured }
    }

    /// The OPD that have people, from the highest mean on; those of which nobody was measured last.
    public let offices: [Entry]
    /// Places outside of the OPD that have people: agencies, orphaned units, units on cycles, and people without a unit.
    public let outside: [Entry]

    init(_ measured: MeasuredDataSet) {
        let tree = measured.dataSet.tree, offices = tree.offices, aggregation = measured.aggregation
        func entry(_ place: OfficePlace, _ tally: Tally, rank: Int? = nil) -> Entry {
            Entry(
                place: place, unit: place.unit.map { tree.units[$0] }, tally: tally, means: Means(tally, by: aggregation.combination), rank: rank)
        }
        // Of an OPD that a scope reaches only in part there is no mean.
        let all = offices.list.filter { !tree.isAboveScope($0) }.map { entry(.office($0), aggregation.units[$0]) }.filter { $0.people > 0 }
        let isWhole = offices.list.filter { !tree.isAboveScope($0) }.allSatisfy(tree.hasSiblings)
        func name(_ entry: Entry) -> (String, String) { (entry.unit?.name ?? "", entry.unit?.id ?? "") }
        let ranked = all.compactMap { entry in entry.means.map { (entry: entry, mean: $0.total) } }.sorted {
            $0.mean == $1.mean ? name($0.entry) < name($1.entry) : $0.mean > $1.mean
        }
        self.offices =
            zip(ranked, ExactMean.ranks(ranked.map(\.mean))).map { office, rank in
                entry(office.entry.place, office.entry.tally, rank: isWhole ? rank : nil)
            }
            + all.filter { $0.means == nil }.sorted { name($0) < name($1) }
        // Right at a root: its own people without those of the OPD under it.
        let roots = offices.others.filter { if case .agency = offices.place(of: $0) { !tree.isAboveScope($0) } else { false } }
        let positions = Dictionary(roots.enumerated().map { (Int32(truncatingIfNeeded: $1), Int32(truncatingIfNeeded: $0)) }) { first, _ in first }
        let nowhere = Int32(truncatingIfNeeded: roots.count)
        let places = measured.dataSet.people.units.map { $0 < 0 ? nowhere : positions[$0] ?? -1 }
        let direct = Aggregation.tallies(measured.scores, facts: measured.dataSet.facts, at: places, count: roots.count + 1)
        let apart = offices.others.filter { !roots.contains($0) && !tree.isAboveScope($0) }
        outside =
            (zip(roots, direct).map { entry(.agency($0), $1) } + apart.map { entry(offices.place(of: $0), aggregation.units[$0]) }
            + [entry(.nowhere, direct[roots.count])]).filter { $0.people > 0 }
    }
}

extension MeasuredDataSet {
    /// The OPD by their means, and who belongs to none; worked out anew at every call.
    public var officeResults: OfficeResults { OfficeResults(self) }
}
