import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Why somebody has their score: the rows that decided it, by the folds that gave it.
@Suite struct ExplanationTests {
    private func explanation(_ person: TestPerson, _ plan: Plan) -> Explanation {
        var file = PersonFile(person.employee, at: RecordSource(file: 0, row: 2))
        for (row, record) in person.records.enumerated() { file.add(record, at: RecordSource(file: 1, row: row + 2)) }
        return plan.explain(file)
    }

    /// The verdicts on the rows of a fact, in the order of the rows; the employee's own row is left out.
    private func verdicts(_ fact: String, of person: TestPerson, _ plan: Plan) throws -> [Evidence.Verdict] {
        let facts = explanation(person, plan).indicators.flatMap(\.facts)
        return try #require(facts.first { $0.fact.name == fact }).evidence.filter { $0.kind != .employee }.map(\.verdict)
    }

    @Test(arguments: [("perban-bkn-8-2019", "2022-06-30"), ("surat-bkn-4190-2024", "2023-06-30"), ("surat-bkn-4190-2024", "2024-06-30")])
    func itAgreesWithTheScoreOfEverybody(_ id: String, _ date: String) throws {
        let plan = try Plan.of(id, date, [])
        var random = RandomPeople(asOf: plan.asOf, seed: 10)
        let people = try random.people(150)
        let (facts, fates) = plan.measured(people)
        let scores = facts.scored()
        var lost = [Int](repeating: 0, count: scores.losses.count)
        for (number, person) in people.enumerated() {
            let explanation = explanation(person, plan)
            #expect(explanation.total == scores.total(of: number))
            #expect(explanation.dimensions == Dimension.allCases.map { scores.points($0, of: number) })
            #expect(explanation.category == scores.category(of: number))
            #expect((explanation.exclusion == nil) == scores.isMeasured(number))
            #expect(explanation.refused.count == fates[number].count { $0.problem != nil })
            guard explanation.exclusion == nil else { continue }
            for dimension in Dimension.allCases {
                let sum = explanation.indicators.filter { $0.dimension == dimension }.reduce(Points.zero) { $0 + $1.points }
                #expect(sum == scores.points(dimension, of: number))
            }
            for indicator in explanation.indicators {
                let place = try #require(
                    plan.compiled.indicators.firstIndex { $0.indicator.name == indicator.indicator.name && $0.dimension == indicator.dimension })
                #expect(indicator.gain == indicator.attainable - indicator.points && indicator.gain >= .zero)
                lost[place] += indicator.gain.thousandths
            }
            let attainable = explanation.indicators.reduce(Points.zero) { $0 + $1.attainable }
            #expect(explanation.indicators.reduce(Points.zero) { $0 + $1.gain } == attainable - explanation.total)
            #expect(attainable <= .hundred)
        }
        #expect(lost == scores.losses.map(\.thousandths))
    }

    @Test(arguments: [("1", "100"), ("2", "100"), ("4", "100")] as [(Code, String)]) func everyClassOfInstrumentACanReachAHundred(
        _ kind: Code, _ most: String
    ) throws {
        let indicators = explanation(try TestPerson().of(kind), try .a()).indicators
        #expect(indicators.reduce(Points.zero) { $0 + $1.attainable }.description == most)
    }

    // MARK: Verdicts

    @Test func theHighestDecidesAndOthersAreOutweighed() throws {
        let person = try TestPerson().adding(EducationRecord(level: "45", year: 2010)).adding(EducationRecord(level: "50", year: 2023))
            .adding(EducationRecord(level: "30", year: 2005)).adding(EducationRecord(level: "45", year: 2012))
        #expect(try verdicts("pendidikan", of: person, .a()) == [.decides, .afterDate, .outweighed, .decides])
    }

    @Test func trainingsInAndOutOfTheWindowRepeatedAndOfOtherKinds() throws {
        let person = try TestPerson().adding(TrainingRecord.technical("8", certificate: "7")).adding(TrainingRecord.technical("9", certificate: "7"))
            .adding(TrainingRecord.technical("8", ended: "2021-06-30")).adding(TrainingRecord.technical("8", ended: "2022-07-01"))
            .adding(TrainingRecord.of("4", hours: 8, ended: "2022-06-01")).adding(TrainingRecord.technical("5", certificate: "7"))
        #expect(try verdicts("jp-teknis", of: person, .a()) == [.duplicate, .decides, .outsideWindow, .afterDate, .notAsked, .duplicate])
        #expect(try verdicts("seminar", of: person, .a()) == [.notAsked, .notAsked, .notAsked, .notAsked, .decides, .notAsked])
    }

    @Test func ofEqualRowsOfACertificateTheFirstDecides() throws {
        let person = try TestPerson().adding(TrainingRecord.technical("8", certificate: "7")).adding(TrainingRecord.technical("8", certificate: "7"))
        #expect(try verdicts("jp-teknis", of: person, .a()) == [.decides, .duplicate])
    }

    @Test func cancelledAndUncountedPunishments() throws {
        let person = try TestPerson().adding(SanctionRecord(type: "9", effective: .of("2022-01-01"), cancelled: true))
            .adding(SanctionRecord(type: "12", effective: .of("2022-01-01"))).adding(SanctionRecord(type: "1", effective: .of("2022-01-01")))
            .adding(SanctionRecord(type: "4", effective: .of("2022-01-02"))).adding(SanctionRecord(type: "9", effective: .of("2017-06-30")))
        #expect(try verdicts("hukuman", of: person, .a()) == [.notAsked, .none, .outweighed, .decides, .outsideWindow])
    }

    @Test func theLowestAppraisalDecidesAndTheDisagreementIsTold() throws {
        let person = try TestPerson().adding(PredicateRecord(year: 2021, rating: "1")).adding(AppraisalRecord(year: 2021, score: .value(70_000)))
            .adding(PredicateRecord(year: 2020, rating: "5"))
        #expect(try verdicts("predikat", of: person, .a()) == [.outweighed, .decides, .outsideWindow])
        let fact = try #require(explanation(person, .a()).indicators.flatMap(\.facts).first { $0.fact.name == "predikat" })
        #expect(fact.rowsDisagree && fact.value.id == "Butuh Perbaikan")
        #expect(fact.evidence.map(\.reading) == ["Sangat Baik", "Butuh Perbaikan", "Sangat Kurang"])
    }

    @Test func evidenceNamesItsRow() throws {
        let person = try TestPerson().adding(EducationRecord(level: "45", year: 2010))
        let fact = try #require(explanation(person, .a()).indicators.first?.facts.first)
        #expect(fact.evidence.map(\.source) == [RecordSource(file: 0, row: 2), RecordSource(file: 1, row: 2)])
        #expect(fact.value.id == "S-2")
    }

    @Test func rowsComeInTheOrderOfTheFilesWhateverOrderTheyAreAddedIn() throws {
        var file = PersonFile(try TestPerson().employee, at: RecordSource(file: 0, row: 2))
        for row in [9, 3, 5] { file.add(EducationRecord(level: "30", year: 2000), at: RecordSource(file: 1, row: row)) }
        let rows = try Plan.a().explain(file).indicators.first?.facts.first?.evidence.map(\.source.row)
        #expect(rows == [2, 3, 5, 9])
    }

    // MARK: What else is told

    @Test func refusedRowsAreListedWithTheirProblem() throws {
        let person = try TestPerson().adding(EducationRecord(level: "77", year: 2010)).adding(TrainingRecord.technical("x")).adding(
            SanctionRecord(type: "9"))
        let refused = try explanation(person, .a()).refused
        #expect(refused.map(\.problem.code) == ["kode-tidak-dikenal", "jp-tidak-terbaca", "tanpa-tanggal"])
        #expect(refused.map(\.kind) == [.education, .training, .sanction])
        #expect(refused.map(\.source.row) == [2, 3, 4])
        #expect(refused.allSatisfy { !$0.problem.remedy.id.isEmpty && !$0.problem.remedy.en.isEmpty })
    }

    @Test func whoIsNotMeasuredIsToldWhy() throws {
        let explanation = explanation(try TestPerson().with { $0.status = "CPNS" }, try .a())
        #expect(explanation.exclusion?.reason == "cpns")
        #expect(explanation.indicators.isEmpty && explanation.total == .zero)
    }

    @Test func optionsThatDecideAreListed() throws {
        let indicators = explanation(try TestPerson().of("1"), try .a()).indicators
        let options = Dictionary(uniqueKeysWithValues: indicators.map { ($0.indicator.name, $0.options) })
        #expect(
            options == [
                "pendidikan": ["unlisted-education", "no-education"], "diklat-kepemimpinan": ["leadership", "sespim"],
                "diklat-teknis": ["window", "technical", "training-kind"], "seminar": ["window", "training-kind"],
                "penilaian-kinerja": ["low-predicates"],
                "hukuman-disiplin": ["window"],
            ])
    }

    @Test func theLeastSureValueGivesTheStatus() throws {
        func status(_ person: TestPerson, _ indicator: String) throws -> (Status, Int) {
            let found = try #require(explanation(person, .a()).indicators.first { $0.indicator.name == indicator })
            return (found.status, found.reasons.count)
        }
        #expect(try status(TestPerson(), "pendidikan") == (.confirmed, 0))
        #expect(try status(TestPerson().with { $0.education = "47" }, "pendidikan") == (.unconfirmed, 1))
        #expect(try status(TestPerson().with { $0.education = "" }, "pendidikan") == (.unconfirmed, 1))
        #expect(try status(TestPerson(), "penilaian-kinerja") == (.practice, 0))
        #expect(try status(TestPerson().adding(PredicateRecord(year: 2021, rating: "2")), "penilaian-kinerja") == (.confirmed, 0))
        #expect(try status(TestPerson().adding(PredicateRecord(year: 2021, rating: "4")), "penilaian-kinerja") == (.unconfirmed, 1))
        #expect(try status(TestPerson().adding(TrainingRecord.technical("20")), "diklat-teknis") == (.unconfirmed, 1))
        #expect(try status(TestPerson().of("2", post: "Guru"), "diklat-fungsional").0 == .practice)
    }

    @Test func otherReadingsOfTheCategoryAreNamed() throws {
        // 25 + 22.5 + 30 + 3 = 80.5.
        let person = try TestPerson().of("4").with { $0.education = "50" }.adding(TrainingRecord.technical("20")).adding(
            PredicateRecord(year: 2021, rating: "1"))
        let between = try explanation(person.adding(SanctionRecord(type: "1", effective: .of("2022-01-01"))), .a())
        #expect((between.category, between.otherCategories) == ("Sedang", ["Tinggi"]))
        #expect(try explanation(TestPerson(), .a()).otherCategories.isEmpty)
    }

    @Test func indicatorsNotAskedOfTheClassAreLeftOut() throws {
        func names(_ kind: Code) throws -> [String] { try explanation(TestPerson().of(kind), .a()).indicators.map(\.indicator.name) }
        #expect(try names("1") == ["pendidikan", "diklat-kepemimpinan", "diklat-teknis", "seminar", "penilaian-kinerja", "hukuman-disiplin"])
        #expect(try names("2") == ["pendidikan", "diklat-fungsional", "diklat-teknis", "seminar", "penilaian-kinerja", "hukuman-disiplin"])
        #expect(try names("4") == ["pendidikan", "diklat-teknis", "seminar", "penilaian-kinerja", "hukuman-disiplin"])
    }
}
