import Instruments
import Personnel
import TestSupport
import Vocabulary

/// People who each show one cell of an instrument's tables, one edge of a window or one rule of dating, and little else; in
/// groups, so that a change to one part of an instrument shows in one group.
extension EnumeratedPeople {
    func cells() throws -> [[TestPerson]] {
        try [
            standings(), levels(), leadership(), needs(), posts(), kinds(), appraised(), punished(), edges(), datings(), hours(), totals(),
        ]
    }

    /// Somebody whose post has no name, so that no table of names has to be walked.
    private func someone() throws -> TestPerson { try TestPerson().of("2", post: "") }

    private func standings() throws -> [TestPerson] {
        let person = try someone()
        return codes(.employeeStanding).map { code in person.with { $0.standing = code } }
            + codes(.employeeStatus).map { code in person.with { $0.status = code } }
            + codes(.employeePositionKind).map { person.of($0) }
    }

    private func levels() throws -> [TestPerson] {
        let person = try someone().with { $0.education = .empty }
        return codes(.employeeEducation).flatMap { code in
            [person.with { $0.education = code }, person.adding(EducationRecord(level: code, year: 2010))]
        }
            + [person.with { ($0.education, $0.standing) = ("", "71") }]
            + ["05", "10", "20", "25", "30", "40", "45"].flatMap { (level: Code) in
                ["10", "20", "25", "30", "40", "45", "50"].map { person.with { $0.education = level }.adding(EducationRecord(level: $0)) }
            }
    }

    private static let echelons: [Code] = ["11", "21", "31", "41", "51"]

    private func leadership() throws -> [TestPerson] {
        let rows =
            try codes(.leadershipLevel).map { try LeadershipRecord.of(level: $0) } + names(.leadershipName).map { try LeadershipRecord.of(name: $0) }
            + [LeadershipRecord.of(level: "1", name: "PKN Tingkat I")]
        return try Self.echelons.flatMap { echelon in try rows.map { try someone().of("1", echelon: echelon).adding($0) } }
    }

    private func needs() throws -> [TestPerson] {
        let rows = try ["1", "2", "3", "4", "5"].map { try LeadershipRecord.of(level: $0) }
        let own: [(Code, Code)] = codes(.employeeEchelon).flatMap { [($0, Code.empty), ($0, Code("22"))] }
        let places = own + codes(.employeeUnitEchelon).map { (Code.empty, $0) }
        return try places.flatMap { own, unit in
            let person = try someone().of("1", echelon: own).with { $0.unitEchelon = unit }
            return rows.map { person.adding($0) } + [person.with { $0.education = "30" }]
        }
    }

    private func posts() throws -> [TestPerson] {
        try (names(.employeePost) + ["Ahli Contoh", "Contoh Terampil"]).flatMap { post in
            try ["20", "30", "40", "45"].map { (education: Code) in try TestPerson().of("2", post: post).with { $0.education = education } }
        } + ["20", "30"].map { (education: Code) in try someone().of("4").with { $0.education = education } }
    }

    private func kinds() throws -> [TestPerson] {
        let kinds: [(Code, Code)] = codes(.trainingKind).flatMap { kind in [(kind, Code.empty), (kind, Code("T"))] }
        let cells = kinds + ["F", "T", "P", "X"].map { (Code.empty, Code($0)) }
        return try cells.flatMap { kind, letter in
            var record = try TrainingRecord.of(kind, hours: 20, ended: asOf.description)
            record.letter = letter
            return try [someone().of("2").adding(record), someone().of("4").adding(record)]
        }
    }

    private func appraised() throws -> [TestPerson] {
        let year = asOf.year - 1, person = try someone()
        let rows: [any PersonnelRecord] =
            codes(.predicateRating).map { PredicateRecord(year: year, rating: $0) }
            + numbers(.appraisalScore).map { AppraisalRecord(year: year, score: $0) }
            + (-2...1).map { PredicateRecord(year: asOf.year + $0, rating: "3") }
            + (-2...1).map { AppraisalRecord(year: asOf.year + $0, score: .value(70_000)) }
        let twice = ["1", "2", "3", "4", "5"].flatMap { (first: Code) in
            ["1", "2", "3", "4", "5"].map {
                person.adding(PredicateRecord(year: year, rating: first)).adding(PredicateRecord(year: year, rating: $0))
            }
        }
        return rows.map { person.adding($0) } + twice
    }

    private func punished() throws -> [TestPerson] {
        let person = try someone()
        func row(_ kind: Code, _ level: Code, cancelled: Bool = false) -> SanctionRecord {
            SanctionRecord(type: kind, level: level, effective: asOf, cancelled: cancelled)
        }
        return codes(.sanctionKind).flatMap { [person.adding(row($0, "")), person.adding(row($0, "R")), person.adding(row($0, "X"))] }
            + codes(.sanctionLevel).map { person.adding(row("", $0)) }
            + [person.adding(row("9", "B", cancelled: true))]
            + [("R", "S"), ("S", "B"), ("R", "B")].map { (lighter: Code, heavier: Code) in person.adding(row("", lighter)).adding(row("", heavier)) }
    }

    /// Each kind of dated row on either side of each edge that a window can have.
    private func edges() throws -> [TestPerson] {
        let (year, month, day) = asOf.components
        var dates = [CivilDate(day: asOf.day + 1), asOf]
        for back in 0...6 {
            if let same = CivilDate(year: year - back, month: month, day: day) { dates += [same, CivilDate(day: same.day + 1)] }
            dates += [CivilDate(year: year - back, month: 1, day: 1), CivilDate(year: year - back - 1, month: 12, day: 31)].compactMap(\.self)
        }
        return try dates.flatMap { date in
            try [
                someone().of("4").adding(TrainingRecord.of("3", hours: 20, ended: date.description)),
                someone().of("4").adding(TrainingRecord.of("4", hours: 20, ended: date.description)),
                someone().of("2").adding(TrainingRecord.of("2", hours: 20, ended: date.description)),
                someone().of("1", echelon: "41").adding(LeadershipRecord.of(level: "2", ended: date.description)),
                someone().adding(EducationRecord(level: "50", graduated: date)), someone().adding(SanctionRecord(level: "B", effective: date)),
            ]
        }
    }

    /// Rows whose dates say different things, and rows without any.
    private func datings() throws -> [TestPerson] {
        let late = CivilDate(day: asOf.day + 40), old = CivilDate(day: asOf.day - 4000)
        let choices: [CivilDate?] = [nil, asOf, late, old]
        return try choices.flatMap { first in
            try choices.flatMap { second in
                try [nil, asOf.year, asOf.year + 1, 2005].flatMap { (year: Int?) in
                    var training = try TrainingRecord.technical("20")
                    (training.end, training.start, training.year) = (first, second, year)
                    var leadership = try LeadershipRecord.of(level: "2")
                    (leadership.end, leadership.start, leadership.year, leadership.hours) = (first, second, year, .value(20_000))
                    return try [
                        someone().of("4").adding(training), someone().of("1", echelon: "41").adding(leadership),
                        someone().adding(EducationRecord(level: "50", graduated: first, year: year)),
                        someone().adding(SanctionRecord(level: "B", effective: first, decree: second)),
                    ]
                }
            }
        } + [someone().adding(PredicateRecord(rating: "1")), someone().adding(AppraisalRecord(score: .value(95_000)))]
    }

    private func hours() throws -> [TestPerson] {
        let date = asOf.description
        return try ["", "x", "0.5", "10", "19", "19.999", "20", "20.5", "21", "40"].flatMap { hours in
            try ["2", "4"].flatMap { (kind: Code) in
                try [
                    someone().of(kind).adding(TrainingRecord.technical(hours, ended: date)),
                    someone().of(kind).adding(TrainingRecord.technical(hours, ended: date, certificate: "1")).adding(
                        TrainingRecord.technical("15", ended: date, certificate: "1")),
                ]
            }
        }
    }

    /// People of one class with nearly every total there is, by steps of half a point and less.
    func totals() throws -> [TestPerson] {
        // Those whose hours bring them between the bounds that whole points leave apart.
        let between = try ["0.5", "0.8", "8", "11.4", "11.8"].flatMap { hours in
            try ["1", "3"].map { (rating: Code) in
                try someone().of("4").with { $0.education = "50" }.adding(PredicateRecord(year: asOf.year - 1, rating: rating))
                    .adding(TrainingRecord.technical(hours, ended: asOf.description))
                    .adding(TrainingRecord.of("4", ended: asOf.description, name: "Seminar"))
            }
        }
        return try between
            + ["50", "40", "30", "05"].flatMap { (education: Code) in
                try ["", "7", "7.4", "20"].flatMap { hours in
                    try [false, true].flatMap { (seminar: Bool) in
                        try ["1", "2", "3", "4"].flatMap { (rating: Code) in
                            try ["", "R", "S", "B"].map { (level: Code) in
                                var person = try someone().of("4").with { $0.education = education }.adding(
                                    PredicateRecord(year: asOf.year - 1, rating: rating))
                                if !hours.isEmpty { person = try person.adding(TrainingRecord.technical(hours, ended: asOf.description)) }
                                if seminar { person = try person.adding(TrainingRecord.of("4", ended: asOf.description, name: "Seminar")) }
                                return level.isEmpty ? person : person.adding(SanctionRecord(level: level, effective: asOf))
                            }
                        }
                    }
                }
            }
    }
}
