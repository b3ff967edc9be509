extension Instrument {
    /// The options that decide what an indicator is worth: those at its rows, at its facts, and at the tables these read.
    public func options(deciding indicator: Indicator) -> [String] {
        var names = indicator.provenance.options
        var facts = indicator.asked.flatMap(\.facts)
        for row in indicator.ladder.rows {
            names += row.provenance.options
            facts += row.conditions.flatMap(\.facts)
            if case .proportional(_, let fact, _) = row.outcome { facts.append(fact) }
        }
        for fact in Set(facts) { names += options(deciding: fact) }
        let found = Set(names)
        return options.map(\.name).filter(found.contains)
    }

    private func options(deciding fact: Int) -> [String] {
        var names = facts[fact].provenance.options
        switch facts[fact].definition {
        case .measurementYear: break
        case .given(let reading): names += options(in: readings[reading])
        case .fold(let rule):
            for source in rule.sources {
                if case .reading(let reading) = source.value { names += options(in: readings[reading]) }
                for case .reading(let reading, _) in source.conditions { names += options(in: readings[reading]) }
            }
        case .derived(let ladder):
            for row in ladder.rows {
                names += row.provenance.options
                for other in row.conditions.flatMap(\.facts) { names += options(deciding: other) }
            }
        }
        return names
    }

    private func options(in reading: Reading) -> [String] {
        reading.provenance.options + reading.sources.flatMap { $0.rows.flatMap(\.provenance.options) }
    }
}
