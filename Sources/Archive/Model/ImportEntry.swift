import Personnel

/// One import (impor): which files brought what into the archive, when and by whom.
public struct ImportEntry: Sendable, Hashable {
    /// The number among all imports, from 1, in the order of time; what the archive knew then is what imports up to it brought.
    public var number: Int
    public var agencyID: String
    public var at: ArchiveInstant
    /// Who ran it.
    public var by: String
    public var files: [ImportedFile]
    public var difference: ImportDifference
    /// The import that this one takes back (pembatalan); nil for one that brought files.
    public var undoes: Int?
    /// How many rows of employees were refused that mean nobody the archive kept.
    public var refusedUnmatched = 0

    public init(
        number: Int, agencyID: String, at: ArchiveInstant, by: String, files: [ImportedFile], difference: ImportDifference, undoes: Int? = nil,
        refusedUnmatched: Int = 0
    ) {
        self.number = number
        self.agencyID = agencyID
        self.at = at
        self.by = by
        self.files = files
        self.difference = difference
        self.undoes = undoes
        self.refusedUnmatched = refusedUnmatched
    }
}

extension ImportEntry {
    /// The kinds of rows of which there was a file or anything to take back, in their order.
    public var kinds: [RecordKind] {
        RecordKind.allCases.filter { kind in files.contains { $0.kind == kind } || difference[kind] != ImportDifference.Counts() }
    }
}

extension [ImportEntry] {
    /// Those of one agency that brought files and that no other has taken back.
    public var standing: [ImportEntry] {
        let undone = undone
        return filter { $0.undoes == nil && undone[$0.number] == nil }
    }

    /// By the number of an import that was taken back, the import that did so.
    public var undone: [Int: Int] {
        Dictionary(compactMap { entry in entry.undoes.map { ($0, entry.number) } }) { first, _ in first }
    }
}

/// A file that was imported, and what became of its rows.
public struct ImportedFile: Sendable, Hashable {
    /// The number among all files of the archive, from 1: what a record's source names.
    public var number: Int
    public var name: String
    public var kind: RecordKind
    public var rowsRead = 0
    public var rowsTaken = 0
    public var rowsRefused = 0

    public init(number: Int, name: String, kind: RecordKind, rowsRead: Int = 0, rowsTaken: Int = 0, rowsRefused: Int = 0) {
        self.number = number
        self.name = name
        self.kind = kind
        self.rowsRead = rowsRead
        self.rowsTaken = rowsTaken
        self.rowsRefused = rowsRefused
    }
}

/// What an import changes: against what the archive knew before.
public struct ImportDifference: Sendable, Hashable {
    /// Of one kind of row.
    public struct Counts: Sendable, Hashable {
        /// New in the archive (ditambah).
        public var added = 0
        /// Said otherwise than before (berubah); of histories, rows of a person that went while others of the same kind came.
        public var changed = 0
        /// No longer in the files (ditutup); kept as history.
        public var closed = 0
        public var unchanged = 0
        /// No longer in the files, and open all the same (tidak ditutup), since a row that was refused may be theirs.
        public var kept = 0

        public init(added: Int = 0, changed: Int = 0, closed: Int = 0, unchanged: Int = 0, kept: Int = 0) {
            self.added = added
            self.changed = changed
            self.closed = closed
            self.unchanged = unchanged
            self.kept = kept
        }

        /// How many stood before.
        public var before: Int { changed + closed + unchanged + kept }

        public var changesNothing: Bool { added == 0 && changed == 0 && closed == 0 }
    }

    /// By the position of the kind of row.
    private var counts = [Counts](repeating: Counts(), count: RecordKind.allCases.count)
    /// People who are in another unit than before.
    public var moved = 0

    public init() {}

    public subscript(kind: RecordKind) -> Counts {
        get { counts[kind.position] }
        set { counts[kind.position] = newValue }
    }

    public var changesNothing: Bool { counts.allSatisfy(\.changesNothing) }
}
