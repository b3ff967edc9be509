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
