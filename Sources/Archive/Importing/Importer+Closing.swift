import Personnel
import Vocabulary

/// What an import closes, and what it leaves open because a row that was refused may be about it.
extension Importer {
    /// Hears of the employees' rows that made nobody, once all others have been taken; who of the people of the archive stays because
    /// one of the rows may be theirs. The next numbers are theirs, in this order.
    public mutating func staying(beside refused: [RefusedRow]) throws -> [ArchivedEmployee] {
        guard previous != nil else {
            entry.refusedUnmatched = refused.count { $0.cause == .refused }
            return []
        }
        let ids = Set(refused.lazy.map(\.id).filter { !$0.isNone })
        var absent: [ArchivedEmployee] = [], present: [PersonID: NIP] = [:]
        try forEachBefore { known, isPresent in
            if !isPresent { return absent.append(known) }
            guard !ids.isEmpty else { return }
            let id = PersonID(known.employee.personID)
            if ids.contains(id) { present[id] = known.employee.nip }
        }
        let matching = RefusedMatching(refused, among: absent, present: present)
        let places = matching.staying.union(matching.twins).union(matching.unread)
        let staying = absent.indices.filter(places.contains).map { absent[$0] }
        entry.refusedUnmatched = matching.unmatched
        entry.difference[.employee].kept = staying.count
        kept.people = Set(staying.map(\.person))
        people += staying.map(\.person)
        if !matching.staying.isEmpty {
            let rows = refused.count { $0.cause == .refused || $0.cause == .repeated }
            findings.append(.notClosed(matching.staying.count, rows: rows))
        }
        if !matching.twins.isEmpty { findings.append(.twinsNotClosed(matching.twins.count)) }
        if !matching.unread.isEmpty { findings.append(.unreadNotClosed(matching.unread.count)) }
        return staying
    }

    /// Hears of a row of a unit or of a history that was refused, or of which nobody can tell whose it is.
    ///
    /// - `number`: the person's, as the reader counts.
    /// - `record`: what the row says where only its person could not be read.
    public mutating func refuse(
        _ kind: RecordKind, of number: Int?, _ record: (any PersonnelRecord)?, cause: RefusalCause = .refused
    ) throws {
        if kind == .unit {
            if cause == .unread { hasUnreadUnits = true } else { refusedUnits += 1 }
            return
        }
        guard cause != .unread else { return kept.leaveUnread(kind) }
        try takeWaiting()
        kept.refuse(kind, of: number.flatMap { people.indices.contains($0) ? people[$0] : nil }, record.flatMap { RecordCells($0) })
    }

    mutating func closeWhatIsGone() throws {
        guard previous != nil else { return }
        if kinds.contains(.unit), refusedUnits > 0 || hasUnreadUnits {
            entry.difference[.unit].kept = units.count
            if !units.isEmpty {
                findings.append(hasUnreadUnits ? .unreadUnitsNotClosed(units.count) : .unitsNotClosed(units.count, rows: refusedUnits))
            }
        } else if kinds.contains(.unit) {
            for unit in units.values.sorted(by: { $0.number < $1.number }) {
                try writer.closeUnit(unit.number, in: entry.number)
                entry.difference[.unit].closed += 1
            }
        }
        guard kinds.contains(.employee) else { return }
        var gone: [Int] = [], before = 0, tally = agencies
        let staying = kept.people
        try forEachBefore { known, isPresent in
            before += 1
            tally.add(archived: known.employee.agencyID)
            if !isPresent, !staying.contains(known.person) { gone.append(known.person) }
        }
        for person in gone { try writer.closeEmployee(person, in: entry.number) }
        entry.difference[.employee].closed += gone.count
        (peopleBefore, agencies) = (before, tally)
    }

    /// Calls `body` with everybody who stood before, and whether a row of theirs was taken.
    private mutating func forEachBefore(_ body: (ArchivedEmployee, Bool) -> Void) throws {
        try takeWaiting()
        guard let previous else { return }
        let present = present
        try writer.forEachEmployee(of: agency.id, at: previous) { body($0, present.contains($0.person)) }
    }

    /// Says what should stop the import, and what somebody should look at.
    mutating func judge(isListed: Bool) {
        let closed = entry.difference[.employee].closed
        let hasHistories = kinds.contains { $0 != .unit && $0 != .employee }
        if hasHistories, !kinds.contains(.employee), people.isEmpty { concerns.append(.nobodyKnown) }
        if ImportConcern.isMany(closed, of: peopleBefore) { concerns.append(.closesMany(people: closed, of: peopleBefore)) }
        let others = agencies.others(than: agency.id, isListed: isListed)
        if ImportConcern.isMany(others, of: agencies.count) {
            concerns.append(.otherAgency(rows: others, of: agencies.count))
        } else if others > 0 {
            findings.append(.fromOtherAgency(others))
        }
        for kind in entry.kinds where kind != .unit && kind != .employee {
            let counts = entry.difference[kind]
            if counts.kept > 0 {
                findings.append(kept.unread.contains(kind) ? .unreadRecordsNotClosed(counts.kept, kind) : .recordsNotClosed(counts.kept, kind))
            }
            // One or two of a few are corrections; all of a kind are none.
            if counts.closed >= 3 || counts.closed == counts.before, ImportConcern.isMany(counts.closed, of: counts.before) {
                findings.append(.manyRecordsClosed(counts.closed, of: counts.before, kind))
            }
        }
    }
}
