import Measurement

/// The same agencies ranked by something else, beside their present ranks; exact.
public struct Reranking: Sendable, Hashable {
    /// What it is ranked by: an option, a dimension that is left out.
    public let name: String
    /// By position among the ranked; nil for whom the other value is not known.
    public let ranks: [Int?]
    /// How many have another rank.
    public let moved: Int
    /// By how many places, at most.
    public let largestShift: Int
    /// Whether the present first, or all of several that are equal, are first; nil where the other value of one is not known.
    public let leaderHolds: Bool?

    /// - Parameters:
    ///   - values: by position, what is ranked by; higher is better.
    ///   - present: by position, the present rank.
    init(_ name: String, _ values: [ExactMean?], present: [Int]) {
        self.name = name
        let ranks = Self.ranks(values)
        self.ranks = ranks
        // Among those that have the value, so that somebody who has none does not move the others.
        let before =
            values.count { $0 == nil } == 0
            ? present
            : Self.ranks(zip(values, present).map { $0 == nil ? nil : Self.worth($1) })
                .map { $0 ?? 0 }
        var moved = 0, largest = 0
        for (rank, old) in zip(ranks, before) {
            guard let rank else { continue }
            moved += rank == old ? 0 : 1
            largest = max(largest, abs(rank - old))
        }
        self.moved = moved
        largestShift = largest
        let leaders = present.indices.filter { present[$0] == 1 }.map { ranks[$0] }
        leaderHolds = leaders.contains(nil) ? nil : leaders.allSatisfy { $0 == 1 }
    }

    private static func worth(_ rank: Int) -> ExactMean? { ExactMean(sum: -rank, count: 1) }

    static func ranks(_ values: [ExactMean?]) -> [Int?] {
        let known = values.enumerated().compactMap { position, value in value.map { (position: position, value: $0) } }.sorted { $0.value > $1.value }
        var ranks = [Int?](repeating: nil, count: values.count)
        for (entry, rank) in zip(known, ExactMean.ranks(known.map(\.value))) { ranks[entry.position] = rank }
        return ranks
    }
}
