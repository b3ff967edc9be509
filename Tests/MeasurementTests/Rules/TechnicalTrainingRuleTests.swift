import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Diklat teknis: points from 20 JP summed in one year.
@Suite struct TechnicalTrainingRuleTests {
    static let classes: [(kind: Code, points: String)] = [("1", "15"), ("3", "15"), ("2", "15"), ("4", "22.5")]

    @Test(arguments: classes) func twentyHoursEarnThePointsOfTheClass(_ kind: Code, _ points: String) throws {
        let person = try TestPerson().of(kind)
        #expect(try person.adding(TrainingRecord.technical("20")).points(.competence, .a()) == points)
        #expect(try person.adding(TrainingRecord.technical("19.999")).points(.competence, .a()) == "0")
        #expect(try person.adding(TrainingRecord.technical("300")).points(.competence, .a()) == points)
    }

    @Test(arguments: 1...25) func theKindsThatAreTechnical(_ kind: Int) throws {
        let isTechnical = [3, 5, 6, 8, 12, 13, 16, 17].contains(kind)
        let person = try TestPerson().of("4").adding(TrainingRecord.of(Code("\(kind)"), hours: 20, ended: "2022-06-01"))
        #expect(try (person.points(.competence, .a()) == "22.5") == isTechnical)
    }

    @Test func theCertificateLetterTIsTechnicalWhereTheKindIsEmpty() throws {
        var record = try TrainingRecord.technical("20")
        (record.type, record.letter) = ("", "T")
        #expect(try TestPerson().of("4").adding(record).points(.competence, .a()) == "22.5")
    }

    @Test func hoursOfSeveralTrainingsAreSummed() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.technical("7.5", name: "Satu")).adding(
            TrainingRecord.technical("12,4", name: "Dua"))
        #expect(try person.points(.competence, .a()) == "0")
        #expect(try person.adding(TrainingRecord.technical("0.1", name: "Tiga")).points(.competence, .a()) == "22.5")
    }

    // MARK: Window

    static let edges: [(date: String, ended: String, counts: Bool)] = [
        ("2022-06-30", "2022-06-30", true), ("2022-06-30", "2022-07-01", false), ("2022-06-30", "2021-07-01", true),
        ("2022-06-30", "2021-06-30", false),
        ("2020-02-29", "2020-02-29", true), ("2020-02-29", "2019-03-01", true), ("2020-02-29", "2019-02-28", false),
        ("2020-02-29", "2020-03-01", false),
        ("2021-02-28", "2020-02-29", true), ("2021-02-28", "2020-02-28", false), ("2021-12-31", "2021-01-01", true),
        ("2021-12-31", "2020-12-31", false),
        ("2022-01-01", "2021-01-02", true), ("2022-01-01", "2021-01-01", false), ("2022-01-01", "2022-01-01", true),
        ("2022-01-01", "2022-01-02", false),
    ]

    @Test(arguments: edges) func theWindowOfOneYear(_ date: String, _ ended: String, _ counts: Bool) throws {
        let person = try TestPerson().adding(TrainingRecord.technical("20", ended: ended))
        #expect(try person.points(.competence, .a(date)) == (counts ? "15" : "0"))
    }

    @Test func theEndDateIsTheDate() throws {
        var record = try TrainingRecord.technical("20", ended: "2021-07-01")
        (record.start, record.year) = (try .of("2021-06-01"), 2020)
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "15")
        (record.start, record.end) = (try .of("2022-06-01"), try .of("2021-06-01"))
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "0")
    }

    @Test(arguments: [("2021-07-01", "15"), ("2021-06-30", "0")]) func withoutAnEndDateTheStartDate(_ start: String, _ points: String) throws {
        var record = try TrainingRecord.technical("20")
        (record.end, record.start, record.year) = (nil, try .of(start), 2010)
        #expect(try TestPerson().adding(record).points(.competence, .a()) == points)
    }

    /// 31 December of its year, or D if that lies after D in D's own year.
    @Test(arguments: [
        ("2022-06-30", 2022, true), ("2022-06-30", 2021, true), ("2022-06-30", 2020, false), ("2022-06-30", 2023, false), ("2021-12-31", 2021, true),
        ("2021-12-31", 2020, false), ("2022-01-01", 2022, true), ("2022-01-01", 2021, true),
    ]) func withTheYearAlone(_ date: String, _ year: Int, _ counts: Bool) throws {
        var record = try TrainingRecord.technical("20")
        (record.end, record.year) = (nil, year)
        #expect(try TestPerson().adding(record).points(.competence, .a(date)) == (counts ? "15" : "0"))
    }

    // MARK: Hours

    @Test(arguments: [
        ("20", 20_000), ("20 JP", 20_000), ("20jp", 20_000), ("20 jam", 20_000), ("20 JAM", 20_000), ("19,5", 19_500), ("19.5 JP", 19_500),
        ("0", 0), ("2000", 2_000_000), (" '24 ", 24_000), ("19.9999", 19_999),
    ]) func hoursThatCanBeRead(_ cell: String, _ thousandths: Int) {
        #expect(TrainingHours.parse(cell.utf8.span) == .value(thousandths))
    }

    @Test(arguments: ["dua puluh", "-1", "2000.001", "2001", "20 hari", "1.000,5", "20 JP JP", "JP"]) func hoursThatRefuseTheRow(_ cell: String)
        throws
    {
        let person = try TestPerson().adding(TrainingRecord.technical(cell)).adding(TrainingRecord.technical("19", name: "Lain"))
        #expect(TrainingHours.parse(cell.utf8.span).isUnreadable)
        #expect(try person.points(.competence, .a()) == "0")
        #expect(try TestPerson().adding(TrainingRecord.technical(cell)).fate(.a())?.problem == "jp-tidak-terbaca")
    }

    @Test(arguments: ["", "-", "null"]) func emptyHoursAreNone(_ cell: String) throws {
        let person = try TestPerson().adding(TrainingRecord.technical(cell))
        #expect(try person.points(.competence, .a()) == "0")
        #expect(try person.fate(.a())?.isUsed == true)
    }
}
