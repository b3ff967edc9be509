import Instruments
import Measurement
import Vocabulary

/// How somebody's points go on without new records (*yang akan gugur*): day by day, as records leave their windows and years begin.
public struct PersonCourse: Sendable {
    /// A day on which points of an indicator change.
    public struct Event: Sendable {
        public let date: CivilDate
        public let indicator: Indicator
        /// In thousandths; below 0 where points are lost.
        public let thousandths: Int
    }

    /// In the order of the days, on each in that of the indicators.
    public let events: [Event]

    /// Scores the person's own records as of each day on which a record that counts leaves its window, and at the beginning of a year; nobody
    /// else is looked at.
    ///
    /// - Parameter last: the last day that is looked at.
    init(_ file: PersonFile, _ start: PersonStanding, _ plan: Plan, until last: CivilDate) {
        var events: [Event] = [], now = start, day = plan.asOf
        while now.isMeasured, let next = Self.next(now, after: day), next <= last {
            let later = plan.on(next).standing(file)
            guard later.isMeasured else { break }
            for (indicator, (before, after)) in zip(plan.compiled.indicators, zip(now.points, later.points)) {
                guard let after else { continue }
                let change = after.thousandths - (before ?? after).thousandths
                if change != 0 { events.append(Event(date: next, indicator: indicator.indicator, thousandths: change)) }
            }
            (now, day) = (later, next)
        }
        self.events = events
    }

    /// The next day on which anything can change.
    private static func next(_ standing: PersonStanding, after day: CivilDate) -> CivilDate? {
        let days = standing.ends.map { CivilDate(day: $0.day + 1) } + [CivilDate.startOfYear(day.year + 1)].compactMap(\.self)
        return days.filter { $0 > day }.min()
    }
}
