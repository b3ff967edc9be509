import Instruments
import Measurement
import Vocabulary

/// A plan made ready for scoring one person many times over: scoring makes tables for millions first, which here would be most of
/// the work.
struct TrialPlan: Sendable {
    let plan: Plan
    private let ladders: [FactLadder]

    init(_ plan: Plan) {
        self.plan = plan
        ladders = Dimension.allCases.map { FactLadder(plan, $0) }
    }

    func ladder(_ dimension: Dimension) -> FactLadder { ladders[dimension.position] }

    /// The values of all facts of somebody.
    func values(_ trial: PersonTrial) -> [Int] {
        let facts = trial.facts(plan)
        return plan.instrument.facts.indices.map { facts.value($0, of: 0) }
    }

    /// The points of a dimension in thousandths; nil for somebody who is not measured.
    func points(_ dimension: Dimension, _ trial: PersonTrial) -> Int? {
        let values = values(trial)
        let ladder = ladder(dimension)
        return ladder.isMeasured(values) ? ladder.points(values) : nil
    }
}

/// What a search for causes has at hand for everybody: the plan, its options, and the same plan a year later and a year before.
struct CauseSearch: Sendable {
    let base: TrialPlan
    let options: [OptionTrial]
    let otherYears: [TrialPlan]

    init(_ plan: Plan, options: [OptionTrial]) {
        base = TrialPlan(plan)
        self.options = options
        otherYears = [1, -1].compactMap { CivilDate.endOfYear(plan.asOf.year + $0) }.map { TrialPlan(plan.on($0)) }
    }
}
