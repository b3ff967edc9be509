import Instruments
import Measurement
import Personnel
import Vocabulary

/// Makes a plan: the cheapest way to a target, or the most that a budget brings.
public struct Planner {
    private let cohort: Cohort
    private let programmes: ProgrammeList
    private let start: CivilDate
    private let task: PlanTask
    private let threads: Int
    private let solver: any MixedSolver

    /// Days that were found to collide are planned around so many times.
    private static let mostRepairs = 4

    /// - `cohort`: everybody as of the day of the plan, by the records there are now.
    /// - `start`: the day behind which programmes are held.
    public init(_ cohort: Cohort, _ programmes: ProgrammeList, after start: CivilDate, _ task: PlanTask, threads: Int = 1) {
        self.init(cohort, programmes, after: start, task, threads: threads, solver: CBCSolver())
    }

    init(_ cohort: Cohort, _ programmes: ProgrammeList, after start: CivilDate, _ task: PlanTask, threads: Int, solver: any MixedSolver) {
        self.cohort = cohort
        self.programmes = programmes
        self.start = start
        self.task = task
        self.threads = threads
        self.solver = solver
    }

    /// Who leaves and what is repaired first; then the plan, or why there is none.
    public func plan() throws(NoPlan) -> TrainingPlan {
        let plan = cohort.plan
        let expected = PlanStage(cohort.facts, threads: threads)
        let departure = Departure(plan)
        let leaving = cohort.particulars.map { departure.leaving(cohort.facts, $0.retirement, after: start, until: plan.asOf) } ?? []
        let staying = leaving.isEmpty ? expected : PlanStage(cohort.facts.replacing(departure.changes, of: leaving), threads: threads)
        let repair = DataRepair(programmes.repair, plan)
        let repairs = repair.lines(staying, order: cohort.order)
        let repaired =
            repair.assumed.map { assumed in
                repairs.isEmpty ? staying : PlanStage(staying.facts.adding([(assumed.effect, repairs.map { $0.person })]), threads: threads)
            } ?? staying
        // Who should have retired already is counted, since the records say so, and sent nowhere.
        let overdue =
            cohort.particulars.map { particulars in
                cohort.order.filter { particulars.retirement(Int($0)).map { $0 <= start } ?? false && repaired.scores.isMeasured(Int($0)) }
            } ?? []
        var task = task
        task.excused.formUnion(overdue)
        let input = PlanProblem.Input(cohort: cohort.at(repaired), programmes: programmes, task: task)
        let problem = PlanProblem(input, tally: repaired.tally)
        let before = IndexWeights(staying.tally, plan.instrument.combination)
        if case .target(let target) = task.goal, before.lacking(to: target) <= 0, task.required.isEmpty {
            throw .alreadyReached(staying.means?.total)
        }
        let impossible = problem.impossibleAttendances()
        guard impossible.isEmpty else { throw .cannotAttend(impossible) }
        let (found, calendar) = try search(problem)
        let builder = PlanBuilder(problem, calendar)
        let promised = PlanStage(repaired.facts.adding(builder.added), threads: threads)
        return TrainingPlan(
            plan: plan, start: start, goal: task.goal, programmes: programmes, classes: builder.classes, lines: builder.lines, repairs: repairs,
            leaving: cohort.order.filter(Set(leaving).contains), overdue: overdue, expected: expected, staying: staying, repaired: repaired,
            promised: promised, cost: builder.cost,
            proof: proof(problem, found, cost: builder.cost), programmesTogether: problem.limit ?? programmes.bounds.programmesPerPerson,
            isLimited: problem.limit != nil)
    }

    private func search(_ problem: PlanProblem) throws(NoPlan) -> (found: PlanSearch.Found, calendar: ClassCalendar) {
        // Repairs alone may be enough.
        let nothing = WholePlan(problem)
        if case .target(let target) = task.goal, problem.weights.lacking(to: target) <= 0, nothing.isSound {
            return (PlanSearch.Found(plan: nothing, bound: nothing.cost, ending: .exhausted), ClassCalendar.best(problem, nothing))
        }
        guard problem.types.contains(where: { $0.attendances.contains { $0.gain > 0 } }) else { throw .nothingToGain }
        if case .budget(let rupiah) = task.goal, let cheapest = cheapestClass(problem), rupiah < cheapest {
            throw .budgetTooSmall(cheapest: cheapest)
        }
        guard var found = PlanSearch(problem, solver).run() else { throw PlanDiagnosis(problem: problem, solver: solver).reason() }
        var (plan, calendar) = (found.plan, ClassCalendar.best(problem, found.plan))
        var most = problem.types.map { $0.attendances.map { _ in Int.max } }
        var repairs = 0
        while !calendar.unplaced.isEmpty, repairs < Self.mostRepairs {
            // Who finds no days stays at home, and others go instead.
            for entry in calendar.unplaced {
                plan.add(-entry.count, entry.type, entry.attendance)
                most[entry.type][entry.attendance] = plan.counts[entry.type][entry.attendance]
            }
            var finish = WholeFinish(problem, task.goal, most: most)
            finish.take(plan)
            finish.finish()
            plan = finish.plan
            calendar = ClassCalendar.best(problem, plan)
            repairs += 1
        }
        // With a budget the rest is a plan too.
        for entry in calendar.unplaced { plan.add(-entry.count, entry.type, entry.attendance) }
        if !calendar.unplaced.isEmpty { calendar = ClassCalendar.best(problem, plan) }
        guard calendar.unplaced.isEmpty, calendar.unfilled == 0, calendar.isFilled, plan.isSound, plan.reaches(task.goal) else {
            throw .noDays(problem.weights.mean(adding: plan.gain))
        }
        found.plan = plan
        return (found, calendar)
    }

    /// The cheapest way to send anybody to anything that brings points, in rupiah.
    private func cheapestClass(_ problem: PlanProblem) -> Int? {
        let useful = Set(problem.types.flatMap { $0.attendances.filter { $0.gain > 0 }.flatMap(\.offers) })
        return useful.map { problem.offers[$0].programme.cheapestClass }.min()
    }

    private func proof(_ problem: PlanProblem, _ found: PlanSearch.Found, cost: Int) -> TrainingPlan.Proof {
        // Planning around days may have cost what the search had proven.
        let gap = task.goal.gap(found.plan, found.bound), ending = gap <= task.gap ? .proven : found.ending
        switch task.goal {
        case .target: return TrainingPlan.Proof(leastCost: min(found.bound, cost), highestIndex: nil, gap: gap, ending: ending)
        case .budget:
            return TrainingPlan.Proof(
                leastCost: nil, highestIndex: problem.weights.mean(adding: max(found.bound, found.plan.gain)), gap: gap, ending: ending)
        }
    }
}

extension Cohort {
    /// The same people at a stage.
    func at(_ stage: PlanStage) -> Cohort {
        Cohort(facts: stage.facts, scores: stage.scores, tree: tree, units: units, order: order, particulars: particulars)
    }
}
