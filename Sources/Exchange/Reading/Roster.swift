import Personnel

/// The people of a data set while it is read, and how rows find them: by NIP, and by the id that stays when a NIP changes.
struct Roster: Sendable {
    private(set) var people = People()
    /// By person.
    private var fingerprints: [UInt64] = []
    /// By person.
    private var ids: [PersonID] = []
    /// How many people there will be, as far as can be told; 0 when it cannot.
    private(set) var foreseen = 0
    private var agencyNumbers: [String: Int32] = [:]
    private var strayUnitNumbers: [String: Int32] = [:]
    private var byNIP = NumberIndex()
    private var byID = NumberIndex()

    var count: Int { people.count }

    /// The number of the person with a NIP.
    ///
    /// Always inlined, as the search by id: called, it would be handed a copy of the whole roster.
    @inline(__always)
    func number(of nip: NIP) -> Int? {
        if let person = byNIP.find(nip, NumberIndex.hash(nip.number), in: people.nips) { return person }
        return people.otherNIPs.isEmpty ? nil : people.otherNIPs[nip].map(Int.init)
    }

    /// The number of whoever has these digits as NIP among the next few behind a person, for files in the order of the employees.
    @inline(__always)
    func number(ofDigits digits: UInt64, behind person: Int) -> Int? {
        // Not everybody has rows in every file.
        for next in person + 1..<min(person + 5, people.nips.count) where people.nips[next].number == digits { return next }
        return nil
    }

    @inline(__always)
    func number(of id: PersonID) -> Int? { id.isNone ? nil : byID.find(id, NumberIndex.hash(id.high ^ id.low), in: ids) }

    /// The number of the person a row of a history belongs to, by NIP or else by the id of SIASN.
    func number(of row: TableRow, _ layout: TableLayout) -> Int? {
        if case .value(let nip) = row.nip(layout[.nip]), let number = number(of: nip) { return number }
        // The id stays where the NIP has changed by decree, was never filled in, or was spoilt by a spreadsheet.
        return number(of: PersonID(row.personID(layout)))
    }

    /// What keeps a row from being a new person.
    enum Match {
        /// Somebody is there under this NIP, of whom a row said the same.
        case same
        case differs
        /// The person's `pns_id` is there under another NIP: a NIP changes by decree, the id stays.
        case renamed
    }

    /// Looks for somebody who is there already; a NIP that changed is noted.
    mutating func match(_ nip: NIP, _ id: PersonID, fingerprint: UInt64) -> Match? {
        if let known = number(of: nip) { return fingerprints[known] == fingerprint ? .same : .differs }
        guard let known = number(of: id) else { return nil }
        people.otherNIPs[nip] = Int32(truncatingIfNeeded: known)
        return .renamed
    }

    /// Adds a person who matches nobody; their number.
    mutating func add(_ nip: NIP, _ id: PersonID, fingerprint: UInt64, unit: Int32, agency: Int32, at source: RecordSource) -> Int {
        people.append(nip, unit: unit, agency: agency, at: source)
        fingerprints.append(fingerprint)
        let number = count - 1
        if byNIP.isFull { grow(to: count * 2) } else { byNIP.insert(number, NumberIndex.hash(nip.number)) }
        ids.append(id)
        if !id.isNone { byID.insert(number, NumberIndex.hash(id.high ^ id.low)) }
        return number
    }

    /// Without what only adding people needs, and without their ids where no file asks for anybody by them.
    consuming func closed(keepingIDs: Bool) -> Roster {
        fingerprints = []
        if !keepingIDs {
            ids = []
            byID = NumberIndex()
        }
        return self
    }

    /// The number of an agency, which the first row that names it gives; a name once known stays.
    mutating func agency(_ id: String, _ name: @autoclosure () -> String) -> Int32 {
        if let known = agencyNumbers[id] {
            if people.agencyList[Int(known)].name.isEmpty { people.agencyList[Int(known)].name = name() }
            return known
        }
        let number = Int32(truncatingIfNeeded: people.agencyList.count)
        agencyNumbers[id] = number
        people.agencyList.append((id, name()))
        return number
    }

    /// How a person's unit that the list does not have is noted.
    mutating func strayUnit(_ id: String) -> Int32 { people.noteStrayUnit(id, &strayUnitNumbers) }

    /// Makes room for so many people at once, as far as can be foreseen.
    mutating func reserve(_ capacity: Int) {
        guard capacity > fingerprints.capacity else { return }
        foreseen = capacity
        people.reserve(capacity)
        fingerprints.reserveCapacity(capacity)
        ids.reserveCapacity(capacity)
        grow(to: capacity)
    }

    /// Asks the memory for what adding a person will look at, some time before it does.
    @inline(__always)
    func prefetch(_ nip: NIP, _ id: PersonID) {
        byNIP.prefetch(NumberIndex.hash(nip.number))
        byID.prefetch(NumberIndex.hash(id.high ^ id.low))
    }

    /// Asks the memory for what a search for a NIP of these digits will look at.
    @inline(__always)
    func prefetch(_ digits: UInt64) { byNIP.prefetch(NumberIndex.hash(digits)) }

    /// Makes tables for so many people, with all there are.
    private mutating func grow(to capacity: Int) {
        byNIP = NumberIndex(capacity: capacity)
        byID = NumberIndex(capacity: capacity)
        for person in 0..<count {
            byNIP.insert(person, NumberIndex.hash(people.nips[person].number))
            guard person < ids.count, !ids[person].isNone else { continue }
            byID.insert(person, NumberIndex.hash(ids[person].high ^ ids[person].low))
        }
    }
}

extension Roster {
    /// The number of the person a row belongs to, by NIP or else by the id of SIASN; nil when the employees have nobody so.
    func person(of row: TableRow, _ layout: TableLayout) -> Swift.Result<Int?, CellProblem> {
        if let number = number(of: row, layout) { return .success(number) }
        switch row.nip(layout[.nip]) {
        case .value: return .success(nil)
        case .refused(let defect): return .failure(CellProblem(problem: defect.problem, column: .nip))
        case .absent:
            guard row.personID(layout).isEmpty else { return .success(nil) }
            return .failure(CellProblem(problem: .missingNIP, column: layout[.nip] == nil ? .personID : .nip))
        }
    }
}
