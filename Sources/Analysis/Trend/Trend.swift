import Measurement
import Vocabulary

/// A point of a trend: what the index of one day is made of, and how it is known.
public struct TrendPoint: Sendable, Hashable {
    /// How the index of a day is known.
    public enum Kind: String, Sendable, CaseIterable {
        /// Measured on the day it was for, or for D (diukur).
        case measured = "diukur"
        /// Worked out afterwards from the records as they are now (dihitung-ulang), which may know more than was known then.
        case recalculated = "dihitung-ulang"
        /// A later day (ramalan), if nothing is added to the records.
        case forecast = "ramalan"
    }

    public let date: CivilDate
    public let index: IndexSum
    public let kind: Kind
    /// What the measurement was called, if anything.
    public let label: String

    public init(_ date: CivilDate, _ index: IndexSum, _ kind: Kind, label: String = "") {
        self.date = date
        self.index = index
        self.kind = kind
        self.label = label
    }
}

/// What becomes of a target (target) by what is known.
public enum TargetOutcome: Sendable, Hashable {
    /// Reached at D, and still at the end of the year.
    case reached
    /// Reached at D, and below it at the end; the day is the first on which it is.
    case lost(CivilDate)
    /// Not reached at D, and reached at the end by what is scheduled; the day is the first from which on it is.
    case scheduled(CivilDate)
    /// Not reached at the end, though it could be.
    case missed
    /// More than everybody could reach by the instrument.
    case outOfReach
}

/// The index within a year (tren): measured days, the forecast behind them, and how far a target is. No lines are drawn through
/// points, and nothing goes on because it has gone on so far.
public struct Trend: Sendable, Hashable {
    /// Up to D, in the order of their dates.
    public let series: [TrendPoint]
    /// After D, in the order of their dates.
    public let forecast: [TrendPoint]
    /// From 0 to 100 points.
    public let target: Points?
    /// The index if everybody reached everything.
    public let attainable: IndexSum

    /// - `earlier`: days before D; those of other years and from D on are left out.
    /// - `forecast`: D and the days after it.
    public init(earlier: [TrendPoint], _ forecast: Forecast, target: Points?, attainable: IndexSum) {
        let start = forecast.start
        series =
            earlier.filter { $0.date < start && $0.date.year == start.year }.sorted { $0.date < $1.date } + [
                TrendPoint(start, forecast.index, .measured)
            ]
        self.forecast = forecast.steps.map { TrendPoint($0.date, $0.index, .forecast) }
        self.target = target
        self.attainable = attainable
    }

    /// The index at D.
    public var now: TrendPoint { series[series.count - 1] }
    /// The last day that is known of.
    public var end: TrendPoint { forecast.last ?? now }
    public var points: [TrendPoint] { series + forecast }

    /// Nil where there is no target or nobody was measured.
    public var outcome: TargetOutcome? {
        guard let target, now.index.people > 0 else { return nil }
        if end.index.reaches(target) {
            if now.index.reaches(target) { return .reached }
            let below = forecast.lastIndex { !$0.index.reaches(target) }.map { $0 + 1 } ?? 0
            return .scheduled(forecast.indices.contains(below) ? forecast[below].date : end.date)
        }
        if now.index.reaches(target) { return .lost(forecast.first { !$0.index.reaches(target) }?.date ?? end.date) }
        return attainable.reaches(target) ? .missed : .outOfReach
    }
}
