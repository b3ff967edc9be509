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
    /// What makes two rows the same certificate; nil for rows that are no trainings, and for trainings that are the same as no other.
    var certificateKey: CertificateKey? { get }
    /// Dates, years and flags whose cells are filled in and cannot be read; their values say nothing.
    var unreadableFields: [RecordField] { get }
}

extension PersonnelRecord {
    public var certificateKey: CertificateKey? { nil }
    public var unreadableFields: [RecordField] { [] }

    /// The unreadable field without which nobody could say what the row is about, whatever is asked of it: no date or year can be
    /// read and this one is filled in, or the row may have been cancelled. Nil where the row says all it has to.
    public var undecidedField: RecordField? {
        guard !unreadableFields.isEmpty else { return nil }
        if let flag = unreadableFields.first(where: { value(of: $0) == .flag(false) }) { return flag }
        guard let field = unreadableFields.first(where: { $0.form != .flag }) else { return nil }
        let isDated = RecordField.allCases.contains { field in
            switch value(of: field) {
            case .date(let date): date != nil
            case .year(let year): year != nil
            default: false
            }
        }
        return isDated ? nil : field
    }
}
