import Instruments
import Measurement
import Vocabulary

/// A later day of a forecast (ramalan): the index then, and what has changed.
public struct ForecastStep: Sendable, Hashable {
    public let date: CivilDate
    public let index: IndexSum
    /// Against the step before, or against D for the first.
    public let change: DayChange
    /// Against D.
    public let sinceStart: DayChange
}

/// What the records say of later days of the same year, if nothing is added to them: no extrapolation, the same measurement as of
/// later dates.
///
/// Records that leave their window no longer count, records that lie after D (terjadwal) count from their day on. Parts add up
/// exactly: indicators to the change of a step, and steps to the change since D.
public struct Forecast: Sendable, Hashable {
    /// D.
    public let start: CivilDate
    /// What the index at D is made of.
    public let index: IndexSum
    /// In the order of their dates.
    public private(set) var steps: [ForecastStep] = []

    /// A forecast without a step yet.
    public init(_ start: MeasuredDay) {
        self.start = start.date
        index = start.index
    }

    /// The last day, where there is one after D.
    public var end: ForecastStep? { steps.last }

    /// Adds later days, the next ones in order. Days of another year, of other people or not after the last step are left out.
    ///
    /// Not all days need be in memory at once: days may be added some at a time.
    ///
    /// - Parameters:
    ///   - days: what the same records say of later days.
    ///   - start: D, as at the beginning.
    ///   - previous: the day of the last step, or D where there is none.
    public mutating func add(_ days: [MeasuredDay], since start: MeasuredDay, after previous: MeasuredDay) {
        let last = steps.last?.date ?? self.start
        guard start.date == self.start, previous.date == last else { return }
        let days = days.filter { $0.date > last && start.isComparable($0) }.sorted { $0.date < $1.date }
        let before = [previous] + days.dropLast()
        var changes = days.map { _ in (step: [IndicatorChange](), sinceStart: [IndicatorChange]()) }
        // Indicator by indicator, so that the lists of no more than three days are in memory.
        for indicator in start.scores.losses.indices {
            let atStart = start.losses(of: indicator)
            var earlier = previous.losses(of: indicator)
            for (number, day) in days.enumerated() {
                let later = day.losses(of: indicator)
                changes[number].step.append(IndicatorChange(PersonalChange.between(earlier, later), start))
                changes[number].sinceStart.append(IndicatorChange(PersonalChange.between(atStart, later), start))
                earlier = later
            }
        }
        for (number, day) in days.enumerated() {
            steps.append(
                ForecastStep(
                    date: day.date, index: day.index, change: DayChange(changes[number].step, from: before[number], to: day),
                    sinceStart: DayChange(changes[number].sinceStart, from: start, to: day)))
        }
    }
}

extension MeasuredDay {
    /// Who misses points of an indicator on the day, by their numbers.
    func losses(of indicator: Int) -> [PersonalLoss] { facts.losses(ofIndicator: indicator, scores) }
}
