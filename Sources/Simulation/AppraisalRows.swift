import Vocabulary

/// Writes the appraisals of the three years before Y: `skp.csv` with numbers up to 2021, `skp22.csv` with predicates since.
enum AppraisalRows {
    /// The first year appraised by predicate (predikat kinerja).
    private static let firstPredicateYear = 2022

    static func write(
        for person: SimulatedPerson, in scenario: Scenario, scores: inout RowWriter, predicates: inout RowWriter,
        _ entries: inout Entries, using random: inout SeededGenerator
    ) {
        for year in scenario.year - 3...scenario.year {
            // The year before Y is what counts; a few have an appraisal of Y itself, which does not count yet.
            let isEntered = random.chance(year == scenario.year ? 30 : year == scenario.year - 1 ? 975 : 955)
            // Who came in the last quarter of a year is not appraised for it.
            guard isEntered, person.identity.appointed < CalendarMonth(year: year, month: 10) else { continue }
            if year < firstPredicateYear {
                writeScore(of: year, for: person, in: scenario, to: &scores, &entries, using: &random)
            } else {
                writePredicate(of: year, for: person, in: scenario, to: &predicates, &entries, using: &random)
            }
        }
    }

    private static func writeScore(
        of year: Int, for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter,
        _ entries: inout Entries, using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.appraisals.draw(using: &random)
        let showing = showing(of: year, flaw, in: scenario, &entries)
        let start = rows.mark
        for copy in 0...1 where copy == 0 || flaw == .secondOpinion {
            let score = score(random.below(1000), diligence: person.diligence, using: &random)
            rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
            rows.cell(year)
            rows.scoreCell(showing == .mistaken ? mistaken(score) : score, flaw)
            rows.cell(min(99, score / 100 + random.below(4)))
            rows.endRow()
        }
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: start) }
    }

    /// Appraisals of a year are entered in the first half of the next, the few of Y itself shortly before the measurement.
    private static func showing(of year: Int, _ flaw: Flaw, in scenario: Scenario, _ entries: inout Entries) -> Entries.Showing {
        guard year == scenario.year else {
            let newYear = CalendarMonth(year: year + 1, month: 1).firstDay
            return entries.next(from: newYear, within: EntryRates.appraisalDays, flaw)
        }
        let first = CivilDate(day: scenario.asOf.day - Int32(EntryRates.earlyAppraisalDays))
        return entries.next(from: first, within: EntryRates.earlyAppraisalDays, flaw)
    }

    /// What stood there until it was corrected: about a band below, or above where there is none.
    private static func mistaken(_ score: Int) -> Int { score > 6000 ? score - 1600 : score + 1600 }

    /// Nilai prestasi kerja in hundredths, mostly Baik (above 75, not above 90); now and then just at the edge of a band.
    private static func score(_ draw: Int, diligence: Int, using random: inout SeededGenerator) -> Int {
        switch draw {
        case ..<4: 4000 + random.below(1001)
        case ..<12: 5001 + random.below(1000)
        case ..<50: 6001 + random.below(1500)
        case 500..<506: random.pick([5000, 5001, 6000, 6001, 7500, 7501, 9000, 9001])
        case ..<(920 - diligence / 3): 7501 + random.below(1500)
        default: 9001 + random.below(700)
        }
    }

    private static func writePredicate(
        of year: Int, for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter,
        _ entries: inout Entries, using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.predicates.draw(using: &random)
        let showing = showing(of: year, flaw, in: scenario, &entries)
        let start = rows.mark
        for copy in 0...1 where copy == 0 || flaw == .secondOpinion {
            let given = predicate(random.below(1000), diligence: person.diligence)
            let predicate = showing == .mistaken ? given.mistaken : given
            rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
            if flaw == .yearUnreadable { rows.cell("20XX") } else { rows.cell(year) }
            let (results, conduct) = predicate.ratings(random.below(4))
            rows.cell(results)
            rows.cell(conduct)
            rows.cell(predicate.rawValue)
            rows.cell(flaw == .nullText ? "null" : predicate.label)
            rows.endRow()
        }
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: start) }
    }

    /// Mostly Baik; how many are praised differs between offices, how many fail does not.
    private static func predicate(_ draw: Int, diligence: Int) -> Predicate {
        switch draw {
        case ..<3: .veryPoor
        case ..<9: .poor
        case ..<45: .needsImprovement
        case ..<(900 - diligence / 3): .good
        default: .veryGood
        }
    }
}

/// Predikat kinerja; 1 is best.
private enum Predicate: Int {
    case veryGood = 1, good, needsImprovement, poor, veryPoor

    /// What stood there until it was corrected.
    var mistaken: Predicate { Predicate(rawValue: rawValue + 1) ?? .poor }

    var label: String {
        switch self {
        case .veryGood: "SANGAT BAIK"
        case .good: "BAIK"
        case .needsImprovement: "BUTUH PERBAIKAN"
        case .poor: "KURANG"
        case .veryPoor: "SANGAT KURANG"
        }
    }

    /// Ratings of results (hasil kerja) and conduct (perilaku kerja) that lead to it: 1 above, 2 as, 3 below expectation.
    func ratings(_ draw: Int) -> (results: Int, conduct: Int) {
        switch self {
        case .veryGood: (1, 1)
        case .good: draw == 0 ? (1, 2) : draw == 1 ? (2, 1) : (2, 2)
        case .needsImprovement: draw < 2 ? (3, 1) : (3, 2)
        case .poor: draw < 2 ? (1, 3) : (2, 3)
        case .veryPoor: (3, 3)
        }
    }
}

extension RowWriter {
    /// A number with two decimals, given in hundredths.
    fileprivate mutating func scoreCell(_ score: Int, _ flaw: Flaw) {
        switch flaw {
        case .scoreAboveHundred: cell("101")
        case .scoreWord: cell("abc")
        case .nullText: cell("null")
        default:
            cell(score / 100)
            append(byte: UInt8(ascii: flaw == .decimalComma ? "," : "."))
            append(score % 100, digits: 2)
        }
    }
}
