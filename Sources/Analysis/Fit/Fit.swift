import Measurement

/// How well scores under one setting of the options agree with BKN's.
public struct Fit: Sendable, Hashable {
    public let setting: OptionSetting
    /// People who agree in all four dimensions.
    public let people: Int
    /// Dimensions that agree, over all people compared.
    public let dimensions: Int

    /// Holds the scores of the people compared against BKN's; somebody who is not measured under the setting agrees in nothing.
    public init(_ setting: OptionSetting, _ scores: Scores, _ compared: [OfficialComparison.Person]) {
        var people = 0, dimensions = 0
        for person in compared where person.person < scores.people && scores.isMeasured(person.person) {
            let here = scores.points(of: person.person)
            var agreeing = 0
            for dimension in 0..<4 where here[dimension] == person.there[dimension] { agreeing += 1 }
            dimensions += agreeing
            people += agreeing == 4 ? 1 : 0
        }
        self.setting = setting
        self.people = people
        self.dimensions = dimensions
    }

    /// From the best: by people, then by dimensions; of equal ones that which changes fewer options, then that which comes first.
    public static func ranked(_ fits: [Fit]) -> [Fit] {
        fits.enumerated().sorted { left, right in
            let first = left.element, second = right.element
            if first.people != second.people { return first.people > second.people }
            if first.dimensions != second.dimensions { return first.dimensions > second.dimensions }
            if first.setting.changes.count != second.setting.changes.count {
                return first.setting.changes.count < second.setting.changes.count
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// How many plans may be folded in one pass: what they hold for every person must fit the memory beside the rest.
    ///
    /// - Parameter people: how many people the data have.
    public static func plansAtOnce(people: Int) -> Int { max(1, min(mostPlans, mostPlans * peopleForMostPlans / max(people, 1))) }

    private static let mostPlans = 40
    private static let peopleForMostPlans = 500_000
}
