import Personnel

/// What an import does not close although its files no longer have it, since a row that was refused may be the one that is missing.
public struct KeptRecords: Sendable {
    /// People who stay although the files have no row of them that could be read: of a kind of which there is no row of theirs either,
    /// nothing is closed.
    public var people: Set<Int> = []
    /// Everybody who is there after the import: of others nothing is kept.
    public var standing: Set<Int> = []
    /// By kind, the people of whom a row was refused.
    private var owners: [RecordKind: Set<Int>] = [:]
    /// By kind, what rows say of which nobody can tell whose they are.
    private var contents: [RecordKind: Set<Int>] = [:]
    /// The kinds of which a row was refused that says neither whose it is nor what.
    private var blind: Set<RecordKind> = []
    /// The kinds of which a file was not read.
    private(set) var unread: Set<RecordKind> = []

    public init() {}

    /// Whether nothing is kept.
    public var isEmpty: Bool { people.isEmpty && owners.isEmpty && contents.isEmpty && blind.isEmpty && unread.isEmpty }

    /// Notes that a row of a history was refused.
    ///
    /// - `person`: whose it is; nil where nobody can tell.
    /// - `cells`: what it says, where only its person could not be read.
    public mutating func refuse(_ kind: RecordKind, of person: Int?, _ cells: RecordCells?) {
        if let person {
            owners[kind, default: []].insert(person)
        } else if let cells {
            contents[kind, default: []].insert(Int(cells.digest))
        } else {
            blind.insert(kind)
        }
    }

    /// Notes that a file of a kind was not read: it may hold anybody's rows.
    mutating func leaveUnread(_ kind: RecordKind) { unread.insert(kind) }

    /// What is kept of one kind.
    func records(of kind: RecordKind) -> OfKind {
        OfKind(
            people: people, standing: standing, owners: owners[kind] ?? [], contents: contents[kind] ?? [],
            isBlind: blind.contains(kind) || unread.contains(kind))
    }

    struct OfKind {
        fileprivate var people: Set<Int> = []
        fileprivate var standing: Set<Int> = []
        fileprivate var owners: Set<Int> = []
        fileprivate var contents: Set<Int> = []
        fileprivate var isBlind = false

        /// Nothing is kept.
        static var nothing: OfKind { OfKind() }

        /// Of a person's rows that the import does not have, those that are closed.
        ///
        /// - Parameters:
        ///   - added: how many rows of theirs are new.
        ///   - hasRows: whether the import has any row of theirs.
        func closing(_ missing: [RecordMerge.Key], of person: Int, added: Int, hasRows: Bool) -> [RecordMerge.Key] {
            if missing.isEmpty || !standing.contains(person) { return missing }
            if isBlind || owners.contains(person) || people.contains(person) && !hasRows { return [] }
            guard !contents.isEmpty else { return missing }
            // What a row of somebody unknown says is there still. The rest may be such a row before it was corrected, unless there is
            // another in its place: where nothing were ever closed, a mistake would stand for good beside what corrects it.
            let others = missing.filter { !contents.contains($0.digest) }
            return others.count <= added ? others : []
        }
    }
}
