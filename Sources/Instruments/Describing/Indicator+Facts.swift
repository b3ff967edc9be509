extension Indicator {
    /// The facts that its points depend on, in the order in which its ladder speaks of them.
    public var facts: [Int] {
        var found: [Int] = []
        for row in ladder.rows {
            var used = row.conditions.flatMap(\.facts)
            if case .proportional(_, let fact, _) = row.outcome { used.append(fact) }
            for fact in used where !found.contains(fact) { found.append(fact) }
        }
        return found
    }
}
