extension Instrument {
    /// Everything that the facts of an indicator are folded from, also through facts that follow from others.
    public func foldSources(of indicator: Indicator) -> [FoldSource] {
        var seen = Set<Int>()
        var pending = indicator.facts
        var sources: [FoldSource] = []
        while let fact = pending.popLast() {
            guard seen.insert(fact).inserted, facts.indices.contains(fact) else { continue }
            switch facts[fact].definition {
            case .fold(let rule): sources += rule.sources
            case .derived(let ladder): pending += ladder.rows.flatMap(\.conditions).flatMap(\.facts)
            case .given, .measurementYear: continue
            }
        }
        return sources
    }
}
