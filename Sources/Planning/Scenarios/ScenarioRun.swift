import Instruments
import Measurement
import Personnel
import Vocabulary

/// What a scenario comes to, beside what is.
public struct ScenarioResult: Sendable {
    public let scenario: Scenario
    public let stage: PlanStage
    /// How many people each event happened to.
    public let touched: [Int]
    /// Events that change nothing, since what they say would not count on the day or under the instrument.
    public let idle: [Int]
    /// Who rises and who falls, of the people who are in both.
    public let comparison: ScoreComparison
    /// The units of everybody, with those who joined behind the others.
    public let units: [Int32]
}

/// Tries scenarios on people who are read once.
public struct ScenarioRun: Sendable {
    private let cohort: Cohort
    private let threads: Int

    /// - `cohort`: everybody as things are.
    public init(_ cohort: Cohort, threads: Int) {
        self.cohort = cohort
        self.threads = threads
    }

    /// What a scenario comes to.
    ///
    /// - Parameters:
    ///   - scenario: what happens.
    ///   - facts: the same people by the scenario's own plan; they may be those of the cohort.
    public func result(_ scenario: Scenario, _ facts: Facts) -> ScenarioResult {
        let plan = facts.plan
        var current = facts, units = cohort.units
        var touched: [Int] = [], idle: [Int] = []
        var records: [(effect: RecordEffect, people: [Int32])] = []
        var leaving: [Int32] = []
        var joining: [(values: [Int], count: Int)] = []
        let departure = Departure(plan)
        for (number, event) in scenario.events.enumerated() {
            switch event.what {
            case .record(let record):
                let effect = effect(of: record, plan), people = people(event)
                touched.append(people.count)
                if effect.parts.isEmpty { idle.append(number) } else { records.append((effect, people)) }
            case .leaving(let day):
                let people = people(event)
                touched.append(people.count)
                if day > plan.asOf { idle.append(number) } else { leaving += people }
            case .joining(let newcomers):
                touched.append(newcomers.count)
                let values = newcomers.facts(plan, in: cohort.tree), population = plan.compiled.population
                // Who joins and is not measured changes nothing.
                if population.rows[population.index(values)] != CompiledInstrument.measured { idle.append(number) }
                joining.append((values, newcomers.count))
                units += repeatElement(Int32(cohort.tree.number(of: newcomers.employee.unitID) ?? -1), count: newcomers.count)
            }
        }
        if !records.isEmpty { current = current.adding(records) }
        if !leaving.isEmpty { current = current.replacing(departure.changes, of: leaving) }
        if !joining.isEmpty { current = current.joined(by: joining) }
        let stage = PlanStage(current, threads: threads)
        return ScenarioResult(
            scenario: scenario, stage: stage, touched: touched, idle: idle,
            comparison: ScoreComparison(cohort.scores, stage.scores, threads: threads), units: units)
    }

    private func effect(of record: any PersonnelRecord, _ plan: Plan) -> RecordEffect { plan.effect(of: record) }

    /// Whom an event happens to.
    private func people(_ event: Scenario.Event) -> [Int32] {
        guard let most = event.most else { return cohort.members(event.who, threads: threads) }
        let held = cohort.matching(event.who, threads: threads)
        return Array(cohort.order.lazy.filter { held[Int($0)] }.prefix(most))
    }
}

extension Scenario.Newcomers {
    /// Their facts under a plan.
    func facts(_ plan: Plan, in tree: UnitTree) -> [Int] {
        var folding = RecordFolding([plan], people: 1)
        var employee = employee
        employee.place(in: tree)
        folding.add(employee, of: 0)
        for record in records { folding.add(record, of: 0) }
        return folding.finish().first?.values(of: 0) ?? []
    }
}
