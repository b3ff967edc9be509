import Personnel
import TestSupport
import Testing
import Vocabulary

/// Which unreadable cell leaves a row undecided whatever is asked of it.
@Suite struct UnreadableFieldTests {
    @Test func aRowWithAReadableDateSaysAllItHasTo() throws {
        var record = try TrainingRecord.of("3", ended: "2022-03-04")
        #expect(record.undecidedField == nil)
        record.unreadableFields = [.trainingStart, .trainingYear]
        #expect(record.undecidedField == nil)
        (record.end, record.year, record.unreadableFields) = (nil, 2022, [.trainingEnd])
        #expect(record.undecidedField == nil)
    }

    @Test func withoutOneTheUnreadableDateIsNamed() {
        var training = TrainingRecord()
        #expect(training.undecidedField == nil, "undated is not unreadable")
        training.unreadableFields = [.trainingStart, .trainingYear]
        #expect(training.undecidedField == .trainingStart)
        var education = EducationRecord(level: "40")
        education.unreadableFields = [.educationYear]
        #expect(education.undecidedField == .educationYear)
        var predicate = PredicateRecord(rating: "1"), appraisal = AppraisalRecord(score: .value(1)), leadership = LeadershipRecord()
        (predicate.unreadableFields, appraisal.unreadableFields) = ([.predicateYear], [.appraisalYear])
        leadership.unreadableFields = [.leadershipEnd]
        #expect(predicate.undecidedField == .predicateYear && appraisal.undecidedField == .appraisalYear)
        #expect(leadership.undecidedField == .leadershipEnd)
    }

    @Test func aCancellationThatMayBeOneLeavesAPunishmentUndecided() throws {
        var record = SanctionRecord(type: "9", effective: try .of("2022-03-01"))
        record.unreadableFields = [.sanctionDecree, .sanctionCancelled]
        #expect(record.undecidedField == .sanctionCancelled)
        record.cancelled = true
        #expect(record.undecidedField == nil)
        (record.effective, record.unreadableFields) = (nil, [.sanctionEffective, .sanctionCancelled])
        #expect(record.undecidedField == .sanctionEffective)
    }

    @Test func employeesHaveNoDates() throws {
        #expect(try TestPerson().employee.unreadableFields.isEmpty)
        #expect(try TestPerson().employee.undecidedField == nil)
    }
}
