import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// A cell that is not needed refuses nothing; a row is refused only where a value on which its effect depends cannot be read.
@Suite struct UnreadableCellRuleTests {
    private func words(_ record: some PersonnelRecord, _ plan: Plan) -> [String] {
        plan.warnings(of: record).map { "\($0.problem.code) \($0.field.rawValue)" }
    }

    private func refusal(_ person: TestPerson, _ plan: Plan) -> String? {
        guard case .refused(let problem, let field)? = person.fate(plan) else { return nil }
        return "\(problem.code) \(field?.rawValue ?? "")"
    }

    // MARK: Punishments

    private func punishment(_ effective: String?, _ decree: String?, unreadable: [RecordField], type: Code = "9", cancelled: Bool = false) throws
        -> SanctionRecord
    {
        var record = SanctionRecord(
            type: type, effective: try effective.map { try .of($0) }, decree: try decree.map { try .of($0) }, cancelled: cancelled)
        record.unreadableFields = unreadable
        return record
    }

    @Test(arguments: [("2022-03-01", nil, RecordField.sanctionDecree), (nil, "2022-03-01", .sanctionEffective)] as [(String?, String?, RecordField)])
    func ofTheDatesOfAPunishmentTheFirstReadableStands(_ effective: String?, _ decree: String?, _ unreadable: RecordField) throws {
        for plan in [try Plan.a(), try Plan.b("2023-06-30")] {
            let record = try punishment(effective, decree, unreadable: [unreadable])
            let person = try TestPerson().adding(record)
            #expect(person.points(.discipline, plan) == "1")
            #expect(person.fate(plan) == .used)
            #expect(words(record, plan) == ["tanggal-tidak-terbaca-tak-dipakai \(unreadable.rawValue)"])
        }
    }

    @Test func withoutAnyReadableDateAPunishmentIsRefused() throws {
        let plan = try Plan.a()
        for unreadable: [RecordField] in [[.sanctionEffective], [.sanctionDecree], [.sanctionEffective, .sanctionDecree]] {
            let person = try TestPerson().adding(punishment(nil, nil, unreadable: unreadable))
            #expect(refusal(person, plan) == "tanggal-tidak-terbaca \(unreadable[0].rawValue)")
            #expect(person.points(.discipline, plan) == "5")
        }
    }

    @Test func anEthicsSanctionDependsOnNoDate() throws {
        let plan = try Plan.a(), record = try punishment(nil, nil, unreadable: [.sanctionEffective], type: "21")
        let person = try TestPerson().adding(record)
        #expect(person.fate(plan) == .used && person.points(.discipline, plan) == "5")
        #expect(words(record, plan) == ["tanggal-tidak-terbaca-tak-dipakai sanction.effective"])
    }

    @Test func aCancellingDecreeWithAnUnreadableDate() throws {
        let plan = try Plan.a()
        // Its number cancels the punishment, whatever its date is.
        let numbered = try punishment("2022-03-01", nil, unreadable: [.sanctionCancelled], cancelled: true)
        #expect(try TestPerson().adding(numbered).fate(plan) == .used)
        #expect(try TestPerson().adding(numbered).points(.discipline, plan) == "5")
        #expect(words(numbered, plan) == ["tanggal-tidak-terbaca-tak-dipakai sanction.cancelled"])
        // Without a number nobody knows whether there is a decree.
        let dated = try punishment("2022-03-01", nil, unreadable: [.sanctionCancelled])
        #expect(try refusal(TestPerson().adding(dated), plan) == "tanggal-tidak-terbaca sanction.cancelled")
        // Where the punishment is too old to count, it does not matter.
        let old = try punishment("2010-03-01", nil, unreadable: [.sanctionCancelled])
        #expect(try TestPerson().adding(old).fate(plan) == .used)
    }

    // MARK: Trainings

    private func training(end: String? = nil, start: String? = nil, year: Int? = nil, unreadable: [RecordField]) throws -> TrainingRecord {
        var record = try TrainingRecord.technical("20")
        (record.end, record.start, record.year) = (try end.map { try .of($0) }, try start.map { try .of($0) }, year)
        record.unreadableFields = unreadable
        return record
    }

    /// What is behind the first that is filled in is not needed.
    @Test func behindAReadableDateNothingIsNeeded() throws {
        let plan = try Plan.a()
        let rows = try [
            (training(end: "2022-06-01", unreadable: [.trainingStart, .trainingYear]), 2),
            (training(end: "2022-06-01", start: "2022-05-30", unreadable: [.trainingYear]), 1),
            (training(start: "2022-06-01", unreadable: [.trainingYear]), 1),
        ]
        for (record, warnings) in rows {
            let person = try TestPerson().adding(record)
            #expect(person.fate(plan) == .used && person.points(.competence, plan) == "15")
            #expect(plan.warnings(of: record).count == warnings)
        }
        #expect(words(rows[0].0, plan) == ["tanggal-tidak-terbaca-tak-dipakai training.start", "tahun-tidak-terbaca-tak-dipakai training.year"])
    }

    /// A date that is filled in but unreadable refuses the row, whatever stands behind it.
    @Test func anUnreadableDateIsNotReplacedByTheNext() throws {
        let plan = try Plan.a()
        for record in try [
            training(start: "2022-06-01", unreadable: [.trainingEnd]), training(year: 2022, unreadable: [.trainingEnd]),
            training(start: "2022-06-01", year: 2022, unreadable: [.trainingEnd]),
        ] {
            #expect(try refusal(TestPerson().adding(record), plan) == "tanggal-tidak-terbaca training.end")
        }
        #expect(try refusal(TestPerson().adding(training(year: 2022, unreadable: [.trainingStart])), plan) == "tanggal-tidak-terbaca training.start")
        var education = EducationRecord(level: "45", year: 2010)
        education.unreadableFields = [.educationGraduated]
        #expect(try refusal(TestPerson().adding(education), plan) == "tanggal-tidak-terbaca education.graduated")
    }

    @Test(arguments: [
        ([RecordField.trainingEnd], "tanggal-tidak-terbaca training.end"), ([.trainingYear], "tahun-tidak-terbaca training.year"),
        ([.trainingStart, .trainingYear], "tanggal-tidak-terbaca training.start"),
    ]) func withoutAnyReadableDateATrainingIsRefused(_ unreadable: [RecordField], _ expected: String) throws {
        for plan in [try Plan.a(), try Plan.b("2023-06-30")] {
            #expect(try refusal(TestPerson().adding(training(unreadable: unreadable)), plan) == expected)
        }
    }

    @Test func leadershipTrainingIsDatedAlike() throws {
        let plan = try Plan.a()
        var record = try LeadershipRecord.of(level: "2")
        (record.end, record.start, record.unreadableFields) = (nil, try .of("2015-01-01"), [.leadershipYear])
        #expect(try TestPerson().of("1", echelon: "41").adding(record).points(.competence, plan) == "15")
        record.unreadableFields = [.leadershipEnd]
        #expect(try refusal(TestPerson().of("1", echelon: "41").adding(record), plan) == "tanggal-tidak-terbaca leadership.end")
    }

    // MARK: Education and appraisals

    @Test func anEducationWhoseYearIsUnreadableHasItsDate() throws {
        let plan = try Plan.a()
        var record = EducationRecord(level: "45", graduated: try .of("2010-02-01"))
        record.unreadableFields = [.educationYear]
        #expect(try TestPerson().adding(record).points(.qualification, plan) == "20")
        #expect(words(record, plan) == ["tahun-tidak-terbaca-tak-dipakai education.year"])
    }

    /// Without any date an education counts; with one that cannot be read nobody knows whether it lies after D.
    @Test(arguments: [(RecordField.educationGraduated, "tanggal-tidak-terbaca"), (.educationYear, "tahun-tidak-terbaca")])
    func anEducationWhoseOnlyDateIsUnreadableIsRefused(_ field: RecordField, _ code: String) throws {
        var record = EducationRecord(level: "45")
        #expect(try TestPerson().adding(record).points(.qualification, .a()) == "20")
        record.unreadableFields = [field]
        #expect(try TestPerson().adding(record).points(.qualification, .a()) == "15")
        #expect(try refusal(TestPerson().adding(record), .a()) == "\(code) \(field.rawValue)")
    }

    @Test func anAppraisalWithoutAReadableYearIsRefused() throws {
        var predicate = PredicateRecord(rating: "1"), appraisal = AppraisalRecord(score: .value(95_000))
        predicate.unreadableFields = [.predicateYear]
        appraisal.unreadableFields = [.appraisalYear]
        #expect(try refusal(TestPerson().adding(predicate), .a()) == "tahun-tidak-terbaca predicate.year")
        #expect(try refusal(TestPerson().adding(appraisal), .a()) == "tahun-tidak-terbaca appraisal.year")
    }

    // MARK: Numbers

    @Test func unreadableHoursRefuseOnlyATrainingWhoseHoursCount() throws {
        let plan = try Plan.a()
        #expect(try TestPerson().adding(TrainingRecord.technical("x")).fate(plan)?.problem == "jp-tidak-terbaca")
        for ended in ["2021-06-30", "2022-07-01"] {
            let record = try TrainingRecord.technical("x", ended: ended)
            #expect(try TestPerson().adding(record).fate(plan) == .used)
            #expect(words(record, plan) == ["jp-tidak-terbaca-tak-dipakai training.hours"])
        }
    }

    @Test func aScoreBeyondTheBoundsRefusesOnlyTheYearThatCounts() throws {
        let plan = try Plan.a()
        #expect(try TestPerson().adding(AppraisalRecord(year: 2021, score: .unreadable)).fate(plan)?.problem == "nilai-di-luar-batas")
        let old = AppraisalRecord(year: 2019, score: .unreadable)
        #expect(try TestPerson().adding(old).fate(plan) == .used)
        #expect(words(old, plan) == ["nilai-di-luar-batas-tak-dipakai appraisal.score"])
    }

    @Test func nothingIsSaidOfRowsThatCanBeRead() throws {
        let plan = try Plan.b("2023-06-30")
        #expect(try words(TrainingRecord.technical("20"), plan).isEmpty)
        #expect(words(EducationRecord(level: "45", year: 2010), plan).isEmpty)
        #expect(try words(punishment("2022-03-01", nil, unreadable: []), plan).isEmpty)
    }
}
