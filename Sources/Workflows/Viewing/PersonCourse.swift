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
    init(_ file: PersonFile, _ start: Explanation, _ plan: Plan, until last: CivilDate) {
        var events: [Event] = [], now = start, day = plan.asOf
        while now.exclusion == nil, let next = Self.next(now, after: day), next <= last {
            let later = Plan(plan.compiled, asOf: next).explain(file)
            guard later.exclusion == nil else { break }
            let earlier = Dictionary(now.indicators.map { ($0.indicator.name, $0.points) }) { first, _ in first }
            for after in later.indicators {
                let change = after.points.thousandths - (earlier[after.indicator.name] ?? after.points).thousandths
                if change != 0 { events.append(Event(date: next, indicator: after.indicator, thousandths: change)) }
            }
            (now, day) = (later, next)
        }
        self.events = events
    }

    /// The next day on which anything can change.
    private static func next(_ explanation: Explanation, after day: CivilDate) -> CivilDate? {
        let ends = explanation.indicators.flatMap(\.facts).flatMap(\.evidence).compactMap(\.until)
        let days = ends.map { CivilDate(day: $0.day + 1) } + [CivilDate.startOfYear(day.year + 1)].compactMap(\.self)
        return days.filter { $0 > day }.min()
    }
}
