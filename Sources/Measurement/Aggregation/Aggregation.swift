import Instruments
import Personnel
import Vocabulary

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
    public let agencies: Tallies
    /// By unit number, the unit and everything below it.
    public let units: Tallies
    /// By unit number, the rank among siblings by the exact mean, or nil where nobody was measured or siblings were left out.
    public let ranks: [Int?]

    /// - `threads`: with more than one, agencies and units are added up side by side.
    public init(_ scores: Scores, facts: Facts, placement: Placement, threads: Int = 1) {
        let instrument = scores.plan.instrument
        let second = Self.second(scores, facts)
        let places = [(count: placement.agencyCount, of: placement.agencies), (placement.tree.units.count, placement.units)]
        @Sendable func added(_ position: Int) -> Tallies {
            Self.tallies(scores, at: places[position].of, count: places[position].count, second: second)
        }
        let tallies = threads > 1 ? SideBySide.map(places.count, added) : places.indices.map(added)
        let agencies = tallies[0]
        var units = tallies[1]
        // From the leaves up, so that every unit is whole before it is added to its parent.
        for unit in placement.tree.topDown.reversed() {
            let parent = Int(placement.tree.parents[Int(unit)])
            if parent >= 0 { units.add(Int(unit), to: parent) }
        }
        combination = instrument.combination
        // Everybody belongs to one agency.
        whole = agencies.whole
        self.agencies = agencies
        self.units = units
        ranks = Self.ranks(units, placement.tree, instrument.combination)
    }

    /// Sums by another division of the people, such as offices.
    ///
    /// - `places`: by person, the number of the part; below 0 is nowhere.
    /// - `count`: how many parts there are.
    /// - `threads`: how many threads each add a stretch of the people.
    public static func tallies(_ scores: Scores, facts: Facts, at places: [Int32], count: Int, threads: Int = 1) -> Tallies {
        tallies(scores, at: places, count: count, second: second(scores, facts), threads: threads)
    }

    /// The sum of everybody.
    public static func whole(_ scores: Scores, facts: Facts, threads: Int = 1) -> Tally {
        tallies(scores, at: [], count: 1, second: second(scores, facts), threads: threads)[0]
    }

    private static func tallies(_ scores: Scores, at places: [Int32], count: Int, second: [Bool], threads: Int = 1) -> Tallies {
        let empty = Tallies(scores.plan.instrument, count: count)
        // So many parts that adding them up would be most of the work are made by one.
        let parts = count > scores.people / 4 ? 1 : max(1, threads)
        let added = SideBySide.map(parts) { part in
            var tallies = empty
            tallies.add(scores, at: places, second: second, scores.people * part / parts..<scores.people * (part + 1) / parts)
            return tallies
        }
        return added.dropFirst().reduce(into: added[0]) { $0.add($1) }
    }

    /// By person, whether they are of the second group; empty where there are no groups.
    private static func second(_ scores: Scores, _ facts: Facts) -> [Bool] {
        scores.plan.instrument.combination.groups == nil ? [] : facts.isOfSecondGroup
    }

    private static func ranks(_ tallies: Tallies, _ tree: UnitTree, _ combination: Combination) -> [Int?] {
        var ranks = [Int?](repeating: nil, count: tallies.count)
        let means = tallies.indices.map { tallies.meanTotal($0, by: combination) }
        // Siblings lie together behind the ends of the families before them; roots are a family of their own.
        var ends = [Int](repeating: 0, count: tallies.count + 2)
        for unit in tallies.indices where means[unit] != nil { ends[Int(tree.parents[unit]) + 2] += 1 }
        for family in 1..<ends.count { ends[family] += ends[family - 1] }
        var members = [(unit: Int, mean: ExactMean)?](repeating: nil, count: ends[ends.count - 1])
        for unit in tallies.indices {
            guard let mean = means[unit] else { continue }
            let family = Int(tree.parents[unit]) + 1
            members[ends[family]] = (unit, mean)
            ends[family] += 1
        }
        var start = 0
        for (family, end) in ends.dropLast().enumerated() where end > start {
            defer { start = end }
            // Where siblings were left out, nobody's rank among them is known.
            guard tree.hasAllChildren(below: family - 1) else { continue }
            let sorted = members[start..<end].compactMap(\.self).sorted { $0.mean > $1.mean }
            for (entry, rank) in zip(sorted, ExactMean.ranks(sorted.map(\.mean))) { ranks[entry.unit] = rank }
        }
        return ranks
    }
}
