import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Each cause by somebody of whom it is true: the smallest change that yields BKN's points, with the rows it speaks of.
@Suite struct CauseTests {
    private let plan: Plan

    init() throws { plan = try Case.plan() }

    private func words(_ person: TestPerson, _ dimension: Dimension, _ there: String, options: [OptionTrial] = []) throws -> String {
        try Case.finding(person, dimension, there: there, plan, options: options).words
    }

    // MARK: Records that are missing at BKN

    @Test func anAppraisalThatBKNDoesNotHave() throws {
        let person = try TestPerson().adding(EducationRecord(level: "40", year: 2010)).adding(PredicateRecord(year: 2021, rating: "2"))
        #expect(try words(person, .performance, "0") == "penilaian-tidak-ada-di-bkn 3")
    }

    @Test func oneOfTwoAppraisalsThatDisagree() throws {
        let person = try TestPerson().adding(PredicateRecord(year: 2021, rating: "2")).adding(AppraisalRecord(year: 2021, score: .value(70_000)))
        #expect(try words(person, .performance, "25") == "catatan-tidak-ada-di-bkn 3")
        #expect(try words(person, .performance, "0") == "penilaian-tidak-ada-di-bkn 2 3")
    }

    @Test func anEducationThatBKNDoesNotHave() throws {
        let person = try TestPerson().adding(EducationRecord(level: "45", year: 2015))
        #expect(try words(person, .qualification, "15") == "catatan-tidak-ada-di-bkn 2")
    }

    @Test func educationOfTheEmployeesOwnRow() throws {
        let person = try TestPerson().with { $0.education = "45" }.adding(EducationRecord(level: "30", year: 2005))
        let finding = try Case.finding(person, .qualification, there: "10", plan)
        #expect(finding.words == "catatan-tidak-ada-di-bkn 2")
        #expect(finding.records.map(\.kind) == [.employee])
        #expect(finding.records.map(\.summary.id) == ["tingkat pendidikan 45"])
    }

    @Test func twoEducationsAboveTheOneThatBKNHas() throws {
        let person = try TestPerson().with { $0.education = "30" }.adding(EducationRecord(level: "50", year: 2020))
            .adding(EducationRecord(level: "40", year: 2010)).adding(EducationRecord(level: "45", year: 2015))
        #expect(try words(person, .qualification, "15") == "catatan-tidak-ada-di-bkn 2 4")
        #expect(try words(person, .qualification, "10") == "catatan-tidak-ada-di-bkn 2 3 4")
    }

    @Test func oneTrainingWithoutWhichTwentyHoursAreNotReached() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 12, ended: "2022-01-10", certificate: "1"))
            .adding(TrainingRecord.of("3", hours: 10, ended: "2022-02-10", certificate: "2"))
        #expect(try words(person, .competence, "0") == "catatan-tidak-ada-di-bkn 2")
    }

    @Test func severalTrainingsOfSeveralIndicators() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 20, ended: "2022-01-10", certificate: "1"))
            .adding(TrainingRecord.of("3", hours: 20, ended: "2022-02-10", certificate: "2")).adding(TrainingRecord.of("9", ended: "2021-02-10"))
            .adding(TrainingRecord.of("9", ended: "2022-02-10", certificate: "3"))
        #expect(try words(person, .competence, "17.5") == "catatan-tidak-ada-di-bkn 2 3")
        #expect(try words(person, .competence, "22.5") == "catatan-tidak-ada-di-bkn 4 5")
        #expect(try words(person, .competence, "0") == "catatan-tidak-ada-di-bkn 2 3 4 5")
    }

    // MARK: What BKN counts and the regulation does not

    @Test func aPunishmentThatWasCancelled() throws {
        let person = try TestPerson().adding(SanctionRecord(type: "4", level: "S", effective: .of("2021-01-01"), cancelled: true))
        #expect(try words(person, .discipline, "2") == "hukuman-batal-dihitung 2")
    }

    @Test func aCertificateThatStandsTwice() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 10, ended: "2022-01-10", certificate: "1"))
            .adding(TrainingRecord.of("3", hours: 10, ended: "2022-01-10", certificate: "1"))
        #expect(try words(person, .competence, "22.5") == "sertifikat-kembar-dihitung 3")
    }

    @Test func aTrainingAfterTheDate() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("9", ended: "2022-07-01"))
        #expect(try words(person, .competence, "17.5") == "sesudah-tanggal-dihitung 2")
    }

    @Test func aPunishmentAfterTheDate() throws {
        let person = try TestPerson().adding(SanctionRecord(type: "4", level: "S", effective: .of("2022-08-01")))
        #expect(try words(person, .discipline, "2") == "sesudah-tanggal-dihitung 2")
    }

    // MARK: Windows and options

    @Test func aSeminarOutsideTheWindow() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("9", ended: "2019-12-01"))
        #expect(try words(person, .competence, "17.5") == "jendela-waktu-lain 2")
    }

    @Test func theAppraisalOfAnotherYear() throws {
        let person = try TestPerson().adding(PredicateRecord(year: 2021, rating: "2")).adding(PredicateRecord(year: 2020, rating: "1"))
            .adding(PredicateRecord(year: 2022, rating: "3"))
        #expect(try words(person, .performance, "30") == "jendela-waktu-lain 3")
        #expect(try words(person, .performance, "15") == "jendela-waktu-lain 4")
    }

    @Test func calendarYearsWithTheRowTheyCount() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 20, ended: "2021-12-01"))
        let finding = try Case.finding(person, .competence, there: "0", plan, options: Case.options(likely: "window=calendar-years"))
        #expect(finding.words == "jendela-waktu-lain 2")
        #expect(finding.note == Phrase("window=calendar-years"))
        #expect(finding.alsoPossible.contains(.recordMissingThere))
    }

    /// An option that makes nobody else agree fits by chance, and a record is the likelier cause.
    @Test func anOptionThatFitsNobodyElseComesLater() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 20, ended: "2021-12-01"))
        let finding = try Case.finding(person, .competence, there: "0", plan, options: Case.options())
        #expect(finding.words == "catatan-tidak-ada-di-bkn 2")
        #expect(finding.alsoPossible.contains(.window))
    }

    @Test func anotherOptionOfTheInstrument() throws {
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 12, ended: "2022-01-10"))
        let finding = try Case.finding(person, .competence, there: "13.5", plan, options: Case.options(likely: "technical=proportional"))
        #expect(finding.cause == .option && finding.note == Phrase("technical=proportional"))
    }

    // MARK: What BKN must know otherwise

    @Test func aRecordThatIsMissingHere() throws {
        let finding = try Case.finding(try TestPerson(), .qualification, there: "20", plan)
        #expect(finding.words == "catatan-tidak-ada-di-sini")
        #expect(finding.note?.id == "Pendidikan tertinggi: S-2 (di sini S-1)")
        #expect(try Case.finding(try TestPerson(), .performance, there: "25", plan).note?.en == "Performance predicate: Baik (here none)")
        let training = try Case.finding(try TestPerson().of("4"), .competence, there: "40", plan)
        #expect(training.cause == .recordMissingHere)
        #expect(training.note?.id == "JP diklat teknis: 20 (di sini 0); Seminar, workshop, magang, kursus, dan sejenisnya: ada (di sini tidak ada)")
    }

    @Test func aPunishmentThatIsMissingHere() throws {
        let finding = try Case.finding(try TestPerson(), .discipline, there: "3", plan)
        #expect(finding.words == "catatan-tidak-ada-di-sini" && finding.note?.id == "Hukuman disiplin terberat: ringan (di sini tidak ada)")
    }

    @Test func hoursThatWouldGiveJustThePoints() throws {
        let plan = try Case.plan("technical=proportional")
        let person = try TestPerson().of("4").adding(TrainingRecord.of("3", hours: 4, ended: "2022-01-10"))
        #expect(try Case.finding(person, .competence, there: "13.5", plan).note?.id == "JP diklat teknis: 12 (di sini 4)")
    }

    @Test func anotherClassOfPosts() throws {
        let person = try TestPerson().of("2").adding(TrainingRecord.of("9", ended: "2022-01-10"))
        let finding = try Case.finding(person, .competence, there: "17.5", plan)
        #expect(finding.cause == .position && finding.note?.id == "Kelas jabatan: pelaksana (di sini fungsional)")
    }

    /// Posts deemed trained are practice of one regency; BKN may not deem them so.
    @Test func aListOfPostsThatBKNDoesNotHave() throws {
        let person = try TestPerson().with { $0.post = "Guru Ahli Pertama" }
        let finding = try Case.finding(person, .competence, there: "0", plan)
        #expect(finding.cause == .option && finding.note?.id.hasPrefix("deemed-functional: ") == true)
        #expect(finding.records.map(\.summary.id) == ["Guru Ahli Pertama"])
        #expect(finding.alsoPossible == [.position])
    }

    @Test func anotherAppraisalThanTheOneHere() throws {
        let person = try TestPerson().adding(PredicateRecord(year: 2021, rating: "1"))
        let finding = try Case.finding(person, .performance, there: "15", plan)
        #expect(finding.cause == .otherData && finding.note?.id == "Predikat kinerja: Butuh Perbaikan (di sini Sangat Baik)")
        #expect(finding.records.map(\.source.row) == [2])
    }

    @Test func pointsThatNothingYields() throws {
        #expect(try words(try TestPerson(), .qualification, "17.3") == "belum-terjelaskan")
        #expect(try words(try TestPerson().of("4"), .competence, "39.9") == "belum-terjelaskan")
    }
}
