import Instruments
import Personnel
import TestSupport
import Vocabulary

/// Everybody an instrument tells apart: for each field the cells its code tables name, one beside them and none, in all
/// combinations of the fields that are read together.
struct EnumeratedPeople {
    let instrument: Instrument
    let asOf: CivilDate
    private static let classes: [Code] = ["1", "2", "4"]

    func everybody() throws -> [TestPerson] {
        try populations() + educations() + leaders() + deemed() + trainings() + appraisals() + sanctions() + competences() + requirements()
            + unreadable()
    }

    // MARK: Cells

    /// The codes that the tables of a field name, one of each, with one that no table names and none.
    func codes(_ field: RecordField) -> [Code] {
        var found: [Code] = [.empty, "ZZ"]
        for source in instrument.readings.flatMap(\.sources) where source.field == field {
            found += source.absent
            for row in source.rows {
                switch row.match {
                case .codes(let codes): found += codes
                case .prefixes(let codes): found += codes.map { Code("\($0)2") }
                default: break
                }
            }
        }
        return found.reduce(into: []) { list, code in if !list.contains(code) { list.append(code) } }
    }

    /// The names that the tables of a field look for, in every combination of the phrases of a row, and one that they do not.
    func names(_ field: RecordField) -> [String] {
        var found = ["", "Lainnya Contoh"]
        for row in instrument.readings.flatMap(\.sources).filter({ $0.field == field }).flatMap(\.rows) {
            switch row.match {
            case .begins(let names): found += names.map { "\($0.words.joined(separator: " ").lowercased()) contoh" }
            case .says(let groups):
                var texts = ["Angkatan 3"]
                for group in groups { texts = texts.flatMap { text in group.map { "\(text), \($0.words.joined(separator: " "))" } } }
                found += texts
            default: break
            }
        }
        return found
    }

    /// Numbers at each bound of the tables of a field and the next above it.
    func numbers(_ field: RecordField) -> [Entry<Int>] {
        var found: [Entry<Int>] = [.absent, .unreadable, .value(0)]
        for row in instrument.readings.flatMap(\.sources).filter({ $0.field == field }).flatMap(\.rows) {
            if case .above(let bound) = row.match { found += [.value(bound), .value(bound + 1)] }
        }
        return found
    }

    // MARK: People

    private func populations() throws -> [TestPerson] {
        let person = try TestPerson()
        return codes(.employeeStanding).flatMap { standing in
            codes(.employeeStatus).flatMap { status in
                codes(.employeePositionKind).map { kind in person.with { ($0.standing, $0.status, $0.positionKind) = (standing, status, kind) } }
            }
        }
    }

    private func educations() throws -> [TestPerson] {
        let person = try TestPerson(), levels = codes(.employeeEducation)
        return levels.flatMap { own in
            levels.map { other in person.with { $0.education = own }.adding(EducationRecord(level: other, graduated: asOf)) }
        }
    }

    private func leaders() throws -> [TestPerson] {
        let person = try TestPerson().of("1", post: "Kepala Contoh")
        let rows = try codes(.leadershipLevel).flatMap { level in try names(.leadershipName).map { try LeadershipRecord.of(level: level, name: $0) } }
        let echelons = codes(.employeeEchelon)
        let byRow = rows.enumerated().map { number, row in person.with { $0.echelon = echelons[number % echelons.count] }.adding(row) }
        let byEchelon = echelons.flatMap { own in
            echelons.map { unit in person.with { ($0.echelon, $0.unitEchelon) = (own, unit) }.adding(rows[min(3, rows.count - 1)]) }
        }
        return byRow + byEchelon
    }

    private func deemed() throws -> [TestPerson] {
        let functional = try TrainingRecord.of("2", ended: "2010-01-01")
        return try Self.classes.flatMap { kind in
            try names(.employeePost).flatMap { post in
                let person = try TestPerson().of(kind, post: post)
                return [person, person.adding(functional)]
            }
        }
    }

    private func trainings() throws -> [TestPerson] {
        try codes(.trainingKind).flatMap { kind in
            try codes(.trainingLetter).flatMap { letter in
                try Self.classes.map { positionKind in
                    var record = try TrainingRecord.of(kind, hours: 20, ended: asOf.description)
                    record.letter = letter
                    return try TestPerson().of(positionKind).adding(record)
                }
            }
        }
    }

    private func appraisals() throws -> [TestPerson] {
        let year = asOf.year - 1, person = try TestPerson()
        return codes(.predicateRating).flatMap { rating in
            numbers(.appraisalScore).map { score in
                person.adding(PredicateRecord(year: year, rating: rating)).adding(AppraisalRecord(year: year, score: score))
            }
        }
    }

    private func sanctions() throws -> [TestPerson] {
        let person = try TestPerson()
        return codes(.sanctionKind).flatMap { kind in
            codes(.sanctionLevel).flatMap { level in
                [false, true].map { person.adding(SanctionRecord(type: kind, level: level, effective: asOf, cancelled: $0)) }
            }
        }
    }

    /// Every set of leadership levels, 0 to 25 JP with and without a seminar, for every class and every echelon.
    private func competences() throws -> [TestPerson] {
        let ids: [Code] = ["1", "2", "3", "4", "5"]
        return try ["11", "22", "31", "42", "51", "functional", "executive"].flatMap { (place: String) in
            try (0..<(place.count == 2 ? 32 : 1)).flatMap { (set: Int) in
                try [0, 10, 20, 25].flatMap { (hours: Int) in
                    try [false, true].map { (seminar: Bool) in
                        var person = try TestPerson().of(place == "functional" ? "2" : place == "executive" ? "4" : "1")
                        if place.count == 2 { person.employee.echelon = Code(place) }
                        for (position, id) in ids.enumerated() where set & 1 << position != 0 {
                            person = try person.adding(LeadershipRecord.of(level: id))
                        }
                        if hours > 0 { person = try person.adding(TrainingRecord.of("3", hours: hours, ended: asOf.description)) }
                        return seminar ? try person.adding(TrainingRecord.of("4", ended: asOf.description)) : person
                    }
                }
            }
        }
    }

    /// Every level of education against every post, PNS and PPPK.
    private func requirements() throws -> [TestPerson] {
        let posts =
            names(.employeePost).map { (Code("2"), $0, Code.empty) } + ["11", "22", "31", "42", "51"].map { ("1", "Kepala", $0) } + [
                ("4", "Pengelola", .empty)
            ]
        return try posts.flatMap { kind, post, echelon in
            try codes(.employeeEducation).flatMap { education in
                try ["PNS", "PPPK"].map { (status: Code) in
                    try TestPerson().of(kind, post: post, echelon: echelon).with { ($0.education, $0.status) = (education, status) }
                }
            }
        }
    }
}
