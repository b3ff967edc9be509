import Instruments
import Measurement
import Vocabulary

/// One dimension as a function of facts, for asking which facts would yield some points.
struct FactLadder: Sendable {
    let plan: Plan
    let indicators: [CompiledIndicator]
    /// The facts that the indicators look at and that rows or the post decide, ascending.
    let facts: [Int]

    init(_ plan: Plan, _ dimension: Dimension) {
        self.plan = plan
        indicators = plan.compiled.indicators.filter { $0.dimension == dimension }
        var wanted = Set(indicators.flatMap { Self.facts(of: $0) })
        // What follows from other facts changes only with them.
        for derivation in plan.compiled.derivations.reversed() where wanted.contains(derivation.fact) {
            wanted.formUnion(derivation.table.inputs.map(\.fact))
        }
        facts = wanted.filter { fact in
            switch plan.instrument.facts[fact].definition {
            case .given, .fold: true
            case .derived, .measurementYear: false
            }
        }.sorted()
    }

    private static func facts(of indicator: CompiledIndicator) -> [Int] {
        indicator.table.inputs.map(\.fact)
            + indicator.indicator.ladder.rows.compactMap { row in
                if case .proportional(_, let fact, _) = row.outcome { fact } else { nil }
            }
    }

    /// Whether somebody with these facts is measured.
    func isMeasured(_ values: [Int]) -> Bool {
        let population = plan.compiled.population
        return population.rows[population.index(values)] == CompiledInstrument.measured
    }

    /// The points in thousandths that somebody with these facts has.
    func points(_ values: [Int]) -> Int {
        let values = plan.derived(values)
        return indicators.reduce(.zero) { $0 + $1.points(values) }.thousandths
    }

    /// The values worth trying for a fact, other than the one it has.
    func values(of fact: Int, from values: [Int], reaching points: Int) -> [Int] {
        let now = values[fact]
        switch plan.instrument.facts[fact].domain {
        case .scale(let scale): return (0...plan.instrument.scales[scale].values.count).filter { $0 != now }
        case .set(let scale):
            return [0].filter { $0 != now } + plan.instrument.scales[scale].values.indices.map { now | 1 << $0 }.filter { $0 != now }
        case .amount: return amounts(fact, values, reaching: points)
        case .year: return []
        }
    }

    /// Amounts at which something begins, and those that give just the points that are wanted where points follow the amount.
    private func amounts(_ fact: Int, _ values: [Int], reaching points: Int) -> [Int] {
        var found: Set<Int> = [0]
        var without = values
        without[fact] = 0
        let missing = points - self.points(without)
        for indicator in indicators {
            for input in indicator.table.inputs where input.fact == fact { found.formUnion(input.cuts) }
            for row in indicator.indicator.ladder.rows {
                guard case .proportional(let most, fact, let full) = row.outcome, most.thousandths > 0, missing > 0, missing <= most.thousandths
                else { continue }
                // Whole JP are more likely than parts of one.
                let exact = missing * full / most.thousandths
                found.insert((exact + Thousandths.one / 2) / Thousandths.one * Thousandths.one)
                found.formUnion([exact, exact + 1])
            }
        }
        return found.filter { $0 != values[fact] && $0 >= 0 }.sorted { ($0 % Thousandths.one, $0) < ($1 % Thousandths.one, $1) }
    }
}
