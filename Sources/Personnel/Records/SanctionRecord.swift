import Vocabulary

/// Hukuman disiplin: one punishment.
public struct SanctionRecord: PersonnelRecord {
    public static let kind = RecordKind.sanction
    public var type = Code.empty
    public var level = Code.empty
    public var effective: CivilDate?
    public var decree: CivilDate?
    /// Whether a cancelling decree is named; where its date alone is filled in and cannot be read, nobody knows.
    public var cancelled = false
    public var unreadableFields: [RecordField] = []

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
