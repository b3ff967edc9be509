/// Holds the history rows that stand against those of an import, both in the order of person and content.
///
/// Rows are told apart by what they say, and counted: of two equal rows of a person either stays where the import has one.
enum RecordMerge {
    struct Key: Hashable, Comparable {
        let person: Int
        let digest: Int
        /// The row's own number.
        let number: Int

        static func < (left: Key, right: Key) -> Bool { (left.person, left.digest) < (right.person, right.digest) }
    }

    enum Change {
        /// A row of the import that is new, by its number there.
        case add(Int)
        /// A row that stood and is no longer there.
        case close(Int)
    }

    /// What was found of one person.
    private struct Finds {
        var added = 0, unchanged = 0
        /// Rows that stood and are not in the import.
        var missing: [Key] = []
    }

    /// Calls `body` with every change, and counts them; rows of a person that go while others come count as changed.
    ///
    /// - Parameter keeping: what stays although the import does not have it.
    static func counts(
        before: () throws -> Key?, now: () throws -> Key?, keeping: KeptRecords.OfKind = .nothing, _ body: (Change) throws -> Void
    ) throws -> ImportDifference.Counts {
        var counts = ImportDifference.Counts()
        var person = Int.min
        var finds = Finds()
        func endPerson() throws {
            let closing = keeping.closing(finds.missing, of: person, added: finds.added, hasRows: finds.added + finds.unchanged > 0)
            for row in closing { try body(.close(row.number)) }
            let changed = min(finds.added, closing.count)
            counts.changed += changed
            counts.added += finds.added - changed
            counts.closed += closing.count - changed
            counts.kept += finds.missing.count - closing.count
            counts.unchanged += finds.unchanged
            finds = Finds()
        }
        var old = try before(), new = try now()
        while let next = [old, new].compactMap(\.self).min() {
            if next.person != person {
                try endPerson()
                person = next.person
            }
            let isOld = old.map { !(next < $0) } ?? false, isNew = new.map { !(next < $0) } ?? false
            switch (isOld, isNew) {
            case (true, true): finds.unchanged += 1
            case (true, false):
                if let old { finds.missing.append(old) }
            default:
                finds.added += 1
                if let new { try body(.add(new.number)) }
            }
            if isOld { old = try before() }
            if isNew { new = try now() }
        }
        try endPerson()
        return counts
    }
}
