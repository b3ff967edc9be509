import Personnel

/// The people of a data set by number, and how rows find them.
public struct People: Sendable {
    public private(set) var nips: [NIP] = []
    /// Where each person's row stands.
    public private(set) var sources: [RecordSource] = []
    /// By person: the unit's number in the tree, or -1.
    public private(set) var units: [Int32] = []
    /// By person: the id of the unit as the row writes it.
    public private(set) var unitIDs: [String] = []
    /// By person: the agency's number.
    public private(set) var agencies: [Int32] = []
    public private(set) var agencyList: [(id: String, name: String)] = []
    private var fingerprints: [UInt64] = []
    private var byNIP: [NIP: Int32] = [:]
    private var byID: [String: Int32] = [:]
    private var agencyNumbers: [String: Int32] = [:]

    public var count: Int { nips.count }

    public func number(of nip: NIP) -> Int? { byNIP[nip].map(Int.init) }
    func number(ofPersonID id: String) -> Int? { byID[id].map(Int.init) }

    /// What happened when a person was added.
    enum Addition {
        case added(Int)
        case same
        case differs
        /// The person's `pns_id` is there under another NIP: a NIP changes by decree, the id stays.
        case renamed
    }

    mutating func add(_ employee: Employee, at source: RecordSource, unit: Int?) -> Addition {
        let fingerprint = employee.fingerprint
        if let known = byNIP[employee.nip] { return fingerprints[Int(known)] == fingerprint ? .same : .differs }
        if !employee.personID.isEmpty, let known = byID[employee.personID] {
            byNIP[employee.nip] = known
            return .renamed
        }
        let number = Int32(nips.count)
        byNIP[employee.nip] = number
        if !employee.personID.isEmpty { byID[employee.personID] = number }
        nips.append(employee.nip)
        sources.append(source)
        units.append(unit.map { Int32($0) } ?? -1)
        unitIDs.append(employee.unitID)
        agencies.append(agency(employee))
        fingerprints.append(fingerprint)
        return .added(Int(number))
    }

    private mutating func agency(_ employee: Employee) -> Int32 {
        if let known = agencyNumbers[employee.agencyID] {
            if agencyList[Int(known)].name.isEmpty { agencyList[Int(known)].name = employee.agencyName }
            return known
        }
        let number = Int32(agencyList.count)
        agencyNumbers[employee.agencyID] = number
        agencyList.append((employee.agencyID, employee.agencyName))
        return number
    }

    /// The numbers of all people in the order of their NIP.
    public var inOrderOfNIP: [Int] { nips.indices.sorted { nips[$0] < nips[$1] } }
}
