import Personnel
import Testing
import Vocabulary

/// Every field of every kind of row is answered by exactly one record, in the form the field has.
@Suite struct RecordFieldTests {
    private func records() throws -> [any PersonnelRecord] {
        [
            Employee(nip: try #require(NIP("199003152015031901"))), EducationRecord(), LeadershipRecord(), TrainingRecord(), PredicateRecord(),
            AppraisalRecord(),
            SanctionRecord(),
        ]
    }

    @Test func everyFieldIsAnsweredByItsOwnRecordOnly() throws {
        for field in RecordField.allCases {
            let answering = try records().filter { $0.value(of: field) != nil }.map { type(of: $0).kind }
            #expect(answering == [field.record], "\(field.rawValue)")
        }
    }

    @Test func everyAnswerHasTheFormOfItsField() throws {
        for record in try records() {
            for field in RecordField.allCases {
                guard let value = record.value(of: field) else { continue }
                let form: RecordField.Form =
                    switch value {
                    case .code: .code
                    case .text: .text
                    case .date: .date
                    case .year: .year
                    case .number: .number
                    case .flag: .flag
                    }
                #expect(form == field.form, "\(field.rawValue)")
            }
        }
    }

    @Test func namesAreRecordAndField() {
        #expect(Set(RecordField.allCases.map(\.rawValue)).count == RecordField.allCases.count)
        for field in RecordField.allCases {
            #expect(field.rawValue.split(separator: ".").count == 2)
            #expect(field.rawValue.hasPrefix(field.record.rawValue + "."))
        }
        #expect(Set(RecordField.allCases.map(\.record)) == Set(RecordKind.allCases).subtracting([.unit]))
    }

    @Test func kindsHaveLabelsOfTheirOwn() {
        #expect(Set(RecordKind.allCases.map(\.label.id)).count == RecordKind.allCases.count)
        #expect(Set(RecordKind.allCases.map(\.label.en)).count == RecordKind.allCases.count)
    }

    @Test func fieldsSayWhatWasPutIn() throws {
        let day = try #require(CivilDate.parse("2022-03-04").value)
        var training = TrainingRecord()
        (training.type, training.letter, training.start, training.end, training.year, training.hours) = ("3", "T", nil, day, 2022, .value(24_000))
        #expect(training.value(of: .trainingKind) == .code("3"))
        #expect(training.value(of: .trainingLetter) == .code("T"))
        #expect(training.value(of: .trainingStart) == .date(nil))
        #expect(training.value(of: .trainingEnd) == .date(day))
        #expect(training.value(of: .trainingYear) == .year(2022))
        #expect(training.value(of: .trainingHours) == .number(.value(24_000)))
        let sanction = SanctionRecord(type: "4", level: "S", effective: day, decree: nil, cancelled: true)
        #expect(sanction.value(of: .sanctionKind) == .code("4"))
        #expect(sanction.value(of: .sanctionLevel) == .code("S"))
        #expect(sanction.value(of: .sanctionEffective) == .date(day))
        #expect(sanction.value(of: .sanctionDecree) == .date(nil))
        #expect(sanction.value(of: .sanctionCancelled) == .flag(true))
        #expect(AppraisalRecord(year: 2021, score: .unreadable).value(of: .appraisalScore) == .number(.unreadable))
        #expect(PredicateRecord(year: 2021, rating: "2").value(of: .predicateRating) == .code("2"))
        #expect(EducationRecord(level: "40", graduated: day, year: 2013).value(of: .educationLevel) == .code("40"))
    }

    @Test func onlyTrainingsHaveCertificates() throws {
        var leadership = LeadershipRecord(), training = TrainingRecord()
        (leadership.certificate, training.certificate) = ("1/X", "1/X")
        let all: [any PersonnelRecord] = try records() + [leadership, training]
        #expect(all.filter { $0.certificateKey != nil }.map { type(of: $0).kind } == [.leadership, .training])
    }
}
