import Vocabulary

extension ClassCalendar {
    /// Shares the days out among the groups of programmes that are held, the longest first, each as long as its longest programme asks for.
    static func parts(_ problem: PlanProblem, _ plan: WholePlan) -> [Int: ClosedRange<Int32>] {
        let held = problem.groups.map { group in group.offers.filter { plan.attendees[$0] > 0 } }
        let rounds = held.flatMap(\.self).flatMap { problem.offers[$0].rounds }
        guard let first = rounds.map(\.start.day).min(), let last = rounds.map(\.end.day).max() else { return [:] }
        func longest(_ offers: [Int]) -> Int { offers.flatMap { problem.offers[$0].rounds.prefix(1) }.map { Int($0.days.count) }.max() ?? 0 }
        let order = held.filter { !$0.isEmpty }.sorted { (longest($1), $0[0]) < (longest($0), $1[0]) }
        // A week more than the longest asks for leaves room for more than one round.
        let weights = order.map { longest($0) + 7 }, all = max(weights.reduce(0, +), 1)
        var parts: [Int: ClosedRange<Int32>] = [:], start = Int(first)
        for (offers, weight) in zip(order, weights) {
            let end = min(Int(last), start + (Int(last) - Int(first) + 1) * weight / all - 1)
            for offer in offers where end >= start { parts[offer] = Int32(start)...Int32(end) }
            start = end + 1
        }
        return parts
    }
}
