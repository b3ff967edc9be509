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
    /// Limited to units, earlier days are worked out from the records as they are now, since a stored measurement is of everybody.
    public var people: PeopleRequest
    /// The index to reach, above 0 and up to 100.
    public var target: Points?
    /// Whether to find out who loses points on which day, for which every day is measured.
    public var namesPeople: Bool

    public init(_ people: PeopleRequest, target: Points? = nil, namesPeople: Bool = false) {
        self.people = people
        self.target = target
        self.namesPeople = namesPeople
    }

    public func run(_ work: Work) throws -> ForecastResult {
        try work.during {
            let plan = try people.plan.plan(), isWhole = people.units.isEmpty
            let source = try people.source.open()
            let run = ForecastRun(plan: plan, target: target, threads: work.threads) { plan, alternatives in
                try people.limited(source.read(plan, alternatives: alternatives, work))
            }
            var result = try run.result(earlier: isWhole ? try source.earlier(than: plan) : nil, namesPeople: namesPeople)
            if isWhole { result.stored = try source.stored(on: plan) }
            if namesPeople { result.roll = try roll(of: result.dataSet, source, plan, work) }
            return result
        }
    }

    /// What the people of the forecast are called.
    private func roll(of dataSet: DataSet, _ source: DataSource, _ plan: Plan, _ work: Work) throws -> Roll {
        guard !people.units.isEmpty else { return try source.roll(of: dataSet) }
        let everybody = try source.read(plan, work), roll = try source.roll(of: everybody)
        return try people.scope(in: everybody.tree).map { roll.limited(to: $0, of: everybody) } ?? roll
    }
}
