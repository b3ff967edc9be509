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

    /// The amount of a cell that says something unreadable; no amount is below zero.
    public static let unreadable = -1

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
    }

    /// The record whose cells these are, as it was read; nil for kinds that are no histories.
    public var record: (any PersonnelRecord)? {
        switch kind {
        case .education: return EducationRecord(level: Code(archived: code), graduated: start, year: year)
        case .leadership:
            var record = LeadershipRecord()
            (record.level, record.name, record.certificate) = (Code(archived: code), name, certificate)
            (record.start, record.end, record.year, record.hours) = (start, finish, year, Entry(archived: amount))
            return record
        case .training:
            var record = TrainingRecord()
            (record.type, record.letter, record.name, record.certificate) = (Code(archived: code), Code(archived: subcode), name, certificate)
            (record.start, record.end, record.year, record.hours) = (start, finish, year, Entry(archived: amount))
            return record
        case .predicate: return PredicateRecord(year: year, rating: Code(archived: code))
        case .appraisal: return AppraisalRecord(year: year, score: Entry(archived: amount))
        case .sanction:
            return SanctionRecord(
                type: Code(archived: code), level: Code(archived: subcode), effective: start, decree: finish, cancelled: isCancelled)
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
