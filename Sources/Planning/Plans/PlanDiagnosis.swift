import Instruments
import Measurement
import Vocabulary

/// Why there is no plan.
public enum NoPlan: Error, Sendable {
    /// All programmes together do not reach the target; the highest index they do reach, and by which indicators points of the index stay out of reach.
    case unreachable(ExactMean?, missing: [(indicator: Int, points: ExactMean)])
    /// The budget does not pay for anything: the cheapest class costs so many rupiah.
    case budgetTooSmall(cheapest: Int)
    /// No programme brings anybody points.
    case nothingToGain
    /// These bounds contradict each other.
    case contradictory([Phrase])
    /// The target is reached as it is; the index.
    case alreadyReached(ExactMean?)
    /// Places there would be, but not on days on which people are free; the index that was come to.
    case noDays(ExactMean?)
    /// So many people who must attend cannot, by why.
    case cannotAttend([(reason: Phrase, people: Int)])
    /// Neither a plan nor the proof that there is none was found in time.
    case notFound
}

/// Finds out why a problem has no plan.
struct PlanDiagnosis {
    let problem: PlanProblem
    let solver: any MixedSolver

    func reason() -> NoPlan {
        let goal = problem.input.task.goal
        let most = most()
        if case .target(let target) = goal, let most, most.bound < problem.weights.lacking(to: target) {
            return .unreachable(problem.weights.mean(adding: most.plan.gain), missing: missing(most.plan))
        }
        // Where people as amounts could be sent, whole people are what was not found.
        guard solver.solve(PlanModel(problem, goal).model, limits).isInfeasible else { return .notFound }
        let bounds = PlanModel.Bound.allCases.filter { bound in
            let model = PlanModel(problem, goal, without: [bound])
            return !solver.solve(model.model, limits).isInfeasible
        }
        // The target alone stands against all others wherever they contradict it.
        return bounds.isEmpty ? .notFound : .contradictory(bounds.map(\.label))
    }

    private var limits: SolveLimits {
        SolveLimits(gap: 0.0001, seconds: max(1, problem.input.task.seconds / 4), isStopped: problem.input.task.isStopped)
    }

    /// What can be reached whatever it costs, and the proof that no more can be; nil where the bounds contradict each other even so.
    private func most() -> (bound: Int, plan: WholePlan)? {
        let model = PlanModel(problem, nil)
        let outcome = solver.solve(PlanSearch.isSmall(model) ? model.model.wholly() : model.model, limits)
        guard !outcome.isInfeasible, let values = outcome.values else { return nil }
        var finish = WholeFinish(problem, .budget(.max / 4))
        finish.take(values, model)
        finish.finish()
        return (Int(((-outcome.bound + 1e-6) * model.scale).rounded(.down)), finish.plan)
    }

    /// Points that stay out of reach by indicator, most first; of indicators that the same programmes serve, together at the first.
    private func missing(_ plan: WholePlan) -> [(indicator: Int, points: ExactMean)] {
        var lost = problem.input.cohort.scores.losses.map(\.thousandths)
        for (number, group) in problem.groups.enumerated() {
            guard let first = group.indicators.first else { continue }
            var gained = 0
            for (position, type) in problem.types.enumerated() where type.group == number {
                for (attendance, count) in plan.counts[position].enumerated() { gained += count * type.attendances[attendance].gain }
            }
            let together = group.indicators.reduce(0) { $0 + lost[$1] } - gained
            for indicator in group.indicators { lost[indicator] = 0 }
            lost[first] = together
        }
        let measured = problem.input.cohort.scores.exclusions.count { $0 == CompiledInstrument.measured }
        return lost.enumerated().filter { $0.element > 0 }.sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
            .compactMap { indicator, sum in ExactMean(sum: sum, count: measured).map { (indicator, $0) } }
    }
}
