import Vocabulary

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
    public var unreadableFields: [RecordField] = []
    /// The key of the certificate where number and course are no longer known, as in canonical tables.
    package var keptKey: CertificateKey?

    public init() {}

    public var certificateKey: CertificateKey? { keptKey ?? CertificateKey(certificate: certificate, course: name, date: end ?? start) }

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
