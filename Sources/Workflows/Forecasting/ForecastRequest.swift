import Analysis
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Everything that a forecast's outputs are written from.
public struct ForecastResult {
    public let plan: Plan
    public let trend: Trend
    public let forecast: Forecast
    /// Who loses points on which day, where that was asked for.
    public let losses: [(event: ForecastEvent, atEnd: Int)]
    /// Everybody as of D.
    public let dataSet: DataSet
    public var people: People { dataSet.people }
    public var tree: UnitTree { dataSet.tree }
    /// What an archive has measured for D; nil where there is no archive, or nothing of that day in it.
    public var stored: StoredDay?
    /// What people are called, where they are named.
    public var roll: Roll?
}

/// Shows the trend of a year and what the records say of its end (`takar forecast`).
public struct ForecastRequest: Deed {
    /// Of everybody: a forecast is not limited to units.
    public var source: SourceRequest
    public var plan: PlanRequest
    /// The index to reach, above 0 and up to 100.
    public var target: Points?
    /// Whether to find out who loses points on which day, for which every day is measured.
    public var namesPeople: Bool

    public init(_ source: SourceRequest, _ plan: PlanRequest, target: Points? = nil, namesPeople: Bool = false) {
        self.source = source
        self.plan = plan
        self.target = target
        self.namesPeople = namesPeople
    }

    public func run(_ work: Work) throws -> ForecastResult {
        try work.during {
            let plan = try plan.plan()
            let source = try source.open()
            let run = ForecastRun(plan: plan, target: target, threads: work.threads) { plan, alternatives in
                try source.read(plan, alternatives: alternatives, work)
            }
            var result = try run.result(earlier: try source.earlier(than: plan), namesPeople: namesPeople)
            result.stored = try source.stored(on: plan)
            if namesPeople { result.roll = try source.roll(of: result.dataSet) }
            return result
        }
    }
}
