import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Seminar, workshop, magang, kursus and the like: at least one in two years.
@Suite struct SeminarRuleTests {
    @Test(arguments: [("1", "10"), ("3", "10"), ("2", "10"), ("4", "17.5")] as [(Code, String)])
    func thePointsOfTheClass(_ kind: Code, _ points: String) throws {
        let person = try TestPerson().of(kind)
        #expect(try person.adding(TrainingRecord.of("4", ended: "2022-06-01")).points(.competence, .a()) == points)
        #expect(person.points(.competence, try .a()) == "0")
    }

    @Test(arguments: 1...25) func theKindsThatAreSeminarsAndTheLike(_ kind: Int) throws {
        let isSeminar = [4, 7, 9, 10, 11, 14, 15].contains(kind) || (18...25).contains(kind)
        let person = try TestPerson().of("4").adding(TrainingRecord.of(Code("\(kind)"), hours: 3, ended: "2022-06-01"))
        #expect(try (person.points(.competence, .a()) == "17.5") == isSeminar)
    }

    @Test func theCertificateLetterPIsASeminarWhereTheKindIsEmpty() throws {
        var record = try TrainingRecord.of("", ended: "2022-06-01")
        record.letter = "P"
        #expect(try TestPerson().of("4").adding(record).points(.competence, .a()) == "17.5")
    }

    static let edges: [(date: String, ended: String, counts: Bool)] = [
        ("2022-06-30", "2022-06-30", true), ("2022-06-30", "2022-07-01", false), ("2022-06-30", "2020-07-01", true),
        ("2022-06-30", "2020-06-30", false),
        ("2020-02-29", "2018-03-01", true), ("2020-02-29", "2018-02-28", false), ("2022-02-28", "2020-02-29", true),
        ("2022-02-28", "2020-02-28", false),
        ("2021-12-31", "2020-01-01", true), ("2021-12-31", "2019-12-31", false), ("2022-01-01", "2020-01-02", true),
        ("2022-01-01", "2020-01-01", false),
    ]

    @Test(arguments: edges) func theWindowOfTwoYears(_ date: String, _ ended: String, _ counts: Bool) throws {
        #expect(try TestPerson().adding(TrainingRecord.of("4", ended: ended)).points(.competence, .a(date)) == (counts ? "10" : "0"))
    }

    @Test(arguments: [(2023, false), (2022, true), (2021, true), (2020, true), (2019, false)]) func withTheYearAlone(_ year: Int, _ counts: Bool)
        throws
    {
        var record = try TrainingRecord.of("4", ended: "2022-06-01")
        (record.end, record.year) = (nil, year)
        #expect(try TestPerson().adding(record).points(.competence, .a()) == (counts ? "10" : "0"))
    }

    @Test func tenSeminarsEarnWhatOneEarns() throws {
        var person = try TestPerson().of("4")
        for day in 1...10 { person = try person.adding(TrainingRecord.of("4", hours: 8, ended: "2022-06-\(day < 10 ? "0" : "")\(day)")) }
        #expect(try person.points(.competence, .a()) == "17.5")
    }

    /// The hours of a seminar are not asked for, so that unreadable ones do not matter.
    @Test(arguments: [Entry<Int>.absent, .unreadable, .value(0)]) func itAsksForNoHours(_ hours: Entry<Int>) throws {
        var record = try TrainingRecord.of("4", ended: "2022-06-01")
        record.hours = hours
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "10")
    }

    @Test(arguments: [("1", "40"), ("2", "40"), ("4", "40")] as [(Code, String)]) func allTogetherEveryClassReachesForty(
        _ kind: Code, _ points: String
    ) throws {
        let person = try TestPerson().of(kind, echelon: "41").adding(LeadershipRecord.of(level: "2")).adding(
            TrainingRecord.of("2", ended: "2010-01-01")
        )
        .adding(TrainingRecord.technical("20")).adding(TrainingRecord.of("4", ended: "2022-06-01"))
        #expect(person.points(.competence, try .a()) == points)
    }
}
