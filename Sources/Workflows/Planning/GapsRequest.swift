import Analysis
import Exchange
import Measurement
import Personnel
import Planning
import Vocabulary

/// Finds what everybody lacks, what that costs, and what can be done about it (`takar gaps`).
public struct GapsRequest: Deed {
    public var people: PeopleRequest
    /// The day by which it is to be closed; nil for the date of measurement itself.
    public var by: CivilDate?
    /// Whether to find out on which day whoever loses points loses them, for which every day ahead is measured; without, who does is known.
    public var namesDays: Bool

    /// So many days ahead are looked at for records that leave their window.
    public static let daysAhead: Int32 = 90

    public init(_ people: PeopleRequest, by: CivilDate? = nil, namesDays: Bool = true) {
        self.people = people
        self.by = by
        self.namesDays = namesDays
    }

    public func run(_ work: Work) throws -> GapsResult {
        try work.during {
            let today = try people.plan.plan()
            let plan = try by.map(people.plan.ahead) ?? today
            let source = try people.source.open()
            let (read, roll) = try PlannedPeople.named(people, source, plan, alternatives: plan.ofHistoriesAlone.map { [$0] } ?? [], work)
            let measured = MeasuredDataSet(read.dataSet, threads: work.threads)
            try measured.refuseNobody()
            let doubtful = Dictionary(grouping: read.dataSet.refusedHistories, by: \.kind).mapValues { Set($0.map(\.person)) }
            // What can be done is asked of the day from which on it can be done.
            let outlook = today.asOf.year == plan.asOf.year ? today : plan
            let analysis = GapAnalysis(read.cohort(), doubtful: doubtful, from: outlook)
            let unproven = read.dataSet.alternatives.first.map { UnprovenFact.all(measured.dataSet.facts, measured.scores, histories: $0) } ?? []
            return GapsResult(
                today: today, plan: plan, measured: measured, roll: roll, analysis: analysis, unproven: unproven,
                falling: try falling(today, source, limit: people, work))
        }
    }

    /// Who loses what on which of the days ahead, up to the end of the year.
    private func falling(_ today: Plan, _ source: DataSource, limit: PeopleRequest, _ work: Work) throws -> [ForecastEvent] {
        let last = CivilDate(day: today.asOf.day + Self.daysAhead)
        let run = ForecastRun(plan: today, target: nil, threads: work.threads) { plan, alternatives in
            try limit.limited(source.read(plan, alternatives: alternatives, work))
        }
        let end = min(last, CivilDate.endOfYear(today.asOf.year) ?? last)
        return try run.events(until: end, everyDay: namesDays).losses.map(\.event)
    }
}

/// Everything that lists of gaps are written from.
public struct GapsResult {
    /// The day from which on something can be done.
    public let today: Plan
    /// The day by which it is to be done.
    public let plan: Plan
    /// Everybody as of that day.
    public let measured: MeasuredDataSet
    public let roll: Roll
    public let analysis: GapAnalysis
    /// What counts by employees' rows alone.
    public let unproven: [UnprovenFact]
    /// What is lost within the days ahead, day by day.
    public let falling: [ForecastEvent]
    /// By person, the position among the analysis' people.
    let byPerson: [Int32: Int]

    init(
        today: Plan, plan: Plan, measured: MeasuredDataSet, roll: Roll, analysis: GapAnalysis, unproven: [UnprovenFact], falling: [ForecastEvent]
    ) {
        self.today = today
        self.plan = plan
        self.measured = measured
        self.roll = roll
        self.analysis = analysis
        self.unproven = unproven
        self.falling = falling
        byPerson = Dictionary(analysis.people.enumerated().map { ($1.person, $0) }) { first, _ in first }
    }

    /// Rows of histories that were refused, with whose they are.
    public var refused: [RefusedHistoryRow] { measured.dataSet.refusedHistories }
}
