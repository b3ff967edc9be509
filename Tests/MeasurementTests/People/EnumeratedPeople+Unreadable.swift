import Personnel
import TestSupport
import Vocabulary

/// People with cells that cannot be read, beside every other cell that may stand in their place.
extension EnumeratedPeople {
    func unreadable() throws -> [TestPerson] {
        let inside = asOf, outside = CivilDate(day: asOf.day - 4000), later = CivilDate(day: asOf.day + 40)
        let dates: [Entry<CivilDate>] = [.absent, .unreadable, .value(inside), .value(outside), .value(later)]
        let years: [Entry<Int>] = [.absent, .unreadable, .value(asOf.year - 1), .value(2005)]
        return try dates.flatMap { first in
            try dates.flatMap { second in try years.flatMap { year in try trainings(first, second, year) } + punishments(first, second) }
                + years.flatMap { year in try schooled(first, year) }
        } + years.flatMap { year in try appraised(year) }
    }

    private func trainings(_ end: Entry<CivilDate>, _ start: Entry<CivilDate>, _ year: Entry<Int>) throws -> [TestPerson] {
        let kinds: [(Code, Entry<Int>)] = [
            ("3", .value(20_000)), ("3", .unreadable), ("4", .unreadable), ("1", .value(20_000)), ("99", .value(20_000)),
        ]
        var training = TrainingRecord(), leadership = LeadershipRecord()
        (training.end, training.start, training.year) = (end.value, start.value, year.value)
        training.unreadableFields = fields([
            (.trainingEnd, end.isUnreadable), (.trainingStart, start.isUnreadable), (.trainingYear, year.isUnreadable),
        ])
        (leadership.level, leadership.end, leadership.start, leadership.year) = ("2", end.value, start.value, year.value)
        leadership.hours = .value(20_000)
        leadership.unreadableFields = fields([
            (.leadershipEnd, end.isUnreadable), (.leadershipStart, start.isUnreadable), (.leadershipYear, year.isUnreadable),
        ])
        return try kinds.map { kind, hours in
            (training.type, training.hours) = (kind, hours)
            return try TestPerson().of("4").adding(training)
        } + [TestPerson().of("1", echelon: "41").adding(leadership)]
    }

    private func punishments(_ effective: Entry<CivilDate>, _ decree: Entry<CivilDate>) throws -> [TestPerson] {
        try ["9", "21", "77"].flatMap { (kind: Code) in
            try [(false, false), (true, false), (false, true), (true, true)].map { cancelled, isUnreadable in
                var record = SanctionRecord(type: kind, effective: effective.value, decree: decree.value, cancelled: cancelled)
                record.unreadableFields = fields([
                    (.sanctionEffective, effective.isUnreadable), (.sanctionDecree, decree.isUnreadable), (.sanctionCancelled, isUnreadable),
                ])
                return try TestPerson().adding(record)
            }
        }
    }

    private func schooled(_ graduated: Entry<CivilDate>, _ year: Entry<Int>) throws -> [TestPerson] {
        try ["50", "77", ""].map { (level: Code) in
            var record = EducationRecord(level: level, graduated: graduated.value, year: year.value)
            record.unreadableFields = fields([(.educationGraduated, graduated.isUnreadable), (.educationYear, year.isUnreadable)])
            return try TestPerson().adding(record)
        }
    }

    private func appraised(_ year: Entry<Int>) throws -> [TestPerson] {
        var predicate = PredicateRecord(year: year.value, rating: "1"), appraisal = AppraisalRecord(year: year.value, score: .value(80_000))
        predicate.unreadableFields = fields([(.predicateYear, year.isUnreadable)])
        appraisal.unreadableFields = fields([(.appraisalYear, year.isUnreadable)])
        var odd = appraisal
        odd.score = .unreadable
        return try [TestPerson().adding(predicate), TestPerson().adding(appraisal), TestPerson().adding(odd)]
    }

    private func fields(_ marked: [(field: RecordField, isUnreadable: Bool)]) -> [RecordField] { marked.filter(\.isUnreadable).map(\.field) }
}
