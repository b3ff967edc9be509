import Vocabulary

/// What was otherwise with a person in the years before the day of measurement.
///
/// Draws from a stream of its own, and the same numbers whatever day is exported.
struct Past {
    /// The day from which exports have the person.
    let joinedOn: CivilDate
    /// The day from which they no longer do; nil for those who are there on the day of measurement.
    let leftOn: CivilDate?
    /// Until this day the employee row has the level before the highest, whose own row is entered on it.
    let graduatedOn: CivilDate?
    private let moved: (day: CivilDate, from: SimulatedAgency.Placement)?
    private let promoted: (day: CivilDate, from: Post)?

    init(of person: SimulatedPerson, in agency: SimulatedAgency, _ scenario: Scenario) {
        var random = scenario.stream(.past, person.number)
        let transferredOn = Self.day(of: ChangeRates.transferred, in: scenario, using: &random)
        joinedOn = max(person.appointedOn, transferredOn ?? person.appointedOn)
        let lastDay = Self.someDay(in: scenario, using: &random)
        leftOn = person.number < scenario.employees ? nil : lastDay
        graduatedOn = person.education.before == nil ? nil : Self.day(of: ChangeRates.graduated, in: scenario, using: &random)
        let movedOn = Self.day(of: ChangeRates.moved, in: scenario, using: &random)
        moved = movedOn.flatMap { day in Self.earlierPlacement(of: person, in: agency, using: &random).map { (day, $0) } }
        let promotedOn = Self.day(of: ChangeRates.promoted, in: scenario, using: &random)
        promoted = promotedOn.flatMap { day in Self.earlierPost(of: person, in: scenario, using: &random).map { (day, $0) } }
    }

    /// Whether an export of the day has the person.
    func isThere(on day: CivilDate) -> Bool { joinedOn <= day && leftOn.map { day < $0 } ?? true }

    /// The person as the employee row of the day has them. Their histories are drawn for the person they became.
    func person(_ person: SimulatedPerson, on day: CivilDate) -> SimulatedPerson {
        var earlier = person
        if let graduatedOn, day < graduatedOn, let before = person.education.before { earlier.education = before }
        if let moved, day < moved.day { earlier.placement = moved.from }
        if let promoted, day < promoted.day { earlier.post = promoted.from }
        return earlier
    }

    /// The day on which something happened that happens to so many in a thousand a year; nil for the others.
    private static func day(of perMille: Int, in scenario: Scenario, using random: inout SeededGenerator) -> CivilDate? {
        let happened = random.chance(perMille * ChangeRates.years)
        let day = someDay(in: scenario, using: &random)
        return happened ? day : nil
    }

    /// Any day from the one after the earliest export to the day of measurement.
    private static func someDay(in scenario: Scenario, using random: inout SeededGenerator) -> CivilDate {
        let days = Int(scenario.asOf.day - scenario.asOf.minus(years: ChangeRates.years).day)
        return CivilDate(day: scenario.asOf.day - Int32(random.below(days)))
    }

    /// Another unit; for those who hold a structural post one of the same level, as their echelon stays. Nil where a few
    /// draws find none, as in an agency of few units.
    private static func earlierPlacement(
        of person: SimulatedPerson, in agency: SimulatedAgency, using random: inout SeededGenerator
    ) -> SimulatedAgency.Placement? {
        for _ in 0..<8 {
            let placement = agency.placement(of: person.post.family, using: &random)
            let fits = person.post.family != .structural || placement.level == person.placement.level
            if fits, placement.unit != person.placement.unit { return placement }
        }
        return nil
    }

    /// The post somebody was promoted from; nil for pelaksana.
    private static func earlierPost(
        of person: SimulatedPerson, in scenario: Scenario, using random: inout SeededGenerator
    ) -> Post? {
        let family: Post.Family
        switch person.post.family {
        case .structural: family = .specialist
        case .teacher, .health, .specialist: family = .clerical
        case .clerical: return nil
        }
        let service = scenario.month.index - person.identity.appointed.index
        return Post(family, level: person.placement.level, education: person.education, monthsOfService: service, using: &random)
    }
}
