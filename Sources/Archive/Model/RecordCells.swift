import Personnel
import Vocabulary

/// A history row as the archive keeps it: the same ten cells for every kind, so that one table holds all of them.
public struct RecordCells: Sendable, Hashable {
    public var kind: RecordKind
    /// Education level, level of leadership training, kind of training, predicate, or kind of punishment.
    public var code = ""
    /// The certificate letter of a training, or the level of a punishment.
    public var subcode = ""
    /// What the training is called.
    public var name = ""
    public var certificate = ""
    /// The first day of a training, the day of graduation, or the day a punishment begins.
    public var start: CivilDate?
    /// The last day of a training, or the day of a punishment's decree.
    public var finish: CivilDate?
    public var year: Int?
    /// Lesson hours (JP) or an appraisal's score in thousandths; nil for none, and `unreadable` for something that is no number.
    public var amount: Int?
    /// Whether a punishment was cancelled.
    public var isCancelled = false

    /// The amount or year of a cell that says something unreadable; neither is below zero. As the amount of a punishment it stands for
    /// the date of a cancellation that cannot be read.
    public static let unreadable = -1
    /// The day of a cell that says something unreadable.
    public static let unreadableDay = CivilDate(day: .min)

    public init(_ kind: RecordKind) { self.kind = kind }
}

extension RecordCells {
    /// The cells of a record; nil for an employee's row, which is no history.
    public init?(_ record: any PersonnelRecord) {
        self.init(type(of: record).kind)
        switch record {
        case let record as EducationRecord:
            (code, start, year) = (record.level.archived, record.graduated, record.year)
        case let record as LeadershipRecord:
            (code, name, certificate) = (record.level.archived, record.name, record.certificate)
            (start, finish, year, amount) = (record.start, record.end, record.year, record.hours.archived)
        case let record as TrainingRecord:
            (code, subcode, name, certificate) = (record.type.archived, record.letter.archived, record.name, record.certificate)
            (start, finish, year, amount) = (record.start, record.end, record.year, record.hours.archived)
        case let record as PredicateRecord: (code, year) = (record.rating.archived, record.year)
        case let record as AppraisalRecord: (year, amount) = (record.year, record.score.archived)
        case let record as SanctionRecord:
            (code, subcode, start, finish) = (record.type.archived, record.level.archived, record.effective, record.decree)
            isCancelled = record.cancelled
        default: return nil
        }
        for field in record.unreadableFields { markUnreadable(field) }
    }

    /// Whether any cell says something that cannot be read.
    var hasUnreadable: Bool {
        start == Self.unreadableDay || finish == Self.unreadableDay || year == Self.unreadable || amount == Self.unreadable
    }

    private mutating func markUnreadable(_ field: RecordField) {
        switch field {
        case .educationGraduated, .leadershipStart, .trainingStart, .sanctionEffective: start = Self.unreadableDay
        case .leadershipEnd, .trainingEnd, .sanctionDecree: finish = Self.unreadableDay
        case .educationYear, .leadershipYear, .trainingYear, .predicateYear, .appraisalYear: year = Self.unreadable
        case .sanctionCancelled: amount = Self.unreadable
        default: break
        }
    }

    /// Those of the fields whose cells say something that cannot be read.
    private func unreadable(_ fields: RecordField...) -> [RecordField] {
        fields.filter { field in
            // A cell that is marked already is as it would be marked.
            var marked = self
            marked.markUnreadable(field)
            return marked == self
        }
    }

    private var readableStart: CivilDate? { start == Self.unreadableDay ? nil : start }
    private var readableFinish: CivilDate? { finish == Self.unreadableDay ? nil : finish }
    private var readableYear: Int? { year == Self.unreadable ? nil : year }

    /// The record whose cells these are, as it was read; nil for kinds that are no histories.
    public var record: (any PersonnelRecord)? {
        switch kind {
        case .education:
            var record = EducationRecord(level: Code(archived: code), graduated: readableStart, year: readableYear)
            record.unreadableFields = unreadable(.educationGraduated, .educationYear)
            return record
        case .leadership:
            var record = LeadershipRecord()
            (record.level, record.name, record.certificate) = (Code(archived: code), name, certificate)
            (record.start, record.end, record.year, record.hours) = (readableStart, readableFinish, readableYear, Entry(archived: amount))
            record.unreadableFields = unreadable(.leadershipStart, .leadershipEnd, .leadershipYear)
            return record
        case .training:
            var record = TrainingRecord()
            (record.type, record.letter, record.name, record.certificate) = (Code(archived: code), Code(archived: subcode), name, certificate)
            (record.start, record.end, record.year, record.hours) = (readableStart, readableFinish, readableYear, Entry(archived: amount))
            record.unreadableFields = unreadable(.trainingStart, .trainingEnd, .trainingYear)
            return record
        case .predicate:
            var record = PredicateRecord(year: readableYear, rating: Code(archived: code))
            record.unreadableFields = unreadable(.predicateYear)
            return record
        case .appraisal:
            var record = AppraisalRecord(year: readableYear, score: Entry(archived: amount))
            record.unreadableFields = unreadable(.appraisalYear)
            return record
        case .sanction:
            var record = SanctionRecord(
                type: Code(archived: code), level: Code(archived: subcode), effective: readableStart, decree: readableFinish,
                cancelled: isCancelled)
            record.unreadableFields = unreadable(.sanctionCancelled, .sanctionEffective, .sanctionDecree)
            return record
        case .unit, .employee: return nil
        }
    }

    /// The same for rows that say the same: with the person it tells a row that stays from one that is new.
    ///
    /// Only rows of one person are held against each other, so that the chance of two different ones being taken for the same is
    /// that of a certificate: below ten to the minus tenth for a nation.
    public var digest: Int64 {
        var fingerprint = Fingerprint()
        fingerprint.absorb(UInt64(kind.position))
        for text in [code, subcode, name, certificate] { fingerprint.absorb(text) }
        for number in [start.map { Int($0.day) }, finish.map { Int($0.day) }, year, amount] {
            fingerprint.absorb(UInt64(bitPattern: Int64(number ?? .min)))
        }
        fingerprint.absorb(isCancelled ? 1 : 0)
        return Int64(bitPattern: fingerprint.value)
    }
}

extension Code {
    /// Longer than any code is.
    private static let archivedTooLong = "?????????"

    /// The code as text from which the same code is read again, also where it stood for a text too long for a code.
    var archived: String { self == .tooLong ? Self.archivedTooLong : description }

    /// The code of an archived text, letter by letter: what a cell is cleaned of was taken off before.
    init(archived text: String) {
        guard text.utf8.count <= 8 else {
            self = .tooLong
            return
        }
        var bits: UInt64 = 0
        for (place, byte) in text.utf8.enumerated() { bits |= UInt64(byte) << UInt64(8 * place) }
        self.init(bits: bits)
    }
}

extension Entry<Int> {
    var archived: Int? {
        switch self {
        case .absent: nil
        case .value(let value): value
        case .unreadable: RecordCells.unreadable
        }
    }

    init(archived: Int?) {
        switch archived {
        case nil: self = .absent
        case RecordCells.unreadable?: self = .unreadable
        case let value?: self = .value(value)
        }
    }
}
