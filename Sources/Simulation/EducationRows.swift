import Vocabulary

/// Writes `pendidikan.csv`: the highest education first, then what came before it, as far as it was ever entered.
enum EducationRows {
    static func write(
        for person: SimulatedPerson, graduatedOn: CivilDate?, in scenario: Scenario, to rows: inout RowWriter,
        _ entries: inout Entries, using random: inout SeededGenerator
    ) {
        if random.chance(985) { write(person.education, of: person, graduatedOn, in: scenario, to: &rows, &entries, using: &random) }
        var level = person.education
        while let before = level.before {
            level = before
            // Degrees are nearly always there, schools less often the lower they are.
            let isEntered = random.chance(before.graduationAge > 18 ? 940 : before.graduationAge == 18 ? 900 : 400)
            if isEntered { write(before, of: person, nil, in: scenario, to: &rows, &entries, using: &random) }
        }
    }

    private static func write(
        _ level: EducationLevel, of person: SimulatedPerson, _ enteredOn: CivilDate?, in scenario: Scenario, to rows: inout RowWriter,
        _ entries: inout Entries, using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.education.draw(using: &random)
        let delay = random.below(level.graduationAge > 24 ? 10 : 2)
        let year = min(person.identity.birth.year + level.graduationAge + delay, scenario.year - 1)
        let month = CalendarMonth(year: year, month: 6 + random.below(7))
        let day = CivilDate(day: month.firstDay.day + Int32(random.below(28)))
        // Schools were left before there was anybody to enter it.
        let known = max(day, person.appointedOn)
        let showing = enteredOn.map { entries.next(from: $0, within: 1, flaw) } ?? entries.next(dated: known, flaw)
        let start = rows.mark
        rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
        rows.cell(showing == .mistaken ? (level.before ?? .juniorSecondary).rawValue : level.rawValue)
        if flaw == .datesMissing { rows.emptyCells(1) } else { rows.cell(year) }
        if flaw == .datesMissing || flaw == .endMissing { rows.emptyCells(1) } else { rows.dateCell(day, flaw.dateForm) }
        rows.cell(level.graduationAge > 18 ? "UNIVERSITAS CONTOH" : "SEKOLAH CONTOH")
        rows.cell()
        rows.append(1 + random.below(9999))
        rows.append("/IJZ/")
        rows.append(year)
        rows.endRow()
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: start) }
    }
}
