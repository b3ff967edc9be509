import Measurement
import Vocabulary

/// A day on which somebody's points of an indicator change.
public struct ForecastEvent: Sendable, Hashable {
    public let person: Int32
    /// The position among the instrument's indicators.
    public let indicator: Int
    public let date: CivilDate
    /// In thousandths; below 0 where points are lost.
    public let thousandths: Int32
}

/// Whose points change on which day up to the end of a year: the list to act on.
public struct ForecastEvents: Sendable {
    /// Day by day, on each day by indicator and person.
    public private(set) var events: [ForecastEvent] = []

    public init() {}

    /// Adds what happens on some days.
    ///
    /// - Parameter days: one after the other; nothing is said of the first, against which the second is held.
    public mutating func add(_ days: [MeasuredDay]) {
        guard let first = days.first else { return }
        var found: [ForecastEvent] = []
        for indicator in first.scores.losses.indices {
            var earlier = first.losses(of: indicator)
            for day in days.dropFirst() where first.isComparable(day) {
                let later = day.losses(of: indicator)
                found += PersonalChange.between(earlier, later).map {
                    ForecastEvent(person: $0.person, indicator: indicator, date: day.date, thousandths: $0.thousandths)
                }
                earlier = later
            }
        }
        events += found.sorted { ($0.date, $0.indicator, $0.person) < ($1.date, $1.indicator, $1.person) }
    }

    /// The events that cost points, each with what the same person has less (below 0) or more of the indicator at the end of all
    /// days than at their beginning: who gets the points back needs nothing done.
    public var losses: [(event: ForecastEvent, atEnd: Int)] {
        struct Key: Hashable {
            let person: Int32
            let indicator: Int
        }
        var net: [Key: Int] = [:]
        for event in events { net[Key(person: event.person, indicator: event.indicator), default: 0] += Int(event.thousandths) }
        return events.filter { $0.thousandths < 0 }.map { ($0, net[Key(person: $0.person, indicator: $0.indicator)] ?? 0) }
    }
}
