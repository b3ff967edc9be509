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
        /// Rows of employees that were refused and name a unit there; beside people without a unit those that name none.
        public let refused: Int
        /// Among the OPD, from the highest exact mean; equal means share it. Nil outside of them, where nobody was
        /// measured, and where a scope leaves others out.
        public let rank: Int?

        /// Everybody who was not measured, with those whose row was refused.
        public var notMeasured: Int { tally.notMeasured + refused }
        /// Everybody who is known to belong there.
        public var people: Int { tally.measured + notMeasured }
        /// What the place is called: the unit's name, or its id where it has none; nil for people without a unit.
        public var name: String? { unit.map { $0.name.isEmpty ? $0.id : $0.name } }
    }

    /// The OPD that have people, from the highest mean on; those of which nobody was measured last.
    public let offices: [Entry]
    /// Places outside of the OPD that have people: agencies, orphaned units, units on cycles, and people without a unit.
    public let outside: [Entry]

    init(_ measured: MeasuredDataSet) {
        let tree = measured.dataSet.tree, offices = tree.offices, aggregation = measured.aggregation
        let refused = measured.dataSet.refusedBelow
        let roots = offices.others.filter { if case .agency = offices.place(of: $0) { !tree.isAboveScope($0) } else { false } }
        // What is left of a root's refused rows without those of the units under it, and of all without those of any root.
        var direct = refused
        for unit in tree.units.indices where tree.parents[unit] >= 0 { direct[Int(tree.parents[unit])] -= refused[unit] }
        let nowhereRefused = measured.dataSet.refusedEmployees - tree.units.indices.reduce(0) { $0 + (tree.parents[$1] < 0 ? refused[$1] : 0) }
        func entry(_ place: OfficePlace, _ tally: Tally, rank: Int? = nil) -> Entry {
            let rows: Int
            switch place {
            case .office(let unit), .orphan(let unit), .cyclic(let unit): rows = refused[unit]
            case .agency(let unit): rows = direct[unit]
            case .nowhere: rows = nowhereRefused
            }
            return Entry(
                place: place, unit: place.unit.map { tree.units[$0] }, tally: tally, means: Means(tally, by: aggregation.combination),
                refused: rows, rank: rank)
        }
        // Of an OPD that a scope reaches only in part there is no mean.
        let all = offices.list.filter { !tree.isAboveScope($0) }.map { entry(.office($0), aggregation.units[$0]) }.filter { $0.people > 0 }
        let isWhole = offices.list.filter { !tree.isAboveScope($0) }.allSatisfy(tree.hasSiblings)
        func name(_ entry: Entry) -> (String, String) { (entry.name ?? "", entry.unit?.id ?? "") }
        let ranked = all.compactMap { entry in entry.means.map { (entry: entry, mean: $0.total) } }.sorted {
            $0.mean == $1.mean ? name($0.entry) < name($1.entry) : $0.mean > $1.mean
        }
        self.offices =
            zip(ranked, ExactMean.ranks(ranked.map(\.mean))).map { office, rank in
                entry(office.entry.place, office.entry.tally, rank: isWhole ? rank : nil)
            }
            + all.filter { $0.means == nil }.sorted { name($0) < name($1) }
        // Right at a root: its own people without those of the OPD under it.
        let positions = Dictionary(roots.enumerated().map { (Int32(truncatingIfNeeded: $1), Int32(truncatingIfNeeded: $0)) }) { first, _ in first }
        let nowhere = Int32(truncatingIfNeeded: roots.count)
        let places = measured.dataSet.people.units.map { $0 < 0 ? nowhere : positions[$0] ?? -1 }
        let atRoots = Aggregation.tallies(measured.scores, facts: measured.dataSet.facts, at: places, count: roots.count + 1)
        let apart = offices.others.filter { !roots.contains($0) && !tree.isAboveScope($0) }
        outside =
            (zip(roots, atRoots).map { entry(.agency($0), $1) } + apart.map { entry(offices.place(of: $0), aggregation.units[$0]) }
            + [entry(.nowhere, atRoots[roots.count])]).filter { $0.people > 0 }
    }
}

extension MeasuredDataSet {
    /// The OPD by their means, and who belongs to none; worked out anew at every call.
    public var officeResults: OfficeResults { OfficeResults(self) }
}
