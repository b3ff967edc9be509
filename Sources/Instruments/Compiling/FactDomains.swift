import Personnel

/// Which values each fact can have, and where the ladders cut the amounts.
struct FactDomains {
    let instrument: Instrument
    /// The values a scale fact can have; all of them for sets, none for amounts and years.
    private(set) var values: [[Int]]
    private(set) var cuts: [[Int]]

    init(_ instrument: Instrument) {
        self.instrument = instrument
        values = instrument.facts.map { _ in [] }
        cuts = instrument.facts.map { _ in [] }
        for (index, fact) in instrument.facts.enumerated() { values[index] = possibleValues(fact) }
        collectCuts()
    }

    /// An input of a table over the fact, without its stride.
    func size(of fact: Int) -> Int {
        switch instrument.facts[fact].domain {
        case .scale(let scale): instrument.scales[scale].values.count + 1
        case .set(let scale): 1 << instrument.scales[scale].values.count
        case .amount, .year: cuts[fact].count + 1
        }
    }

    private func possibleValues(_ fact: Fact) -> [Int] {
        switch (fact.domain, fact.definition) {
        case (.amount, _), (.year, _): []
        case (.set(let scale), _): Array(0..<1 << instrument.scales[scale].values.count)
        case (.scale, .given(let reading)): possibleValues(instrument.readings[reading])
        case (.scale(let scale), .fold(let rule)):
            // No row at all is always possible; which values rows can give follows from the readings.
            rule.kind == .any
                ? [0, 1]
                : Array(
                    Set(
                        [0]
                            + rule.sources.flatMap { source -> [Int] in
                                guard case .reading(let reading) = source.value else { return [] }
                                return possibleValues(instrument.readings[reading])
                            })
                ).filter { $0 <= instrument.scales[scale].values.count }.sorted()
        case (.scale, .derived(let ladder)): Array(Set(ladder.rows.map(\.outcome))).sorted()
        case (.scale, .measurementYear): []
        }
    }

    private func possibleValues(_ reading: Reading) -> [Int] {
        var found: Set<Int> = [reading.valueWhenEmpty]
        for source in reading.sources { found.formUnion(source.rows.filter { $0.belongsTo == nil }.map(\.value)) }
        let isTotal = reading.sources.contains { source in source.rows.contains { $0.match == .otherwise } }
        if !isTotal || reading.sources.count > 1 { found.insert(0) }
        return found.sorted()
    }

    private mutating func collectCuts() {
        var conditions: [Condition] = instrument.population.flatMap(\.conditions)
        for case .derived(let ladder) in instrument.facts.map(\.definition) { conditions += ladder.rows.flatMap(\.conditions) }
        for indicator in instrument.dimensions.flatMap(\.indicators) {
            conditions += indicator.asked + indicator.ladder.rows.flatMap(\.conditions)
        }
        for condition in conditions {
            guard case .compares(let comparisons) = condition.test else { continue }
            switch instrument.facts[condition.fact].domain {
            case .amount, .year: break
            default: continue
            }
            for comparison in comparisons {
                guard case .value(let bound) = comparison.operand else { continue }
                let cut: Int
                switch comparison.relation {
                case .atLeast, .below: cut = bound
                case .above, .atMost: cut = bound + 1
                }
                if !cuts[condition.fact].contains(cut) { cuts[condition.fact].append(cut) }
            }
        }
        for index in cuts.indices { cuts[index].sort() }
    }
}

extension Condition {
    /// Whether a condition holds for somebody with these facts.
    package func holds(_ facts: [Int]) -> Bool {
        let value = facts[fact]
        switch test {
        case .isOneOf(let list): return list.contains(value)
        case .compares(let list):
            for comparison in list where !comparison.holds(value, comparison.operand.value(facts)) { return false }
            return true
        case .includes(let operand):
            let wanted = operand.value(facts)
            return wanted > 0 && value & (1 << (wanted - 1)) != 0
        case .includesAtLeast(let operand):
            return value >> (max(operand.value(facts), 1) - 1) != 0
        }
    }
}

extension Operand {
    func value(_ facts: [Int]) -> Int {
        switch self {
        case .value(let value): value
        case .fact(let other): facts[other]
        }
    }
}

extension [Condition] {
    /// Whether all conditions hold for somebody with these facts.
    package func hold(_ facts: [Int]) -> Bool {
        for condition in self where !condition.holds(facts) { return false }
        return true
    }
}
