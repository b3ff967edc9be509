import Vocabulary

/// Writes `diklat.csv`: leadership training (diklat kepemimpinan), which about 60 % of structural officials have at the level
/// their echelon needs.
enum LeadershipRows {
    /// A level of leadership training; its raw value is the first digit of the echelons that need it.
    private enum Level: Int {
        case national = 2, administrator, supervisor

        /// The one it was entered as until that was corrected.
        var mistaken: Level { self == .administrator ? .supervisor : .administrator }
    }

    static func write(
        for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter, _ entries: inout Entries,
        using random: inout SeededGenerator
    ) {
        guard let needed = needed(by: person) else {
            // Some who hold no structural post any more have it from an earlier one.
            if random.chance(12) { write(.supervisor, of: person, in: scenario, to: &rows, &entries, using: &random) }
            return
        }
        let below = Level(rawValue: needed.rawValue + 1)
        let draw = random.below(1000) - person.diligence
        if draw < 600 { write(needed, of: person, in: scenario, to: &rows, &entries, using: &random) }
        // Most took the lower course first; some have only that.
        if let below, draw < 750, random.chance(600) { write(below, of: person, in: scenario, to: &rows, &entries, using: &random) }
    }

    private static func needed(by person: SimulatedPerson) -> Level? {
        guard person.post.family == .structural else { return nil }
        return switch person.placement.level {
        case .root, .office: .national
        case .division: .administrator
        case .section: .supervisor
        }
    }

    private static func write(
        _ level: Level, of person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter, _ entries: inout Entries,
        using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.leadership.draw(using: &random)
        let end = CivilDate(day: scenario.asOf.day - Int32(random.below(12 * 365)))
        let start = CivilDate(day: end.day - 90)
        guard start > person.appointedOn else { return }
        let showing = entries.next(dated: end, flaw)
        let mark = rows.mark
        rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
        let (id, name) = course(at: showing == .mistaken ? level.mistaken : level, in: end.year, using: &random)
        rows.cell(id)
        rows.cell(name)
        rows.cell()
        rows.append(1 + random.below(999))
        rows.append("/DIKLATPIM")
        rows.dateCell(start)
        if flaw == .endMissing { rows.emptyCells(1) } else { rows.dateCell(end, flaw.dateForm) }
        rows.cell(end.year)
        rows.cell(flaw == .hoursWithUnit ? "900 JP" : "900")
        rows.cell("BPSDM CONTOH")
        rows.endRow()
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: mark) }
    }

    /// `latihanStrukturalId` and name. The courses since 2019 have no id of their own and stand under 8, "other".
    private static func course(at level: Level, in year: Int, using random: inout SeededGenerator) -> (id: String, name: String) {
        let isShort = random.chance(500)
        return switch level {
        case .national where year < 2019: ("4", "SPAMEN/SESPA/SESPANAS/DIKLAT PIM TK. II")
        case .administrator where year < 2019: ("3", "SEPADYA/SPAMA/DIKLAT PIM TK. III")
        case .supervisor where year < 2019: ("2", "SEPALA/ADUM/DIKLAT PIM TK.IV")
        case .national: ("8", isShort ? "PKN Tingkat II" : "Pelatihan Kepemimpinan Nasional Tingkat II")
        case .administrator: ("8", isShort ? "PKA Angkatan X" : "Pelatihan Kepemimpinan Administrator (PKA)")
        case .supervisor: ("8", isShort ? "PKP Angkatan V" : "Pelatihan Kepemimpinan Pengawas (PKP)")
        }
    }
}
