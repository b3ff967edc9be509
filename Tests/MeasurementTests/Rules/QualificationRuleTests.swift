import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Kualifikasi of instrument A: the highest level of education.
@Suite struct QualificationRuleTests {
    static let levels: [(code: Code, points: String)] = [
        ("50", "25"), ("45", "20"), ("40", "15"), ("35", "15"), ("30", "10"), ("25", "5"), ("20", "5"), ("18", "5"), ("17", "5"),
        ("15", "5"), ("12", "1"), ("10", "1"), ("05", "1"), ("49", "25"), ("47", "20"), ("42", "15"),
    ]

    @Test(arguments: levels) func aLevelOnTheEmployeesRow(_ code: Code, _ points: String) throws {
        #expect(try TestPerson().with { $0.education = code }.points(.qualification, .a()) == points)
    }

    @Test(arguments: levels) func aLevelInTheHistory(_ code: Code, _ points: String) throws {
        let person = try TestPerson().with { $0.education = .empty }.adding(EducationRecord(level: code, year: 2010))
        #expect(try person.points(.qualification, .a()) == points)
    }

    @Test(arguments: [Code(""), "5", "77"]) func nothingReadableEarnsNothingAndRestsOnMissingData(_ code: Code) throws {
        let scores = try TestPerson().with { $0.education = code }.scored(.a())
        #expect(scores.points(.qualification, of: 0) == .zero)
        #expect(scores.losses[0].missingData == 1)
    }

    @Test func fiveIsNotZeroFive() throws {
        let plan = try Plan.a(), person = try TestPerson()
        #expect(person.with { $0.education = "05" }.points(.qualification, plan) == "1")
        #expect(plan.unknownCodes(person.with { $0.education = "5" }.employee).map(\.field) == [.employeeEducation])
    }

    @Test func theHighestLevelCountsWhicheverRowHasIt() throws {
        let plan = try Plan.a(), person = try TestPerson()
        #expect(person.with { $0.education = "45" }.adding(EducationRecord(level: "40", year: 2020)).points(.qualification, plan) == "20")
        #expect(person.with { $0.education = "20" }.adding(EducationRecord(level: "50", year: 2001)).points(.qualification, plan) == "25")
    }

    @Test(arguments: [("2022-06-30", "20"), ("2022-07-01", "15"), ("2022-06-29", "20")])
    func aGraduationAfterDDoesNotCount(_ graduated: String, _ points: String) throws {
        let person = try TestPerson().adding(EducationRecord(level: "45", graduated: .of(graduated)))
        #expect(try person.points(.qualification, .a()) == points)
    }

    @Test(arguments: [(2021, "20"), (2022, "20"), (2023, "15")]) func aYearStandsForItsEndOrForDInItsOwnYear(_ year: Int, _ points: String) throws {
        #expect(try TestPerson().adding(EducationRecord(level: "45", year: year)).points(.qualification, .a()) == points)
    }

    @Test func theGraduationDateGoesBeforeTheYear() throws {
        let plan = try Plan.a(), person = try TestPerson()
        #expect(try person.adding(EducationRecord(level: "45", graduated: .of("2022-07-01"), year: 2010)).points(.qualification, plan) == "15")
        #expect(try person.adding(EducationRecord(level: "45", graduated: .of("2010-07-01"), year: 2030)).points(.qualification, plan) == "20")
    }

    @Test func aRowWithoutAnyDateCounts() throws {
        let person = try TestPerson().adding(EducationRecord(level: "45"))
        #expect(try person.points(.qualification, .a()) == "20")
        #expect(try person.fate(.a())?.isUsed == true)
    }

    @Test func educationHasNoWindow() throws {
        #expect(try TestPerson().adding(EducationRecord(level: "50", graduated: .of("1971-01-01"))).points(.qualification, .a()) == "25")
    }

    @Test func anUnknownLevelInTheHistoryRefusesTheRow() throws {
        #expect(try TestPerson().adding(EducationRecord(level: "77", year: 2010)).fate(.a())?.problem == "kode-tidak-dikenal")
    }

    @Test func aHistoryRowWithoutALevelIsSetAside() throws {
        #expect(try TestPerson().adding(EducationRecord(year: 2010)).fate(.a()) == .setAside(.nothingSaid, .educationLevel))
    }

    @Test(arguments: [("1", "15"), ("2", "15"), ("4", "15")] as [(Code, String)]) func theClassOfThePostDoesNotMatter(_ kind: Code, _ points: String)
        throws
    {
        #expect(try TestPerson().of(kind).points(.qualification, .a()) == points)
    }
}
