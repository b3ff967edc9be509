import Instruments

/// What is counted while people are scored.
struct ScoreCounts: Sendable {
    /// Of points in proportion to an amount, which no table holds.
    var losses: [IndicatorLoss]
    /// Whether there are so few people that what they miss is added one by one: to make and go through a count for every combination
    /// takes longer than they do.
    let areFew: Bool
    /// By group and combination: how many people have it, as two counts that are added up; empty for few people.
    var combinations: [[Int32]]
    var between = 0
    var resting = 0

    init(_ plan: Plan, _ groups: [ScoreGroup], people: Int) {
        let areFew = people <= 64
        self.areFew = areFew
        losses = plan.compiled.indicators.map { _ in IndicatorLoss() }
        combinations = groups.map { areFew ? [] : [Int32](repeating: 0, count: 2 * $0.entries.count) }
    }

    /// By combination, the two counts together.
    private static func both(_ counts: [Int32]) -> [Int32] {
        var sums: [Int32] = []
        for place in stride(from: 0, to: counts.count - 1, by: 2) { sums.append(counts[place] &+ counts[place + 1]) }
        return sums
    }

    /// What people miss by indicator, of all stretches together.
    static func losses(_ parts: [ScoreCounts], _ plan: Plan, _ groups: [ScoreGroup]) -> [IndicatorLoss] {
        var losses = plan.compiled.indicators.map { _ in IndicatorLoss() }
        for part in parts {
            for position in losses.indices { losses[position].add(part.losses[position]) }
            for (group, people) in zip(groups, part.combinations) where !part.areFew {
                group.addLosses(both(people), plan.compiled, to: &losses)
            }
        }
        return losses
    }
}
