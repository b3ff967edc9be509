import Instruments
import Personnel
import Vocabulary

/// Puts the pieces of an explanation together from one person's facts and rows.
struct Explainer {
    let plan: Plan
    let facts: Facts
    let rows: [ReadRow]
    let retirement: CivilDate?
    /// By fact, what rows say to it, in their order.
    let said: [[SaidToFact]]
    /// All facts of the person.
    private let values: [Int]

    init(_ plan: Plan, _ facts: Facts, _ employee: Employee, _ rows: [ReadRow]) {
        self.plan = plan
        self.facts = facts
        self.rows = rows
        retirement = RetirementAge.day(employee)
        values = facts.values(of: 0)
        said = SaidToFact.all(rows, plan, values)
    }

    private var instrument: Instrument { plan.instrument }

    var standing: PersonStanding { PersonStanding(plan, rows, values, said) }

    /// The indicators that are asked of the person.
    func indicators() -> [IndicatorExplanation] {
        plan.compiled.indicators.enumerated().compactMap { position, compiled in
            let place = compiled.table.index(values)
            guard let number = compiled.row(at: place) else { return nil }
            let row = compiled.indicator.ladder.rows[number]
            let used = compiled.indicator.facts
            let provenances = [row.provenance] + used.flatMap(provenances)
            let status = worst(provenances)
            return IndicatorExplanation(
                dimension: compiled.dimension, indicator: compiled.indicator, points: facts.points(row.outcome, of: 0),
                attainable: Points(thousandths: Int(compiled.attainable[place])), row: row, status: status,
                reasons: unique(provenances.filter { $0.status == .unconfirmed }.compactMap(\.reason)),
                options: plan.options(deciding: position), facts: used.map(explain), outlook: outlook(compiled, values))
        }
    }

    /// Rows of the histories that none of the indicators' facts looks at, with why.
    var withoutEffect: [Explanation.UnusedRow] {
        let idle: [Evidence.Verdict] = [.notAsked, .none]
        var seen = [Bool](repeating: false, count: rows.count)
        for fact in plan.factsAsked(values) {
            for said in said[fact] where !idle.contains(said.verdict) { seen[said.row] = true }
        }
        return rows.indices.compactMap { row in
            rows[row].record is Employee || seen[row] ? nil : Explanation.UnusedRow(rows[row], plan, verdict(rows[row]))
        }
    }

    /// Rows of the histories of somebody who is not measured.
    var notScored: [Explanation.UnusedRow] {
        rows.filter { !($0.record is Employee) }.map { Explanation.UnusedRow($0, plan, .notMeasured) }
    }

    /// The facts that keep somebody out.
    func facts(_ exclusion: Exclusion) -> [FactExplanation] {
        unique(exclusion.conditions.flatMap(\.facts)).map(explain)
    }

    /// Why a row that no indicator of the person looks at changes nothing.
    private func verdict(_ row: ReadRow) -> Evidence.Verdict {
        if (row.record as? SanctionRecord)?.cancelled == true { return .cancelled }
        let verdicts = Set(row.contributions.map(\.verdict))
        if verdicts.contains(.counts) { return .otherPost }
        if verdicts.contains(.none) { return .none }
        if verdicts.contains(.outsideWindow) { return .outsideWindow }
        return verdicts.contains(.afterDate) ? .afterDate : .notAsked
    }

    private func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.reduce(into: []) { list, value in if !list.contains(value) { list.append(value) } }
    }

    private func worst(_ provenances: [Provenance]) -> Status {
        let order: [Status] = [.unconfirmed, .practice, .confirmed]
        return order.first { status in provenances.contains { $0.status == status } } ?? .confirmed
    }

    /// Where a fact's value comes from: its own rule, and the rows of code tables that read the deciding records.
    private func provenances(_ fact: Int) -> [Provenance] {
        var found = [instrument.facts[fact].provenance]
        for said in said[fact] where said.contribution.verdict == .counts {
            if let reading = reading(of: said.step), case .value(let value, let answer?) = plan.readings[reading].read(rows[said.row].record),
                decides(value, fact) || isCondition(said.step)
            {
                found.append(instrument.readings[reading].sources[answer.source].rows[answer.row].provenance)
            }
        }
        return found
    }

    private func reading(of step: FoldStep) -> Int? {
        if case .reading(let index) = step.source.value { return index }
        for case .reading(let index, _) in step.source.conditions { return index }
        return nil
    }

    private func isCondition(_ step: FoldStep) -> Bool {
        if case .reading = step.source.value { return false }
        return true
    }

    private func decides(_ value: Int, _ fact: Int) -> Bool {
        if case .set = instrument.facts[fact].domain { return true }
        return value == values[fact]
    }

    private func explain(_ fact: Int) -> FactExplanation {
        let definition = instrument.facts[fact]
        return FactExplanation(
            fact: definition, value: instrument.phrase(values[fact], of: definition),
            evidence: said[fact].map { Evidence(rows[$0.row], plan, $0, until: plan.lastDay($0, rows[$0.row].record)) },
            rowsDisagree: facts.disagreements[fact]?.isEmpty == false)
    }
}
