import Vocabulary

/// What a field of a record says, in the form the field has.
public enum FieldValue: Sendable, Equatable {
    case code(Code)
    case text(String)
    case date(CivilDate?)
    case year(Int?)
    /// In thousandths; unreadable when something stands there that is no number, or none that can be meant.
    case number(Entry<Int>)
    case flag(Bool)
}

/// A plain row about one person, whose fields an instrument reads by name.
public protocol PersonnelRecord: Sendable, Equatable {
    static var kind: RecordKind { get }
    /// The value of a field of this kind of record; nil for fields of other kinds.
    func value(of field: RecordField) -> FieldValue?
    /// What makes two rows the same certificate; nil for rows that are no trainings.
    var certificateKey: CertificateKey? { get }
}

extension PersonnelRecord {
    public var certificateKey: CertificateKey? { nil }
}

/// Riwayat pendidikan: one education completed.
public struct EducationRecord: PersonnelRecord {
    public static let kind = RecordKind.education
    public var level = Code.empty
    public var graduated: CivilDate?
    public var year: Int?

    public init(level: Code = .empty, graduated: CivilDate? = nil, year: Int? = nil) {
        self.level = level
        self.graduated = graduated
        self.year = year
    }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .educationLevel: .code(level)
        case .educationGraduated: .date(graduated)
        case .educationYear: .year(year)
        default: nil
        }
    }
}

/// Riwayat diklat struktural: one leadership training.
public struct LeadershipRecord: PersonnelRecord {
    public static let kind = RecordKind.leadership
    public var level = Code.empty
    public var name = ""
    public var certificate = ""
    public var start: CivilDate?
    public var end: CivilDate?
    public var year: Int?
    public var hours = Entry<Int>.absent

    public init() {}

    public var certificateKey: CertificateKey? { CertificateKey(certificate: certificate, course: name, end: end) }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .leadershipLevel: .code(level)
        case .leadershipName: .text(name)
        case .leadershipStart: .date(start)
        case .leadershipEnd: .date(end)
        case .leadershipYear: .year(year)
        case .leadershipHours: .number(hours)
        default: nil
        }
    }
}

/// Riwayat kursus: one functional or technical training, seminar or the like.
public struct TrainingRecord: PersonnelRecord {
    public static let kind = RecordKind.training
    public var type = Code.empty
    public var letter = Code.empty
    public var name = ""
    public var certificate = ""
    public var start: CivilDate?
    public var end: CivilDate?
    public var year: Int?
    public var hours = Entry<Int>.absent

    public init() {}

    public var certificateKey: CertificateKey? { CertificateKey(certificate: certificate, course: name, end: end) }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .trainingKind: .code(type)
        case .trainingLetter: .code(letter)
        case .trainingStart: .date(start)
        case .trainingEnd: .date(end)
        case .trainingYear: .year(year)
        case .trainingHours: .number(hours)
        default: nil
        }
    }
}

/// Predikat kinerja of one year (rw-skp22).
public struct PredicateRecord: PersonnelRecord {
    public static let kind = RecordKind.predicate
    public var year: Int?
    public var rating = Code.empty

    public init(year: Int? = nil, rating: Code = .empty) {
        self.year = year
        self.rating = rating
    }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .predicateYear: .year(year)
        case .predicateRating: .code(rating)
        default: nil
        }
    }
}

/// Nilai prestasi kerja of one year (rw-skp), in thousandths from 0 to 100000.
public struct AppraisalRecord: PersonnelRecord {
    public static let kind = RecordKind.appraisal
    public var year: Int?
    public var score = Entry<Int>.absent

    public init(year: Int? = nil, score: Entry<Int> = .absent) {
        self.year = year
        self.score = score
    }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .appraisalYear: .year(year)
        case .appraisalScore: .number(score)
        default: nil
        }
    }
}

/// Hukuman disiplin: one punishment.
public struct SanctionRecord: PersonnelRecord {
    public static let kind = RecordKind.sanction
    public var type = Code.empty
    public var level = Code.empty
    public var effective: CivilDate?
    public var decree: CivilDate?
    public var cancelled = false

    public init(type: Code = .empty, level: Code = .empty, effective: CivilDate? = nil, decree: CivilDate? = nil, cancelled: Bool = false) {
        self.type = type
        self.level = level
        self.effective = effective
        self.decree = decree
        self.cancelled = cancelled
    }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .sanctionKind: .code(type)
        case .sanctionLevel: .code(level)
        case .sanctionEffective: .date(effective)
        case .sanctionDecree: .date(decree)
        case .sanctionCancelled: .flag(cancelled)
        default: nil
        }
    }
}
