import Instruments

/// Sums over people: what a mean is made of.
public struct Tally: Sendable, Hashable {
    /// Of one group (PNS, PPPK) or of everybody.
    public struct Sums: Sendable, Hashable {
        public var count = 0
        /// By dimension, in thousandths.
        public var dimensions = [0, 0, 0, 0]
        public var total = 0

        mutating func add(_ other: Sums) {
            count += other.count
            total += other.total
            for position in dimensions.indices { dimensions[position] += other.dimensions[position] }
        }
    }

    /// Those for whom the group fact is not there, or everybody where there are no groups.
    public var first = Sums()
    /// Those for whom it is there.
    public var second = Sums()
    /// By position of the category, from the highest.
    public var categories: [Int]
    /// By position of the exclusion.
    public var excluded: [Int]

    init(_ instrument: Instrument) {
        categories = [Int](repeating: 0, count: instrument.categories.rows.count)
        excluded = [Int](repeating: 0, count: instrument.population.count)
    }

    mutating func add(_ other: Tally) {
        first.add(other.first)
        second.add(other.second)
        for position in categories.indices { categories[position] += other.categories[position] }
        for position in excluded.indices { excluded[position] += other.excluded[position] }
    }

    mutating func add(_ person: Int, _ scores: Scores, inSecondGroup: Bool) {
        let exclusion = scores.exclusions[person]
        guard exclusion == CompiledInstrument.measured else {
            excluded[Int(exclusion)] += 1
            return
        }
        var sums = Sums()
        sums.count = 1
        sums.total = Int(scores.totals[person])
        for position in sums.dimensions.indices { sums.dimensions[position] = Int(scores.dimensions[position][person]) }
        if inSecondGroup { second.add(sums) } else { first.add(sums) }
        categories[Int(scores.categories[person])] += 1
    }

    /// How many people were measured.
    public var measured: Int { first.count + second.count }
    /// How many were not.
    public var notMeasured: Int { excluded.reduce(0, +) }
}

/// The means of a tally by the instrument's way of joining groups.
public struct Means: Sendable, Hashable {
    public let count: Int
    public let total: ExactMean
    /// In the order of the dimensions.
    public let dimensions: [ExactMean]

    /// Nil when nobody was measured.
    public init?(_ tally: Tally, by combination: Combination) {
        func mean(_ value: (Tally.Sums) -> Int) -> ExactMean? {
            let first = ExactMean(sum: value(tally.first), count: tally.first.count)
            let second = ExactMean(sum: value(tally.second), count: tally.second.count)
            if combination.means == .groupMeans, let first, let second { return .middle(first, second) }
            return ExactMean(sum: value(tally.first) + value(tally.second), count: tally.measured)
        }
        guard let total = mean(\.total) else { return nil }
        count = tally.measured
        self.total = total
        dimensions = Dimension.allCases.compactMap { dimension in mean { $0.dimensions[dimension.position] } }
    }

    /// The means of one group alone; nil when nobody in it was measured.
    public init?(_ sums: Tally.Sums) {
        guard let total = ExactMean(sum: sums.total, count: sums.count) else { return nil }
        count = sums.count
        self.total = total
        dimensions = sums.dimensions.compactMap { ExactMean(sum: $0, count: sums.count) }
    }
}
