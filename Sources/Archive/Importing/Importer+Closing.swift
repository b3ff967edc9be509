import Personnel
import Vocabulary

/// What an import closes, and what it leaves open because a row that was refused may be about it.
extension Importer {
    /// An employee's row that made nobody: what can be read of whom it means.
    public typealias RefusedRow = (id: PersonID, nips: ClosedRange<UInt64>?, isRefused: Bool)

    /// Hears of the employees' rows that made nobody, once all others have been taken; who of the people of the archive stays because
    /// one of the rows may be theirs. The next numbers are theirs, in this order.
    public mutating func staying(beside refused: [RefusedRow]) throws -> [ArchivedEmployee] {
        guard previous != nil else {
            entry.refusedUnmatched = refused.count { $0.isRefused }
            return []
        }
        let ids = Set(refused.lazy.map(\.id).filter { !$0.isNone })
        var absent: [ArchivedEmployee] = [], named: Set<PersonID> = []
        try forEachBefore { known, isPresent in
            if !isPresent { return absent.append(known) }
            if !ids.isEmpty { named.insert(PersonID(known.employee.personID)) }
        }
        let matching = RefusedMatching(refused, among: absent, present: ids.intersection(named))
        let staying = absent.indices.filter { matching.staying.contains($0) || matching.twins.contains($0) }.map { absent[$0] }
        entry.refusedUnmatched = matching.unmatched
        entry.difference[.employee].kept = staying.count
        kept.people = Set(staying.map(\.person))
        people += staying.map(\.person)
        let twins = matching.twins.subtracting(matching.staying).count
        if staying.count > twins { findings.append(.notClosed(staying.count - twins, rows: refused.count { $0.isRefused })) }
        if twins > 0 { findings.append(.twinsNotClosed(twins)) }
        return staying
    }

    /// Hears of a row of a unit or of a history that was refused, or of which nobody can tell whose it is.
    ///
    /// - Parameters:
    ///   - number: the person's, as the reader counts.
    ///   - record: what the row says where only its person could not be read.
    public mutating func refuse(_ kind: RecordKind, of number: Int?, _ record: (any PersonnelRecord)?) throws {
        if kind == .unit { return refusedUnits += 1 }
        try takeWaiting()
        kept.refuse(kind, of: number.flatMap { people.indices.contains($0) ? people[$0] : nil }, record.flatMap { RecordCells($0) })
    }

    mutating func closeWhatIsGone() throws {
        guard previous != nil else { return }
        if kinds.contains(.unit), refusedUnits > 0 {
            entry.difference[.unit].kept = units.count
            if !units.isEmpty { findings.append(.unitsNotClosed(units.count, rows: refusedUnits)) }
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
        if ImportConcern.isMany(closed, of: peopleBefore) { concerns.append(.closesMany(people: closed, of: peopleBefore)) }
        let others = agencies.others(than: agency.id, isListed: isListed)
        if ImportConcern.isMany(others, of: agencies.count) {
            concerns.append(.otherAgency(rows: others, of: agencies.count))
        } else if others > 0 {
            findings.append(.fromOtherAgency(others))
        }
        for kind in entry.kinds where kind != .unit && kind != .employee {
            let counts = entry.difference[kind]
            if counts.kept > 0 { findings.append(.recordsNotClosed(counts.kept, kind)) }
            if counts.closed >= 20, ImportConcern.isMany(counts.closed, of: counts.before) {
                findings.append(.manyRecordsClosed(counts.closed, of: counts.before, kind))
            }
        }
    }
}
