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

    /// Calls `body` with every change, and counts them; rows of a person that go while others come count as changed.
    static func counts(
        before: () throws -> Key?, now: () throws -> Key?, _ body: (Change) throws -> Void
    ) throws -> ImportDifference.Counts {
        var counts = ImportDifference.Counts()
        var person = Int.min
        var added = 0, closed = 0
        func endPerson() {
            let changed = min(added, closed)
            counts.changed += changed
            counts.added += added - changed
            counts.closed += closed - changed
            (added, closed) = (0, 0)
        }
        var old = try before(), new = try now()
        while let next = [old, new].compactMap(\.self).min() {
            if next.person != person {
                endPerson()
                person = next.person
            }
            let isOld = old.map { !(next < $0) } ?? false, isNew = new.map { !(next < $0) } ?? false
            switch (isOld, isNew) {
            case (true, true): counts.unchanged += 1
            case (true, false):
                closed += 1
                if let old { try body(.close(old.number)) }
            default:
                added += 1
                if let new { try body(.add(new.number)) }
            }
            if isOld { old = try before() }
            if isNew { new = try now() }
        }
        endPerson()
        return counts
    }
}
