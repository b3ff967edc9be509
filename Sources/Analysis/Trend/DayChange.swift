import Instruments
import Measurement
import Vocabulary

/// What one indicator takes and gives between two days, over everybody measured.
public struct IndicatorChange: Sendable, Hashable {
    /// Points of those who have less of it than before, not below 0: records that left their window, and punishments that began.
    public private(set) var lost = GroupedPoints()
    /// How many people these are.
    public private(set) var losing = 0
    /// Points of those who have more of it than before: scheduled records whose day has come, and punishments that lapsed.
    public private(set) var gained = GroupedPoints()
    public private(set) var gaining = 0

    /// What it changes altogether.
    public var net: GroupedPoints { gained - lost }

    init(_ changes: [PersonalChange], _ day: MeasuredDay) {
        for change in changes {
            let isSecond = day.isSecond(Int(change.person))
            if change.thousandths < 0 {
                lost.add(-Int(change.thousandths), toSecond: isSecond)
                losing += 1
            } else {
                gained.add(Int(change.thousandths), toSecond: isSecond)
                gaining += 1
            }
        }
    }
}

/// How people stand on a day against an earlier one of the same year.
public struct DayChange: Sendable, Hashable {
    /// In the order of the instrument; their nets add up to `points`.
    public let indicators: [IndicatorChange]
    /// What the sum of everybody's points changes by.
    public let points: GroupedPoints
    /// People whose total is lower than before.
    public let losing: Int
    /// People whose total is higher.
    public let gaining: Int
    /// People who fall to a lower category (kategori).
    public let lowerCategory: Int
    /// People who rise to a higher one.
    public let higherCategory: Int

    /// - Parameter indicators: what was found of each indicator.
    init(_ indicators: [IndicatorChange], from before: MeasuredDay, to after: MeasuredDay) {
        self.indicators = indicators
        points = after.index.points - before.index.points
        var losing = 0, gaining = 0, lower = 0, higher = 0
        for person in 0..<min(before.scores.people, after.scores.people) where before.scores.isMeasured(person) && after.scores.isMeasured(person) {
            let change = after.scores.total(of: person) - before.scores.total(of: person)
            losing += change < .zero ? 1 : 0
            gaining += change > .zero ? 1 : 0
            // Categories are counted from the highest.
            lower += after.scores.categories[person] > before.scores.categories[person] ? 1 : 0
            higher += after.scores.categories[person] < before.scores.categories[person] ? 1 : 0
        }
        (self.losing, self.gaining, lowerCategory, higherCategory) = (losing, gaining, lower, higher)
    }
}
