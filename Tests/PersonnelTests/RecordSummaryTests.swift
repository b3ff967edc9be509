import Personnel
import TestSupport
import Testing
import Vocabulary

/// The line that tells people which of their rows is meant.
@Suite struct RecordSummaryTests {
    @Test func aTrainingSaysNameHoursAndEnd() throws {
        let record = try TrainingRecord.of("3", hours: 24, ended: "2022-03-04", name: "BIMTEK\n  KEUANGAN")
        #expect(record.summary.id == "BIMTEK KEUANGAN, jenis diklat 3, 24 JP, selesai 4 Maret 2022")
        #expect(record.summary.en == "BIMTEK KEUANGAN, training kind 3, 24 JP, ended 4 March 2022")
    }

    @Test func whatIsMissingIsLeftOut() {
        var record = TrainingRecord()
        #expect(record.summary.id.isEmpty)
        record.year = 2021
        record.hours = .unreadable
        #expect(record.summary.id == "JP tidak terbaca, tahun 2021")
    }

    @Test func numbersHaveTheSignOfTheirLanguage() {
        let record = AppraisalRecord(year: 2021, score: .value(90_010))
        #expect(record.summary.id == "nilai 90,01, tahun 2021")
        #expect(record.summary.en == "score 90.01, year 2021")
    }

    @Test func everyKindSaysSomethingInBothLanguages() throws {
        let records: [any PersonnelRecord] = [
            Employee(nip: try #require(NIP("199003152015031901"))), EducationRecord(level: "40", year: 2013),
            try LeadershipRecord.of(level: "2", name: "PKP"),
            try TrainingRecord.of("3", ended: "2022-03-04"), PredicateRecord(year: 2021, rating: "2"), AppraisalRecord(year: 2021),
            SanctionRecord(type: "4", level: "S", effective: try CivilDate.of("2021-06-01")),
        ]
        for record in records {
            #expect(!record.summary.id.isEmpty)
            #expect(!record.summary.en.isEmpty)
        }
    }
}
