import Measurement

/// What missing data can do to ranks: what is missing counts for nothing (zero), and might have earned its full points (full).
public struct MissingDataRanks: Sendable, Hashable {
    /// By position among the ranked, the rank if what is missing of it alone were there.
    public let best: [Int]
    /// The rank if what is missing of all others were there and of it nothing.
    public let worst: [Int]
    /// Everybody with what is missing.
    public let full: Reranking

    /// Nil unless the losses of all ranked are known.
    init?(_ ranked: [ResultMeans], present: [Int]) {
        let full = ranked.compactMap(\.fullTotal)
        guard full.count == ranked.count else { return nil }
        let zero = ranked.map(\.total)
        let zeroSorted = zero.sorted(by: >), fullSorted = full.sorted(by: >)
        // The own value is never above itself where it is not, and is taken out where it is.
        best = full.map { Self.above($0, in: zeroSorted) + 1 }
        worst = zip(zero, full).map { zero, full in Self.above(zero, in: fullSorted) - (full > zero ? 1 : 0) + 1 }
        self.full = Reranking("data-lengkap", full, present: present)
    }

    /// How many of the values, which stand from the highest, are above one.
    private static func above(_ value: ExactMean, in sorted: [ExactMean]) -> Int {
        var low = 0, high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] > value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
