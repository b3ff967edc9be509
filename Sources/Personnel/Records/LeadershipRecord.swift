import Vocabulary

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
    public var unreadableFields: [RecordField] = []
    /// The key of the certificate where number and course are no longer known, as in canonical tables.
    package var keptKey: CertificateKey?

    public init() {}

    public var certificateKey: CertificateKey? { keptKey ?? CertificateKey(certificate: certificate, course: name, date: end ?? start) }

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
