import Vocabulary

/// Writes `hukdis.csv`: punishments (hukuman disiplin) of about one person in a hundred, some long past, some cancelled.
enum SanctionRows {
    static func write(
        for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter, _ entries: inout Entries,
        using random: inout SeededGenerator
    ) {
        guard random.chance(15) else { return }
        writeOne(for: person, in: scenario, to: &rows, &entries, using: &random)
        if random.chance(80) { writeOne(for: person, in: scenario, to: &rows, &entries, using: &random) }
    }

    private static func writeOne(
        for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter, _ entries: inout Entries,
        using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.sanctions.draw(using: &random)
        let kind = kinds.draw(using: &random)
        let daysBack = (random.chance(600) ? 20 : 5 * 365) + random.below(5 * 365)
        let decree = CivilDate(day: scenario.asOf.day - Int32(daysBack))
        let effective = CivilDate(day: decree.day + 20)
        guard decree > person.appointedOn else { return }
        // Decrees are copied by the office that made them, without mistakes.
        let showing = entries.next(dated: decree, flaw)
        let start = rows.mark
        rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
        // Some systems put the letter of the level where the kind belongs, and some leave it out.
        rows.cell(flaw == .levelAsKind ? kind.level : kind.id)
        rows.cell(flaw == .levelAsKind || random.chance(120) ? "" : kind.level)
        rows.cell("800/")
        rows.append(1 + random.below(999))
        rows.dateCell(decree)
        if flaw == .endMissing { rows.emptyCells(1) } else { rows.dateCell(effective, flaw.dateForm) }
        if kind.level == "R" { rows.emptyCells(1) } else { rows.dateCell(CivilDate(day: effective.day + 365)) }
        writeCancellation(after: effective, in: scenario, to: &rows, using: &random)
        rows.endRow()
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: start) }
    }

    /// The cancelling decree (SK pembatalan) that one in seven has: its number, its date, or both.
    private static func writeCancellation(
        after effective: CivilDate, in scenario: Scenario, to rows: inout RowWriter, using random: inout SeededGenerator
    ) {
        let draw = random.below(1000)
        rows.cell()
        if draw < 120 {
            rows.append("800/")
            rows.append(1 + random.below(999))
        }
        if (60..<150).contains(draw) {
            rows.dateCell(min(CivilDate(day: effective.day + 90), scenario.asOf))
        } else {
            rows.emptyCells(1)
        }
    }

    /// `jenisHukuman` with its level: R ringan, S sedang, B berat. 12 is a reinstatement, 21 and 22 are ethics sanctions.
    private static let kinds: Odds<(id: String, level: String)> = [
        ("1", "R"): 20, ("2", "R"): 20, ("3", "R"): 10, ("21", "R"): 4, ("22", "R"): 2, ("4", "S"): 9, ("5", "S"): 5, ("6", "S"): 3,
        ("7", "S"): 8, ("8", "S"): 5, ("23", "S"): 3, ("24", "S"): 3, ("25", "S"): 1, ("9", "B"): 3, ("12", "B"): 2, ("13", "B"): 2,
        ("14", "B"): 3, ("27", "B"): 2, ("28", "B"): 1,
    ]
}
