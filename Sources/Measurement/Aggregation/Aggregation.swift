import Instruments
import Personnel

/// Where the people of a data set belong.
public struct Placement: Sendable {
    public let tree: UnitTree
    /// By person: the number of the unit, or -1 when it is not in the list.
    public let units: [Int32]
    /// By person: the number of the agency.
    public let agencies: [Int32]
    /// How many agencies there are.
    public let agencyCount: Int

    public init(tree: UnitTree, units: [Int32], agencies: [Int32], agencyCount: Int) {
        self.tree = tree
        self.units = units
        self.agencies = agencies
        self.agencyCount = agencyCount
    }
}

/// Everything that is summed over people: the whole, each agency, and each unit with all units below it.
public struct Aggregation: Sendable {
    public let combination: Combination
    public let whole: Tally
    public let agencies: [Tally]
    /// By unit number, the unit and everything below it.
    public let units: [Tally]
    /// By unit number, the rank among siblings by the exact mean, or nil where nobody was measured.
    public let ranks: [Int?]

    public init(_ scores: Scores, facts: Facts, placement: Placement) {
        let instrument = scores.plan.instrument
        let empty = Tally(instrument)
        var whole = empty
        var agencies = [Tally](repeating: empty, count: placement.agencyCount)
        var units = [Tally](repeating: empty, count: placement.tree.units.count)
        let groups = instrument.combination.groups
        for person in 0..<scores.people {
            let inSecondGroup = groups.map { facts.value($0.fact, of: person) > 0 } ?? false
            whole.add(person, scores, inSecondGroup: inSecondGroup)
            agencies[Int(placement.agencies[person])].add(person, scores, inSecondGroup: inSecondGroup)
            let unit = Int(placement.units[person])
            if unit >= 0 { units[unit].add(person, scores, inSecondGroup: inSecondGroup) }
        }
        // From the leaves up, so that every unit is whole before it is added to its parent.
        for unit in placement.tree.topDown.reversed() {
            let parent = Int(placement.tree.parents[Int(unit)])
            if parent >= 0 { units[parent].add(units[Int(unit)]) }
        }
        combination = instrument.combination
        self.whole = whole
        self.agencies = agencies
        self.units = units
        ranks = Self.ranks(units, placement.tree, instrument.combination)
    }

    /// Equal means share a rank, and the next rank counts them: 1, 1, 3.
    private static func ranks(_ tallies: [Tally], _ tree: UnitTree, _ combination: Combination) -> [Int?] {
        var ranks = [Int?](repeating: nil, count: tallies.count)
        let means = tallies.map { Means($0, by: combination)?.total }
        var siblings: [Int32: [(unit: Int, mean: ExactMean)]] = [:]
        for (unit, mean) in means.enumerated() {
            if let mean { siblings[tree.parents[unit], default: []].append((unit, mean)) }
        }
        for family in siblings.values {
            let sorted = family.sorted { $0.mean > $1.mean }
            var rank = 0
            for (position, entry) in sorted.enumerated() {
                if position == 0 || entry.mean != sorted[position - 1].mean { rank = position + 1 }
                ranks[entry.unit] = rank
            }
        }
        return ranks
    }
}
