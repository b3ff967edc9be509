import Vocabulary

/// Predikat kinerja of one year (rw-skp22).
public struct PredicateRecord: PersonnelRecord {
    public static let kind = RecordKind.predicate
    public var year: Int?
    public var rating = Code.empty
    public var unreadableFields: [RecordField] = []

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
