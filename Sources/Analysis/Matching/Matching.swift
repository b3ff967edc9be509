import Personnel

/// Who is who: the rows of an official table and the people here.
public struct Matching: Sendable, Hashable {
    /// A row and the person it speaks of.
    public struct Pair: Sendable, Hashable {
        /// The position of the row among the scores.
        public let official: Int
        /// The person's number here.
        public let person: Int
        /// Whether only the name told, not the NIP.
        public let isByName: Bool
    }

    /// A row that may speak of several people, or of one whom another row claims as well; nobody guesses.
    public struct Ambiguity: Sendable, Hashable {
        public let official: Int
        /// Those it may speak of, ascending.
        public let people: [Int]
    }

    /// In the order of the rows.
    public private(set) var pairs: [Pair] = []
    public private(set) var ambiguous: [Ambiguity] = []
    /// Rows of which nobody here has the NIP or the name.
    public private(set) var unknown: [Int] = []

    /// - `nips`: by person.
    /// - `otherNIPs`: NIPs that people here have had, or have by another row, with the person's number.
    /// - `named`: people by name, for rows without a NIP.
    public init(_ scores: [OfficialScore], nips: [NIP], otherNIPs: [NIP: Int32] = [:], named: [NamedPerson] = []) {
        let wanted = Set(scores.compactMap(\.nip))
        var numbers: [NIP: Int] = otherNIPs.filter { wanted.contains($0.key) }.mapValues(Int.init)
        for (person, nip) in nips.enumerated() where wanted.contains(nip) { numbers[nip] = person }
        let namesakes = Namesakes(named)
        var claims: [Int: [Pair]] = [:]
        for (position, score) in scores.enumerated() {
            let found: [Int]
            if let nip = score.nip { found = numbers[nip].map { [$0] } ?? [] } else { found = namesakes.people(for: score) }
            switch found.count {
            case 0: unknown.append(position)
            case 1: claims[found[0], default: []].append(Pair(official: position, person: found[0], isByName: score.nip == nil))
            default: ambiguous.append(Ambiguity(official: position, people: found))
            }
        }
        for (person, claims) in claims { settle(claims, person) }
        pairs.sort { $0.official < $1.official }
        ambiguous.sort { $0.official < $1.official }
    }

    /// Of several rows for one person that with the NIP stands; where there is not one such, none does.
    private mutating func settle(_ claims: [Pair], _ person: Int) {
        let sure = claims.filter { !$0.isByName }
        let standing = claims.count == 1 ? claims : sure.count == 1 ? sure : []
        pairs += standing
        for claim in claims where !standing.contains(claim) { ambiguous.append(Ambiguity(official: claim.official, people: [person])) }
    }
}

/// People by name, told apart by unit and post.
struct Namesakes {
    private var byName: [String: [NamedPerson]] = [:]

    init(_ people: [NamedPerson]) {
        for person in people {
            let key = NameKey.person(person.name)
            if !key.isEmpty { byName[key, default: []].append(person) }
        }
    }

    /// Those a row may speak of, ascending; one where name, then unit, then post leave one.
    func people(for score: OfficialScore) -> [Int] {
        let found = byName[NameKey.person(score.name)] ?? []
        guard found.count > 1 else { return found.map(\.number) }
        // The table may name the office above a person's own unit.
        let unit = NameKey.text(score.unit), post = NameKey.text(score.post)
        let placed = unit.isEmpty ? found : found.filter { $0.units.contains { NameKey.text($0) == unit } }
        if placed.count == 1 { return placed.map(\.number) }
        let holding = post.isEmpty ? placed : placed.filter { NameKey.text($0.post) == post }
        if holding.count == 1 { return holding.map(\.number) }
        return found.map(\.number).sorted()
    }
}
