import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary

/// Plans who attends which programme and when, so that an index is reached at the least cost, or rises most within a budget (`takar plan`).
public struct TrainingPlanRequest: Deed {
    public var people: PeopleRequest
    /// The day on which the index counts.
    public var by: CivilDate
    /// A file of programmes.
    public var programmes: String
    public var goal: PlanGoal
    /// Files of NIP: who must attend something, with the programme beside the NIP where it is a certain one; and who may not.
    public var required: String?, excused: String?
    /// The share that may stay open between the plan and what is proven.
    public var gap: Double
    /// How long the search may take.
    public var seconds: Double

    public init(
        _ people: PeopleRequest, by: CivilDate, programmes: String, goal: PlanGoal, required: String? = nil, excused: String? = nil,
        gap: Double = 0.001, seconds: Double = 60
    ) {
        self.people = people
        self.by = by
        self.programmes = programmes
        self.goal = goal
        self.required = required
        self.excused = excused
        self.gap = gap
        self.seconds = seconds
    }

    public func run(_ work: Work) throws -> TrainingPlanResult {
        let stopwatch = Stopwatch(work)
        let (planner, dataSet, roll, source) = try work.during { try prepared(work, stopwatch) }
        let plan: TrainingPlan
        do {
            plan = try work.cancellation.whileSearching { isEnough in try planner(isEnough) }
        } catch let reason as NoPlan {
            throw Refusal(.data, reason, try people.plan.ahead(by))
        }
        stopwatch.lap("plan made")
        return TrainingPlanResult(
            plan: plan, dataSet: dataSet, roll: roll, source: source, instrumentSource: try people.plan.at(by).chosen().chosen.source,
            units: people.units)
    }

    /// Everything that is read before the search; given whom to ask whether to be content, it searches.
    private func prepared(
        _ work: Work, _ stopwatch: Stopwatch
    ) throws -> (planner: (@escaping @Sendable () -> Bool) throws -> TrainingPlan, people: DataSet, roll: Roll, source: DataSource) {
        guard by > people.plan.asOf else { throw Refusal(.usage, .noTimeAhead) }
        let plan = try people.plan.ahead(by)
        let source = try people.source.open()
        let (read, roll) = try PlannedPeople.named(people, source, plan, work)
        try MeasuredDataSet(read.dataSet, threads: work.threads).refuseNobody()
        stopwatch.lap("people read")
        let list = try ProgrammeList(
            file: URL(fileURLWithPath: programmes).lastPathComponent, text: WrittenText.read(programmes), for: plan, after: people.plan.asOf,
            in: read.dataSet.tree)
        guard !list.offers.isEmpty else { throw Refusal(.data, .onlyDegrees) }
        var task = PlanTask(goal)
        (task.gap, task.seconds) = (gap, seconds)
        let names = list.offers.map(\.programme.name)
        if let required { task.required = try NIPList(required, read.dataSet.people, programmes: names).required }
        if let excused { task.excused = Set(try NIPList(excused, read.dataSet.people, programmes: []).people) }
        let cohort = read.cohort()
        let (start, asked, threads) = (people.plan.asOf, task, work.threads)
        return (
            { isEnough in
                var task = asked
                task.isStopped = isEnough
                return try Planner(cohort, list, after: start, task, threads: threads).plan()
            }, read.dataSet, roll, source
        )
    }
}

/// A plan with the people it is of.
public struct TrainingPlanResult {
    public let plan: TrainingPlan
    public let dataSet: DataSet
    public let roll: Roll
    let source: DataSource
    let instrumentSource: InstrumentSource
    /// The ids of the units it is limited to; empty for everybody.
    let units: [String]
}

extension Problem {
    fileprivate static let noTimeAhead = Problem(
        "tanpa-waktu", id: "Antara tanggal pengukuran dan --by tidak ada hari untuk program", remedy: "Pilih --by yang lebih kemudian",
        en: "There is no day for programmes between the date of measurement and --by", remedy: "Choose a later --by")
    fileprivate static let onlyDegrees = Problem(
        "hanya-pendidikan", id: "Berkas program hanya memuat pendidikan, yang memakan waktu bertahun-tahun", remedy: "Pakai takar plan --years",
        en: "The file of programmes holds degrees only, which take years", remedy: "Use takar plan --years")
}

/// The texts that people write beside their data.
enum WrittenText {
    static func read(_ path: String) throws -> String { String(decoding: try InstrumentFile.read(path), as: UTF8.self) }
}
