import Exchange
import Measurement
import Personnel
import Vocabulary

/// Measures people for a report (`takar report`), with all that workbooks and pages show beside the figures.
public struct ReportRequest: Deed {
    public var people: PeopleRequest
    /// Whether people are named, which takes a second look at the data.
    public var namesPeople: Bool

    public init(_ people: PeopleRequest, namesPeople: Bool) {
        self.people = people
        self.namesPeople = namesPeople
    }

    public func run(_ work: Work) throws -> ReportContent {
        try work.during {
            let plan = try people.plan.plan()
            let source = try people.source.open()
            let everybody = try source.read(plan, work)
            let scope = try people.scope(in: everybody.tree)
            let stopwatch = Stopwatch(work)
            let measured = MeasuredDataSet(scope.map(everybody.limited) ?? everybody, threads: work.threads, lap: stopwatch.lap)
            try measured.refuseNobody()
            let roll = namesPeople ? try source.roll(of: everybody) : nil
            if namesPeople { stopwatch.lap("names read") }
            // What was kept earlier is of the whole agency.
            let earlier = scope == nil ? try source.measuredBefore(plan) : []
            return ReportContent(measured: measured, everybody: everybody, scope: scope, roll: roll, earlier: earlier)
        }
    }
}

/// Everything that reports are written from.
public struct ReportContent {
    public let measured: MeasuredDataSet
    /// All that were read, of whom the measured may be a part.
    public let everybody: DataSet
    /// The part of the units that was asked for; nil for all.
    public let scope: UnitScope?
    /// What everybody is called; nil where nobody is named.
    public let roll: Roll?
    /// What an archive has measured of the agency for earlier days.
    public let earlier: [TrendDay]

    /// What the measured are called.
    public var names: Roll? { roll.map { roll in scope.map { roll.limited(to: $0, of: everybody) } ?? roll } }
}
