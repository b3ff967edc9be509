import Analysis
import Exchange
import Measurement
import Personnel
import Vocabulary

/// The measurements as of later days that a forecast takes, some at a time as the memory allows.
struct ForecastRun {
    /// Measures as of D.
    let plan: Plan
    let target: Points?
    let threads: Int
    /// Gives the data folded by a plan and by others beside it: read from a folder, or from wherever else they are.
    let source: (_ plan: Plan, _ alternatives: [Plan]) throws -> DataSet

    /// How many people there are is known only once some days are measured; so few fit for a nation, too.
    private static let firstDays = 4

    /// - Parameters:
    ///   - earlier: what was measured before D and stored; nil works the ends of the months out from the records as they are now.
    ///   - namesPeople: whether to find out who loses points on which day, for which every day is measured.
    func result(earlier: [TrendPoint]? = nil, namesPeople: Bool) throws -> ForecastResult {
        let start = plan.asOf
        var series = earlier ?? []
        var forecast: Forecast?
        var read: DataSet?
        var attainable: IndexSum?
        let before = earlier == nil ? ForecastDates.monthEnds(before: start) : []
        try walk(before + ForecastDates.monthEnds(after: start)) { dataSet, first, previous, days in
            if first.index.people == 0 { try MeasuredDataSet(dataSet, threads: threads).refuseNobody() }
            series += days.filter { $0.date < start }.map { TrendPoint($0.date, $0.index, .recalculated) }
            var growing = forecast ?? Forecast(first)
            growing.add(days, since: first, after: previous.date > start ? previous : first)
            forecast = growing
            attainable = attainable ?? first.attainable
            read = read ?? dataSet
        }
        var events = ForecastEvents()
        if namesPeople {
            try walk(ForecastDates.days(after: start), people: read?.people.count) { _, _, previous, days in events.add([previous] + days) }
        }
        // The walk reads at least once, so all of them are there.
        guard let read, let forecast, let attainable else { throw Refusal(.data, "tidak-ada-yang-diukur", Phrase("")) }
        return ForecastResult(
            plan: plan, trend: Trend(earlier: series, forecast, target: target, attainable: attainable), forecast: forecast,
            losses: events.losses, dataSet: read)
    }

    /// Who loses or gains what on which day behind D, up to a last one.
    ///
    /// - Parameter everyDay: whether each day is measured; without, all that happens is said of the last one.
    func events(until last: CivilDate, everyDay: Bool) throws -> ForecastEvents {
        var events = ForecastEvents()
        let days = ForecastDates.days(after: plan.asOf).filter { $0 <= last }
        try walk(everyDay ? days : days.suffix(1)) { _, _, previous, days in events.add([previous] + days) }
        return events
    }

    /// Measures as of some dates, in order, some at a time. It reads at least once.
    ///
    /// - Parameter body: given D, the day before the first of some days (D at the beginning), and these days.
    private func walk(
        _ dates: [CivilDate], people: Int? = nil,
        _ body: (_ dataSet: DataSet, _ start: MeasuredDay, _ previous: MeasuredDay, _ days: [MeasuredDay]) throws -> Void
    ) throws {
        var position = 0
        var atOnce = people.map(Fit.plansAtOnce) ?? Self.firstDays
        repeat {
            // The last day of the time before is measured again, since the first of these is held against it.
            let chunk = dates[max(position - 1, 0)..<min(position + atOnce, dates.count)]
            let dataSet = try source(plan, chunk.map { plan.on($0) })
            let start = MeasuredDay(dataSet.facts, threads: threads)
            let days = dataSet.alternatives.map { MeasuredDay($0, threads: threads) }
            try body(dataSet, start, position > 0 ? days.first ?? start : start, position > 0 ? Array(days.dropFirst()) : days)
            position += atOnce
            atOnce = Fit.plansAtOnce(people: dataSet.people.count)
        } while position < dates.count
    }
}
