import Dispatch
import Vocabulary

/// How a search ended.
public enum SearchEnding: String, Sendable {
    /// The gap that was asked for is proven.
    case proven = "terbukti"
    /// Nothing better was found, and the gap that is left is said.
    case exhausted = "celah-tersisa"
    /// The time was over.
    case time = "waktu-habis"
    /// Somebody stopped it.
    case interrupted = "dihentikan"
}

/// Looks for the best plan in whole numbers, and for the proof of how good it is.
struct PlanSearch {
    struct Found {
        var plan: WholePlan
        /// No plan costs less (rupiah), or none brings more (weighted thousandths).
        let bound: Int
        /// Why the search went no further, where more than the gap that was asked for is open.
        let ending: SearchEnding
    }

    let problem: PlanProblem
    let solver: any MixedSolver
    private let goal: PlanGoal
    private let task: PlanTask
    private let start = DispatchTime.now()

    /// With so few columns everything is made whole at once, which proves more.
    private static let fewColumns = 300
    /// With more columns making everything whole takes longer than it can bring.
    private static let manyColumns = 4000

    init(_ problem: PlanProblem, _ solver: any MixedSolver) {
        self.problem = problem
        self.solver = solver
        task = problem.input.task
        goal = task.goal
    }

    /// Whether everything can be made whole at once.
    static func isSmall(_ model: PlanModel) -> Bool { model.model.columns.count <= fewColumns }

    /// Nil where no plan keeps to all bounds and reaches the goal.
    func run() -> Found? {
        let model = PlanModel(problem, goal)
        // The least share of an OPD holds of whole people only where they are whole.
        let isSmall = Self.isSmall(model) || (problem.bounds.officeShare != nil && model.model.columns.count <= Self.manyColumns)
        let first = solver.solve(isSmall ? model.model.wholly() : model.model, limits(task.gap / 4))
        // A solver's word that nothing is feasible is held against the plans that need no solver.
        if first.isInfeasible {
            guard let plan = finished(nil, model) ?? nothing else { return nil }
            return Found(plan: plan, bound: self.bound(-.infinity, model), ending: .exhausted)
        }
        var best = first.values.flatMap { finished($0, model) } ?? finished(nil, model) ?? nothing
        var bound = self.bound(first.bound, model)
        // Where people as amounts leave more open than was asked for, whole people may prove it.
        let isOpen = best.map { goal.gap($0, bound) > task.gap } ?? true
        if !isSmall, isOpen, !task.isStopped(), remaining > 0, model.model.columns.count <= Self.manyColumns {
            let second = solver.solve(model.model.wholly(), limits(task.gap / 2))
            bound = tighter(bound, self.bound(second.bound, model))
            if let other = second.values.flatMap({ finished($0, model) }), best.map({ isBetter(other, than: $0) }) ?? true { best = other }
        }
        guard let best else { return nil }
        return Found(plan: best, bound: bound, ending: task.isStopped() ? .interrupted : remaining <= 0 ? .time : .exhausted)
    }

    private var remaining: Double { task.seconds - Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9 }

    private func limits(_ gap: Double) -> SolveLimits {
        SolveLimits(gap: gap, seconds: max(0.05, remaining), isStopped: task.isStopped)
    }

    /// A sound whole plan of a solution; nil where none was made.
    private func finished(_ values: [Double]?, _ model: PlanModel) -> WholePlan? {
        var finish = WholeFinish(problem, goal)
        if let values { finish.take(values, model) }
        let asItIs = finish.plan
        finish.finish()
        return [finish.plan, asItIs].first { $0.isSound && $0.reaches(goal) }
    }

    /// The plan in which nobody goes anywhere; nil where that is none.
    private var nothing: WholePlan? {
        let plan = WholePlan(problem)
        return plan.isSound && plan.reaches(goal) ? plan : nil
    }

    private func isBetter(_ plan: WholePlan, than other: WholePlan) -> Bool {
        switch goal {
        case .target: plan.cost < other.cost
        case .budget: plan.gain > other.gain || (plan.gain == other.gain && plan.cost < other.cost)
        }
    }

    private func tighter(_ bound: Int, _ other: Int) -> Int {
        if case .target = goal { return max(bound, other) }
        return min(bound, other)
    }

    /// What the solver's bound proves in whole numbers: rupiah, rounded up to what costs can come to, or weighted thousandths.
    private func bound(_ value: Double, _ model: PlanModel) -> Int {
        guard value.isFinite, abs(value) < 1e15 else {
            if case .target = goal { return 0 }
            return problem.types.reduce(0) { $0 + $1.members.count * $1.weight * ($1.attendances.map(\.gain).max() ?? 0) }
        }
        // What the arithmetic of a solver may be off by, and the breath for ties, prove nothing.
        let slack = abs(value) * 1e-7 + 1e-6
        if case .target = goal {
            let rupiah = (value - model.ties - slack) * 1000
            let unit = problem.costUnit
            return max(0, Int((rupiah / Double(unit)).rounded(.up)) * unit)
        }
        return Int(((-value + model.ties + slack) * model.scale).rounded(.down))
    }
}

extension PlanGoal {
    /// The share between a plan and what is proven.
    func gap(_ plan: WholePlan, _ bound: Int) -> Double {
        switch self {
        case .target: plan.cost == 0 ? 0 : max(0, Double(plan.cost - bound) / Double(plan.cost))
        case .budget: bound == 0 ? 0 : max(0, Double(bound - plan.gain) / Double(bound))
        }
    }
}

extension PlanProblem {
    /// What every cost is a multiple of, in rupiah.
    var costUnit: Int { max(1, offers.reduce(0) { Self.common($0, Self.common($1.programme.costPerClass, $1.programme.costPerPerson)) }) }

    /// What every gain is a multiple of, in weighted thousandths.
    var gainUnit: Int { max(1, types.reduce(0) { unit, type in type.attendances.reduce(unit) { Self.common($0, $1.gain * type.weight) } }) }

    /// The greatest common divisor.
    private static func common(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
