import Vocabulary

/// Nilai prestasi kerja of one year (rw-skp), in thousandths from 0 to 100000.
public struct AppraisalRecord: PersonnelRecord {
    public static let kind = RecordKind.appraisal
    public var year: Int?
    public var score = Entry<Int>.absent
    public var unreadableFields: [RecordField] = []

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
