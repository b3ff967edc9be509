import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Disiplin: the heaviest punishment of five years.
@Suite struct DisciplineRuleTests {
    private func punished(_ type: Code, _ level: Code = "", effective: String? = "2021-01-01", decree: String? = nil, cancelled: Bool = false) throws
        -> TestPerson
    {
        try TestPerson().adding(
            SanctionRecord(
                type: type, level: level, effective: effective.map { try .of($0) }, decree: decree.map { try .of($0) }, cancelled: cancelled))
    }

    @Test func nobodyPunishedHasFive() throws {
        #expect(try TestPerson().points(.discipline, .a()) == "5")
    }

    @Test(arguments: [("R", "3"), ("S", "2"), ("B", "1"), ("r", "3")] as [(Code, String)]) func theLetterOfTheLevel(_ level: Code, _ points: String)
        throws
    {
        #expect(try punished("4", level).points(.discipline, .a()) == points)
        #expect(try punished("", level).points(.discipline, .a()) == points)
    }

    @Test(
        arguments: [
            ("1", "3"), ("2", "3"), ("3", "3"), ("4", "2"), ("5", "2"), ("6", "2"), ("7", "2"), ("8", "2"), ("23", "2"), ("24", "2"), ("25", "2"),
            ("9", "1"), ("10", "1"), ("11", "1"), ("13", "1"), ("14", "1"), ("27", "1"), ("28", "1"),
        ] as [(Code, String)]) func withoutALetterTheTableOfPunishments(_ type: Code, _ points: String) throws
    {
        #expect(try punished(type).points(.discipline, .a()) == points)
    }

    @Test(arguments: [("R", "3"), ("S", "2"), ("B", "1")] as [(Code, String)]) func theLetterMayStandInTheKind(_ type: Code, _ points: String) throws
    {
        #expect(try punished(type).points(.discipline, .a()) == points)
    }

    @Test(arguments: [Code("12"), "21", "22"]) func reinstatementAndEthicsSanctionsDoNotCount(_ type: Code) throws {
        for level in [Code(""), "R", "S", "B"] {
            let person = try punished(type, level)
            #expect(try person.points(.discipline, .a()) == "5")
            #expect(try person.fate(.a())?.isUsed == true)
        }
    }

    @Test func aCancelledPunishmentDoesNotCount() throws {
        #expect(try punished("9", "B", cancelled: true).points(.discipline, .a()) == "5")
        #expect(
            try punished("9", "B", cancelled: true).adding(SanctionRecord(type: "1", effective: .of("2021-01-01"))).points(.discipline, .a()) == "3")
    }

    @Test func theHeaviestStands() throws {
        let person = try punished("1").adding(SanctionRecord(type: "9", effective: .of("2018-01-01"))).adding(
            SanctionRecord(type: "5", effective: .of("2022-01-01")))
        #expect(try person.points(.discipline, .a()) == "1")
    }

    static let edges: [(date: String, effective: String, points: String)] = [
        ("2022-06-30", "2022-06-30", "1"), ("2022-06-30", "2022-07-01", "5"), ("2022-06-30", "2017-07-01", "1"), ("2022-06-30", "2017-06-30", "5"),
        ("2020-02-29", "2015-03-01", "1"), ("2020-02-29", "2015-02-28", "5"), ("2021-02-28", "2016-02-29", "1"), ("2021-02-28", "2016-02-28", "5"),
        ("2021-12-31", "2017-01-01", "1"), ("2021-12-31", "2016-12-31", "5"), ("2022-01-01", "2017-01-02", "1"), ("2022-01-01", "2017-01-01", "5"),
    ]

    @Test(arguments: edges) func theWindowOfFiveYears(_ date: String, _ effective: String, _ points: String) throws {
        #expect(try punished("9", "B", effective: effective).points(.discipline, .a(date)) == points)
    }

    @Test func theDateOfThePunishmentGoesBeforeThatOfTheDecree() throws {
        #expect(try punished("9", effective: "2017-06-30", decree: "2017-07-01").points(.discipline, .a()) == "5")
        #expect(try punished("9", effective: "2017-07-01", decree: "2017-06-01").points(.discipline, .a()) == "1")
        #expect(try punished("9", effective: "2022-07-01", decree: "2022-06-01").points(.discipline, .a()) == "5")
    }

    @Test func withoutItTheDateOfTheDecree() throws {
        #expect(try punished("9", effective: nil, decree: "2017-07-01").points(.discipline, .a()) == "1")
        #expect(try punished("9", effective: nil, decree: "2017-06-30").points(.discipline, .a()) == "5")
    }

    @Test func withoutAnyDateTheRowIsRefused() throws {
        #expect(try punished("9", effective: nil).fate(.a())?.problem == "tanpa-tanggal")
    }

    @Test(arguments: [("77", ""), ("", "X"), ("77", "X"), ("26", "")] as [(Code, Code)]) func whatNoTableKnowsIsRefused(_ type: Code, _ level: Code)
        throws
    {
        #expect(try punished(type, level).fate(.a())?.problem == "kode-tidak-dikenal")
    }

    @Test func aKnownKindServesWhereTheLetterIsUnknown() throws {
        #expect(try punished("9", "X").points(.discipline, .a()) == "1")
    }

    @Test(arguments: ["2023-06-30", "2024-06-30"]) func theSameInInstrumentB(_ date: String) throws {
        for (type, points) in [("1", "3"), ("4", "2"), ("9", "1"), ("12", "5")] as [(Code, String)] {
            #expect(try punished(type).points(.discipline, .b(date)) == points)
        }
        #expect(try punished("9", effective: "2019-06-30").points(.discipline, .b("2024-06-30")) == "5")
        #expect(try punished("9", effective: "2019-07-01").points(.discipline, .b("2024-06-30")) == "1")
    }
}
