import Instruments
import Vocabulary

extension LiteralInterpreter {
    /// The one row that fits; a ladder that has none or several is a fault of the instrument.
    func theRow<Outcome>(of ladder: Ladder<Outcome>, named name: String, _ result: inout LiteralResult) -> LadderRow<Outcome>? {
        var fitting: [LadderRow<Outcome>] = []
        for row in ladder.rows where !row.isOtherwise {
            if allHold(row.conditions, result) { fitting.append(row) }
        }
        if fitting.isEmpty { fitting = ladder.rows.filter(\.isOtherwise) }
        // Of those who are not measured a ladder need not speak.
        let isMeasured = !instrument.population.contains { allHold($0.conditions, result) }
        if fitting.count != 1, isMeasured { result.faults.append("\(name): \(fitting.count) rows fit") }
        return fitting.first
    }

    func allHold(_ conditions: [Condition], _ result: LiteralResult) -> Bool {
        for condition in conditions where !holds(condition, result) { return false }
        return true
    }

    private func holds(_ condition: Condition, _ result: LiteralResult) -> Bool {
        let fact = instrument.facts[condition.fact]
        guard let value = result.facts[fact.name] else { return false }
        switch condition.test {
        case .isOneOf(let list):
            return list.contains { value == .word(word($0, of: fact.domain)) }
        case .compares(let comparisons):
            for comparison in comparisons {
                let left = number(value, fact), right = number(comparison.operand, fact, result)
                switch comparison.relation {
                case .atLeast: if left < right { return false }
                case .above: if left <= right { return false }
                case .atMost: if left > right { return false }
                case .below: if left >= right { return false }
                }
            }
            return true
        case .includes(let operand):
            guard case .words(let words) = value else { return false }
            return words.contains(wordOf(operand, fact, result))
        case .includesAtLeast(let operand):
            guard case .words(let words) = value, case .set(let scale) = fact.domain else { return false }
            let least = height(wordOf(operand, fact, result), onScale: scale)
            return words.contains { height($0, onScale: scale) >= least }
        }
    }

    /// A value as a number that can be compared: an amount, a year, or the height on the scale.
    private func number(_ value: LiteralValue, _ fact: Fact) -> Int {
        switch (value, fact.domain) {
        case (.thousandths(let amount), _): amount
        case (.year(let year), _): year
        case (.word(let word), .scale(let scale)): height(word, onScale: scale)
        default: -1
        }
    }

    private func number(_ operand: Operand, _ fact: Fact, _ result: LiteralResult) -> Int {
        switch (operand, fact.domain) {
        case (.value(let value), .scale(let scale)): height(word(value, ofScale: scale), onScale: scale)
        case (.value(let value), _): value
        case (.fact(let other), _): number(result.facts[instrument.facts[other].name] ?? .word("none"), instrument.facts[other])
        }
    }

    private func wordOf(_ operand: Operand, _ fact: Fact, _ result: LiteralResult) -> String {
        switch operand {
        case .value(let value):
            guard case .set(let scale) = fact.domain else { return "none" }
            return word(value, ofScale: scale)
        case .fact(let other):
            guard case .word(let word)? = result.facts[instrument.facts[other].name] else { return "none" }
            return word
        }
    }

    /// What a row gives, in thousandths; what a share leaves below a thousandth is cut.
    func thousandths(_ award: Award, _ result: LiteralResult) -> Int {
        switch award {
        case .fixed(let points): return points.thousandths
        case .proportional(let most, let fact, let full):
            guard case .thousandths(let amount)? = result.facts[instrument.facts[fact].name] else { return 0 }
            let share = most.thousandths * (amount < full ? amount : full)
            return (share - share % full) / full
        }
    }

    /// The first category, from the highest, whose bound the total reaches once everything behind its second decimal is cut off.
    func category(of total: Int, in ladder: CategoryLadder) -> String {
        let cut = total - total % 10
        for row in ladder.rows where cut >= row.least * 10 { return row.name }
        return ladder.rows.last?.name ?? ""
    }
}
