import Instruments

/// Sums over people: what a mean is made of.
public struct Tally: Sendable, Hashable {
    /// Of one group (PNS, PPPK) or of everybody.
    public struct Sums: Sendable, Hashable {
        public let count: Int
        /// By dimension, in thousandths.
        public let dimensions: [Int]

        public init(count: Int, dimensions: [Int]) {
            self.count = count
            self.dimensions = dimensions
        }

        /// In thousandths.
        public var total: Int { dimensions.reduce(0, +) }
    }

    /// Those for whom the group fact is not there, or everybody where there are no groups.
    public let first: Sums
    /// Those for whom it is there.
    public let second: Sums
    /// By position of the category, from the highest.
    public let categories: [Int]
    /// By position of the exclusion.
    public let excluded: [Int]

    /// A tally that was kept.
    public init(first: Sums, second: Sums, categories: [Int], excluded: [Int]) {
        self.first = first
        self.second = second
        self.categories = categories
        self.excluded = excluded
    }

    init(_ shape: TallyShape, _ sums: ArraySlice<Int>) {
        let base = sums.startIndex
        func group(_ start: Int) -> Sums { Sums(count: sums[start], dimensions: Array(sums[start + 1..<start + TallyShape.group])) }
        first = group(base)
        second = group(base + TallyShape.group)
        categories = Array(sums[base + shape.categories..<base + shape.excluded])
        excluded = Array(sums[base + shape.excluded..<base + shape.width])
    }

    /// How many people were measured.
    public var measured: Int { first.count + second.count }
    /// How many were not.
    public var notMeasured: Int { excluded.reduce(0, +) }
    /// Whether so few were measured that one person moves the mean by more than a point: every result of so few is marked.
    public var isSmall: Bool { measured > 0 && measured < Self.fewest }
    private static let fewest = 10
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
            .combined(first: (value(tally.first), tally.first.count), second: (value(tally.second), tally.second.count), by: combination)
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

extension ExactMean {
    /// The mean of two groups as an instrument joins them; nil when there is nobody in either.
    static func combined(first: (sum: Int, count: Int), second: (sum: Int, count: Int), by combination: Combination) -> ExactMean? {
        if combination.means == .groupMeans, let one = ExactMean(sum: first.sum, count: first.count),
            let other = ExactMean(sum: second.sum, count: second.count)
        {
            return .middle(one, other)
        }
        return ExactMean(sum: first.sum + second.sum, count: first.count + second.count)
    }
}
