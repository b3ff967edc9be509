import Instruments
import Measurement
import Personnel
import Vocabulary

/// Finds the facts that would raise somebody's score, by trying what the instrument's own tables say of them.
struct LeverFinder {
    private let plan: Plan
    /// Fold facts in the order of the instrument, with what kind of thing they are.
    private let folds: [(fact: Int, rule: FoldRule, kind: Lever.Kind)]
    private var known: [[Int]: [Lever]] = [:]

    /// More JP than a year has hours.
    private static let mostHours = 10_000 * Thousandths.one

    init(_ plan: Plan) {
        self.plan = plan
        folds = plan.instrument.facts.enumerated().compactMap { number, fact in
            guard case .fold(let rule) = fact.definition else { return nil }
            return (number, rule, Self.kind(fact, rule, plan.instrument))
        }
    }

    private static func kind(_ fact: Fact, _ rule: FoldRule, _ instrument: Instrument) -> Lever.Kind {
        let kinds = Set(rule.sources.map(\.record))
        if fact.domain == .amount { return .hours }
        if kinds == [.sanction] { return .punishment }
        if kinds == [.leadership] { return .leadership }
        if kinds.isSubset(of: [.predicate, .appraisal]) { return .appraisal }
        if kinds.isSubset(of: [.employee, .education]) { return .education }
        return asksForFunctional(rule, instrument) ? .functional : .training
    }

    /// Whether a fold takes functional training: of all kinds that SIASN has, its own alone.
    private static func asksForFunctional(_ rule: FoldRule, _ instrument: Instrument) -> Bool {
        rule.sources.contains { source in
            source.record == .training
                && source.conditions.contains { condition in
                    guard case .reading(let reading, let wanted) = condition, case let scale = instrument.readings[reading].scale else {
                        return false
                    }
                    return wanted.contains { $0 > 0 && instrument.scales[scale].values[$0 - 1] == "fungsional" }
                }
        }
    }

    /// What would raise the score of somebody with these facts, in the order of the instrument.
    mutating func levers(_ values: [Int]) -> [Lever] {
        if let found = known[values] { return found }
        let now = pointsByIndicator(values)
        let levers = folds.compactMap { lever($0.fact, $0.rule, $0.kind, values, now) }
        known[values] = levers
        return levers
    }

    /// The facts once all of some levers are moved.
    func moved(_ values: [Int], _ levers: [Lever]) -> [Int] {
        var values = values
        for lever in levers { values[lever.fact] = lever.wanted }
        return plan.derived(values)
    }

    /// What some levers bring together.
    func gain(_ values: [Int], _ levers: [Lever]) -> Points {
        plan.points(moved(values, levers)) - plan.points(values)
    }

    private func pointsByIndicator(_ values: [Int]) -> [Int] { plan.compiled.indicators.map { $0.points(values).thousandths } }

    private func lever(_ fact: Int, _ rule: FoldRule, _ kind: Lever.Kind, _ values: [Int], _ now: [Int]) -> Lever? {
        func gains(_ value: Int) -> [Int] {
            var changed = values
            changed[fact] = value
            return zip(pointsByIndicator(plan.derived(changed)), now).map { $0 - $1 }
        }
        func gain(_ value: Int) -> Int { gains(value).reduce(0, +) }
        guard let wanted = wanted(fact, kind, values, gain) else { return nil }
        let byIndicator = gains(wanted)
        guard let most = byIndicator.max(), most > 0, let indicator = byIndicator.firstIndex(of: most) else { return nil }
        let compiled = plan.compiled.indicators[indicator]
        let isMissing = compiled.row(at: compiled.table.index(values)).map { compiled.indicator.ladder.rows[$0].restsOnMissingData } ?? false
        return Lever(
            fact: fact, now: values[fact], wanted: wanted, thousandths: byIndicator.reduce(0, +), indicator: indicator,
            isUnrecorded: isMissing && values[fact] == 0, kind: kind)
    }

    /// The value that is wanted of a fact; nil where none brings points.
    private func wanted(_ fact: Int, _ kind: Lever.Kind, _ values: [Int], _ gain: (Int) -> Int) -> Int? {
        switch plan.instrument.facts[fact].domain {
        case .amount: return leastAmount(from: values[fact], gain)
        case .year: return nil
        case .set(let scale):
            // Added to what is there: the lowest that brings most.
            let added = (1...max(plan.instrument.scales[scale].values.count, 1)).map { values[fact] | 1 << ($0 - 1) }
            guard let most = added.map(gain).max(), most > 0 else { return nil }
            return added.first { gain($0) == most }
        case .scale(let scale):
            let others = Array(0...plan.instrument.scales[scale].values.count).filter { $0 != values[fact] }
            // The next degree is what somebody can begin.
            if kind == .education { return others.first { $0 > values[fact] && gain($0) > 0 } }
            guard let most = others.map(gain).max(), most > 0 else { return nil }
            return others.first { gain($0) == most }
        }
    }

    /// The least amount that brings all that an amount can bring.
    private func leastAmount(from now: Int, _ gain: (Int) -> Int) -> Int? {
        let most = gain(Self.mostHours)
        guard most > 0 else { return nil }
        var low = now, high = Self.mostHours
        while high - low > 1 {
            let middle = (low + high) / 2
            if gain(middle) >= most { high = middle } else { low = middle }
        }
        return high
    }
}
