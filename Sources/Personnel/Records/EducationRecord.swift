import Vocabulary

/// Riwayat pendidikan: one education completed.
public struct EducationRecord: PersonnelRecord {
    public static let kind = RecordKind.education
    public var level = Code.empty
    public var graduated: CivilDate?
    public var year: Int?
    public var unreadableFields: [RecordField] = []

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
