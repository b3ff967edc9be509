import Personnel

/// Which agencies the rows of an import name, held against the one it is for.
struct AgencyTally {
    /// By id, how many of the files' rows name it; rows without one are not asked.
    private var rows: [String: Int] = [:]
    private(set) var count = 0
    /// By id, how many people of the archive had it before.
    private var archived: [String: Int] = [:]

    mutating func add(row id: String) {
        count += 1
        if !id.isEmpty { rows[id, default: 0] += 1 }
    }

    mutating func add(archived id: String) { if !id.isEmpty { archived[id, default: 0] += 1 } }

    /// How many rows name another agency than the import's.
    ///
    /// - Parameters:
    ///   - agency: what the agency is called in the archive, which need not be SIASN's id.
    ///   - isListed: whether SIASN's reference has it under that id.
    func others(than agency: String, isListed: Bool) -> Int {
        let expected = isListed || rows[agency] != nil ? agency : Self.commonest(archived) ?? Self.commonest(rows)
        return rows.reduce(0) { $0 + ($1.key == expected ? 0 : $1.value) }
    }

    private static func commonest(_ counts: [String: Int]) -> String? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
