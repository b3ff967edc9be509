import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Kompetensi of instrument B: a base by the predicate, and up to 15 from the training of the measurement year.
@Suite struct TrainingShareRuleTests {
    private func trained(_ records: [any PersonnelRecord]) throws -> TestPerson {
        var person = try TestPerson()
        person.records = records
        return person
    }

    private func points(_ records: any PersonnelRecord..., on date: String = "2024-06-30") throws -> String {
        try trained(records).points(.competence, .b(date))
    }

    @Test(arguments: [("1", "25"), ("2", "20"), ("3", "15"), ("4", "10"), ("5", "5")] as [(Code, String)]) func theBase(
        _ rating: Code, _ base: String
    ) throws {
        #expect(try points(PredicateRecord(year: 2023, rating: rating)) == base)
    }

    @Test func withoutAnAppraisalTheBaseIsNothing() throws {
        #expect(try points() == "0")
        #expect(try points(PredicateRecord(year: 2024, rating: "1"), PredicateRecord(year: 2022, rating: "1")) == "0")
    }

    @Test func theNumberOfAnOlderAppraisalServesToo() throws {
        #expect(try points(AppraisalRecord(year: 2023, score: .value(90_010))) == "25")
    }

    /// What is below a thousandth is cut: 0.002 JP are 1.5 thousandths of a point.
    @Test(arguments: [
        ("20", "15"), ("10", "7.5"), ("13", "9.75"), ("1", "0.75"), ("19.999", "14.999"), ("21", "15"), ("2000", "15"), ("0", "0"), ("", "0"),
        ("13.333", "9.999"), ("13.334", "10"), ("0.002", "0.001"), ("0.001", "0"), ("6.667", "5"), ("1.333", "0.999"),
    ]) func inProportionToTheHours(_ hours: String, _ share: String) throws {
        #expect(try points(TrainingRecord.technical(hours, ended: "2024-02-01")) == share)
    }

    @Test func theBaseAndTheShareAreAddedUpToForty() throws {
        #expect(try points(PredicateRecord(year: 2023, rating: "1"), TrainingRecord.technical("40", ended: "2024-02-01")) == "40")
        #expect(try points(PredicateRecord(year: 2023, rating: "2"), TrainingRecord.technical("10", ended: "2024-02-01")) == "27.5")
    }

    @Test func everyKindOfTrainingCounts() throws {
        for kind in (2...25).map({ Code("\($0)") }) + ["", "99"] {
            #expect(try points(TrainingRecord.of(kind, hours: 20, ended: "2024-02-01")) == "15", "kind \(kind)")
        }
    }

    @Test func leadershipTrainingIsReadFromItsOwnFileOnly() throws {
        var leadership = try LeadershipRecord.of(level: "2", name: "PKP", ended: "2024-02-01")
        leadership.hours = .value(10_000)
        #expect(try points(leadership) == "7.5")
        #expect(try points(TrainingRecord.of("1", hours: 20, ended: "2024-02-01")) == "0")
    }

    @Test func kindsAreSummedTogether() throws {
        var leadership = try LeadershipRecord.of(level: "2", name: "PKP", ended: "2024-02-01")
        leadership.hours = .value(4000)
        #expect(
            try points(
                leadership, TrainingRecord.of("4", hours: 4, ended: "2024-02-01", name: "Satu"),
                TrainingRecord.of("2", hours: 2, ended: "2024-02-01", name: "Dua")) == "7.5")
    }

    @Test func theSameCertificateInBothFilesCountsOnce() throws {
        var leadership = try LeadershipRecord.of(name: "PKP", ended: "2024-02-01")
        (leadership.certificate, leadership.hours) = ("No. 7", .value(8000))
        #expect(try points(leadership, TrainingRecord.of("3", hours: 10, ended: "2024-03-01", certificate: "no7", name: "pkp")) == "7.5")
    }

    static let edges: [(date: String, ended: String, counts: Bool)] = [
        ("2024-06-30", "2024-01-01", true), ("2024-06-30", "2023-12-31", false), ("2024-06-30", "2024-06-30", true),
        ("2024-06-30", "2024-07-01", false),
        ("2024-02-29", "2024-02-29", true), ("2024-02-29", "2024-03-01", false), ("2023-12-31", "2023-12-31", true),
        ("2023-12-31", "2023-01-01", true),
        ("2024-01-01", "2024-01-01", true), ("2024-01-01", "2023-12-31", false),
    ]

    @Test(arguments: edges) func theCalendarYearOfD(_ date: String, _ ended: String, _ counts: Bool) throws {
        #expect(try points(TrainingRecord.technical("20", ended: ended), on: date) == (counts ? "15" : "0"))
    }

    @Test(arguments: [(2023, "0"), (2024, "15"), (2025, "0")]) func withTheYearAlone(_ year: Int, _ share: String) throws {
        var record = try TrainingRecord.technical("20")
        (record.end, record.year) = (nil, year)
        #expect(try points(record) == share)
    }

    @Test func unreadableHoursRefuseTheRow() throws {
        let person = try trained([TrainingRecord.technical("dua puluh", ended: "2024-02-01")])
        #expect(try person.fate(.b())?.problem == "jp-tidak-terbaca")
        #expect(try person.points(.competence, .b()) == "0")
    }

    @Test(arguments: ["1", "2", "4"] as [Code]) func everyClassHasTheSameShare(_ kind: Code) throws {
        #expect(try TestPerson().of(kind).adding(TrainingRecord.technical("20", ended: "2024-02-01")).points(.competence, .b()) == "15")
    }

    // MARK: Kinerja

    @Test(arguments: [("1", "30"), ("2", "25"), ("3", "15"), ("4", "5"), ("5", "1"), ("", "0")] as [(Code, String)])
    func thePointsOfKinerja(_ rating: Code, _ points: String) throws {
        #expect(try TestPerson().adding(PredicateRecord(year: 2023, rating: rating)).points(.performance, .b()) == points)
    }

    @Test func theBestPersonHasAHundred() throws {
        let person = try trained([PredicateRecord(year: 2023, rating: "1"), TrainingRecord.technical("20", ended: "2024-02-01")]).with {
            $0.education = "50"
        }
        #expect(try person.total(.b()) == "100")
    }
}
