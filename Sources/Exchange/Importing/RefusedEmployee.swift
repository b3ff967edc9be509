import Personnel

/// Why a row was not taken.
public enum RefusalCause: Sendable, Hashable {
    /// It was refused.
    case refused
    /// It was refused, and its id is that of somebody of whom another row was taken; of its NIP nothing can be read.
    case repeated
    /// It was set aside because its NIP or its id is another row's: whoever goes by the other of the two is in the files all the same.
    case twin
    /// There is no row: a file was not read, and may hold anybody's.
    case unread
}

/// An employee's row that made nobody: what can still be read of whom it means.
///
/// A row that was refused is no proof that somebody left. Whoever keeps people must know whom it may have been of.
public struct RefusedEmployee: Sendable, Hashable {
    /// `pns_id`; none where nothing can be read of it.
    public let id: PersonID
    /// The numbers of which one was the NIP before it was spoilt; nil where nothing is left of it.
    public let nips: ClosedRange<UInt64>?
    /// Of a row that was set aside, whom it names; else empty.
    public let name: String
    public let cause: RefusalCause
    public let source: RecordSource

    public init(id: PersonID, nips: ClosedRange<UInt64>?, name: String = "", cause: RefusalCause = .refused, source: RecordSource) {
        self.id = id
        self.nips = nips
        self.name = name
        self.cause = cause
        self.source = source
    }
}

extension RefusedEmployee {
    /// What is left of a row that was refused; one that was refused as a whole has no id that could be trusted.
    init(_ row: TableRow, _ layout: TableLayout, at source: RecordSource) {
        let nips: ClosedRange<UInt64>?
        if case .value(let nip) = row.nip(layout[.nip]) {
            nips = nip.number...nip.number
        } else {
            nips = SpoiltNIP.range(row.text(layout[.nip]))
        }
        self.init(id: row.defect == nil ? PersonID(row.personID(layout)) : .none, nips: nips, source: source)
    }
}

/// A row of a unit or of a history that was refused: whose it is and what it says, as far as either can be read.
public struct RefusedRecord: Sendable {
    public let kind: RecordKind
    /// The person's number; nil where nobody can tell whose the row is.
    public let person: Int?
    /// What the row says where only its person could not be read.
    public let record: (any PersonnelRecord)?
    public let cause: RefusalCause

    public init(_ kind: RecordKind, of person: Int? = nil, record: (any PersonnelRecord)? = nil, cause: RefusalCause = .refused) {
        self.kind = kind
        self.person = person
        self.record = record
        self.cause = cause
    }
}
