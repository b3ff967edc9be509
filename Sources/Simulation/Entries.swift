import Vocabulary

/// Says of one person's rows, in the order in which they are drawn, what an export of the scenario's day shows of them.
///
/// Draws from a stream of its own, and the same numbers whatever the day, so that of two exports the later has all that the
/// earlier has. An export of the day of measurement shows everything as it is, and draws nothing.
struct Entries {
    enum Showing {
        /// The row was entered only later.
        case notYet
        /// It says something that was corrected later.
        case mistaken
        case asItIs
    }

    private let scenario: Scenario
    private var random: SeededGenerator

    init(of person: Int, in scenario: Scenario) {
        self.scenario = scenario
        random = scenario.stream(.entries, person)
    }

    /// Of a row that is entered some time after its own date.
    mutating func next(dated date: CivilDate, _ flaw: Flaw) -> Showing {
        guard scenario.isEarlier else { return .asItIs }
        let delays = EntryRates.delays.draw(using: &random)
        return showing(from: date, after: delays.lowerBound + random.below(delays.count), flaw)
    }

    /// Of a row that is entered on any day of so many from this one on.
    mutating func next(from date: CivilDate, within days: Int, _ flaw: Flaw) -> Showing {
        guard scenario.isEarlier else { return .asItIs }
        return showing(from: date, after: random.below(days), flaw)
    }

    private mutating func showing(from date: CivilDate, after delay: Int, _ flaw: Flaw) -> Showing {
        let last = scenario.asOf
        let first = min(date, last)
        // What the day of measurement would find missing is entered before it, on any day.
        let isInTime = Int(last.day - first.day) >= delay
        let entered = CivilDate(day: first.day + Int32(isInTime ? delay : random.below(Int(last.day - first.day) + 1)))
        let isMistaken = random.chance(EntryRates.mistaken)
        let corrected = CivilDate(day: entered.day + 1 + Int32(random.below(Int(last.day - entered.day))))
        if entered > scenario.exportedOn { return .notYet }
        // A row has at most one flaw.
        return isMistaken && flaw == .none && corrected > scenario.exportedOn ? .mistaken : .asItIs
    }
}
