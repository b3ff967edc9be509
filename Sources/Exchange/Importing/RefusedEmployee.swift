import Personnel

/// An employee's row that made nobody: what can still be read of whom it means.
///
/// A row that was refused is no proof that somebody left. Whoever keeps people must know whom it may have been of.
public struct RefusedEmployee: Sendable, Hashable {
    /// `pns_id`; none where nothing can be read of it.
    public let id: PersonID
    /// The numbers of which one was the NIP before it was spoilt; nil where nothing is left of it.
    public let nips: ClosedRange<UInt64>?
    /// False for a row that was set aside because its NIP or its id is another row's: whoever goes by the other of the two is in the
    /// files all the same.
    public let isRefused: Bool
    public let source: RecordSource

    public init(id: PersonID, nips: ClosedRange<UInt64>?, isRefused: Bool = true, source: RecordSource) {
        self.id = id
        self.nips = nips
        self.isRefused = isRefused
        self.source = source
    }
}

extension RefusedEmployee {
    /// What is left of a row that was refused, also as a whole.
    init(_ row: TableRow, _ layout: TableLayout, at source: RecordSource) {
        let nips: ClosedRange<UInt64>?
        if case .value(let nip) = row.nip(layout[.nip]) {
            nips = nip.number...nip.number
        } else {
            nips = SpoiltNIP.range(row.text(layout[.nip]))
        }
        self.init(id: PersonID(row.personID(layout)), nips: nips, source: source)
    }
}

/// A row of a unit or of a history that was refused: whose it is and what it says, as far as either can be read.
public struct RefusedRecord: Sendable {
    public let kind: RecordKind
    /// The person's number; nil where nobody can tell whose the row is.
    public let person: Int?
    /// What the row says where only its person could not be read.
    public let record: (any PersonnelRecord)?

    public init(_ kind: RecordKind, of person: Int? = nil, record: (any PersonnelRecord)? = nil) {
        self.kind = kind
        self.person = person
        self.record = record
    }
}
