import Personnel

/// The people of a data set while it is read, and how rows find them: by NIP, and by the id that stays when a NIP changes.
struct Roster: Sendable {
    private(set) var people = People()
    /// By person.
    private var fingerprints: [UInt64] = []
    /// By person: the id, or twice 0.
    private var ids: [(high: UInt64, low: UInt64)] = []
    private var idsOfOtherForm: [String: Int32] = [:]
    /// NIPs of people who are there under another one.
    private var formerNIPs: [NIP: Int32] = [:]
    private var agencyNumbers: [String: Int32] = [:]
    private var strayUnitNumbers: [String: Int32] = [:]
    // Open addressing: the number of a person and one, or 0.
    private var nipSlots = [Int32](repeating: 0, count: 1024)
    private var idSlots = [Int32](repeating: 0, count: 1024)

    var count: Int { people.count }

    /// The number of the person with a NIP; `near` is somebody whose rows came before, for files in the order of the employees.
    func number(of nip: NIP, near: Int = -1) -> Int? {
        let next = near + 1
        if next > 0, next < people.nips.count, people.nips[next] == nip { return next }
        var slot = Self.slot(nip.number, nipSlots.count)
        while nipSlots[slot] != 0 {
            let person = Int(nipSlots[slot]) - 1
            if people.nips[person] == nip { return person }
            slot = (slot + 1) & (nipSlots.count - 1)
        }
        return formerNIPs.isEmpty ? nil : formerNIPs[nip].map(Int.init)
    }

    func number(of id: PersonID) -> Int? {
        switch id {
        case .none: return nil
        case .text(let text): return idsOfOtherForm[text].map(Int.init)
        case .number(let high, let low):
            var slot = Self.slot(high ^ low, idSlots.count)
            while idSlots[slot] != 0 {
                let person = Int(idSlots[slot]) - 1
                if ids[person].high == high, ids[person].low == low { return person }
                slot = (slot + 1) & (idSlots.count - 1)
            }
            return nil
        }
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
        formerNIPs[nip] = Int32(truncatingIfNeeded: known)
        return .renamed
    }

    /// Adds a person who matches nobody; their number.
    mutating func add(_ nip: NIP, _ id: PersonID, fingerprint: UInt64, unit: Int32, agency: Int32, at source: RecordSource) -> Int {
        people.append(nip, unit: unit, agency: agency, at: source)
        fingerprints.append(fingerprint)
        let number = Int32(truncatingIfNeeded: count)
        Self.enter(number, Self.slot(nip.number, nipSlots.count), &nipSlots)
        switch id {
        case .none: ids.append((0, 0))
        case .text(let text):
            ids.append((0, 0))
            idsOfOtherForm[text] = number - 1
        case .number(let high, let low):
            ids.append((high, low))
            Self.enter(number, Self.slot(high ^ low, idSlots.count), &idSlots)
        }
        if count * 3 > nipSlots.count * 2 { grow() }
        return count - 1
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
    mutating func strayUnit(_ id: String) -> Int32 {
        if id.isEmpty { return -1 }
        if let known = strayUnitNumbers[id] { return known }
        people.strayUnits.append(id)
        let number = -1 - Int32(truncatingIfNeeded: people.strayUnits.count)
        strayUnitNumbers[id] = number
        return number
    }

    private mutating func grow() {
        nipSlots = [Int32](repeating: 0, count: nipSlots.count * 2)
        idSlots = [Int32](repeating: 0, count: idSlots.count * 2)
        for person in 0..<count {
            let number = Int32(truncatingIfNeeded: person + 1)
            Self.enter(number, Self.slot(people.nips[person].number, nipSlots.count), &nipSlots)
            let id = ids[person]
            if id.high | id.low != 0 { Self.enter(number, Self.slot(id.high ^ id.low, idSlots.count), &idSlots) }
        }
    }

    private static func enter(_ number: Int32, _ slot: Int, _ slots: inout [Int32]) {
        var slot = slot
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    /// Where the search for a key begins among so many slots, a power of two.
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }
}
