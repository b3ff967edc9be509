import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Kinerja: the appraisal of the year before the measurement.
@Suite struct PerformanceRuleTests {
    private func appraised(_ cell: String, year: Int = 2021) throws -> TestPerson {
        try TestPerson().adding(AppraisalRecord(year: year, score: AppraisalScore.parse(cell.utf8.span)))
    }

    @Test(arguments: [("1", "30"), ("2", "25"), ("3", "15"), ("4", "5"), ("5", "1")] as [(Code, String)]) func predicates(
        _ code: Code, _ points: String
    ) throws {
        #expect(try TestPerson().adding(PredicateRecord(year: 2021, rating: code)).points(.performance, .a()) == points)
    }

    @Test(arguments: [
        ("100", "30"), ("90.01", "30"), ("90,001", "30"), ("90", "25"), ("75.01", "25"), ("75.5", "25"), ("75", "15"), ("60.01", "15"),
        ("60,5", "15"),
        ("60", "5"), ("50.01", "5"), ("50.5", "5"), ("50", "1"), ("25", "1"), ("0", "1"),
    ]) func numbersWithoutHoles(_ cell: String, _ points: String) throws {
        #expect(try appraised(cell).points(.performance, .a()) == points)
    }

    @Test(arguments: ["100.001", "101", "-1", "baik", "9O"]) func aNumberOutsideZeroToHundredRefusesTheRow(_ cell: String) throws {
        #expect(AppraisalScore.parse(cell.utf8.span).isUnreadable)
        #expect(try appraised(cell).fate(.a())?.problem == "nilai-di-luar-batas")
        #expect(try appraised(cell).points(.performance, .a()) == "0")
    }

    @Test(arguments: ["2021-12-31", "2021-01-01", "2021-06-30"]) func theYearIsTheOneBeforeThatOfD(_ date: String) throws {
        for (year, points) in [(2019, "0"), (2020, "25"), (2021, "0"), (2022, "0")] {
            #expect(try appraised("80", year: year).points(.performance, .a(date)) == points, "\(year)")
        }
    }

    @Test func severalRowsThatDisagreeTheLowestStandsAndIsReported() throws {
        let plan = try Plan.a(), fact = try plan.fact("predikat")
        let person = try TestPerson().adding(PredicateRecord(year: 2021, rating: "1")).adding(PredicateRecord(year: 2021, rating: "3"))
        let (facts, _) = plan.measured([try TestPerson(), person])
        #expect(person.points(.performance, plan) == "15")
        #expect(facts.disagreements[fact] == [1])
    }

    @Test func aPredicateAndANumberThatDisagreeAreReportedToo() throws {
        let plan = try Plan.a(), fact = try plan.fact("predikat")
        let person = try appraised("95").adding(PredicateRecord(year: 2021, rating: "2"))
        #expect(person.points(.performance, plan) == "25")
        #expect(plan.measured([person]).facts.disagreements[fact] == [0])
    }

    @Test func rowsThatAgreeAreNotReported() throws {
        let plan = try Plan.a(), fact = try plan.fact("predikat")
        let person = try appraised("80").adding(AppraisalRecord(year: 2021, score: .value(85_000))).adding(PredicateRecord(year: 2021, rating: "2"))
        #expect(plan.measured([person]).facts.disagreements[fact] == [])
    }

    @Test func anotherYearNeitherCountsNorDisagrees() throws {
        let plan = try Plan.a(), fact = try plan.fact("predikat")
        let person = try appraised("95").adding(PredicateRecord(year: 2020, rating: "5")).adding(PredicateRecord(year: 2022, rating: "5"))
        #expect(person.points(.performance, plan) == "30")
        #expect(plan.measured([person]).facts.disagreements[fact] == [])
    }

    @Test func noneEarnsNothingAndIsReported() throws {
        let scores = try TestPerson().scored(.a())
        #expect(scores.points(.performance, of: 0) == .zero)
        #expect(scores.restingOnMissingData == 1)
    }

    @Test func anAppraisalThatIsThereIsNotMissing() throws {
        #expect(try appraised("10").scored(.a()).restingOnMissingData == 0)
    }

    @Test func aRowWithoutAYearIsRefused() throws {
        #expect(try TestPerson().adding(PredicateRecord(rating: "1")).fate(.a())?.problem == "tanpa-tanggal")
        #expect(try TestPerson().adding(AppraisalRecord(score: .value(80_000))).fate(.a())?.problem == "tanpa-tanggal")
    }

    @Test(arguments: [Code("0"), "6", "BAIK"]) func anUnknownPredicateIsRefused(_ code: Code) throws {
        #expect(try TestPerson().adding(PredicateRecord(year: 2021, rating: code)).fate(.a())?.problem == "kode-tidak-dikenal")
    }

    @Test func aRowWithoutAPredicateOrANumberIsSetAside() throws {
        #expect(try TestPerson().adding(PredicateRecord(year: 2021)).fate(.a()) == .setAside(.nothingSaid, .predicateRating))
        #expect(try TestPerson().adding(AppraisalRecord(year: 2021)).fate(.a()) == .setAside(.nothingSaid, .appraisalScore))
    }
}
