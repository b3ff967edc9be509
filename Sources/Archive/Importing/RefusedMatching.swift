import Personnel

/// Finds out whom the refused rows of an import may mean, among the people of whom it has no other row.
struct RefusedMatching {
    /// The people who stay because of a row that was refused, by their places in the list.
    private(set) var staying: Set<Int> = []
    /// Those who stay only because of a row that was set aside as another's.
    private(set) var twins: Set<Int> = []
    /// Those who stay only because a file was not read.
    private(set) var unread: Set<Int> = []
    /// How many refused rows mean nobody in the list.
    private(set) var unmatched = 0

    private let people: [ArchivedEmployee]
    /// Places in the order of the NIP.
    private let byNIP: [Int]
    private let byID: [PersonID: [Int]]

    /// - Parameters:
    ///   - people: those who would be closed.
    ///   - present: by id, the NIP of people who are in the files by another row.
    init(_ rows: [Importer.RefusedRow], among people: [ArchivedEmployee], present: [PersonID: NIP]) {
        self.people = people
        byNIP = people.indices.sorted { people[$0].employee.nip < people[$1].employee.nip }
        byID = Dictionary(grouping: people.indices) { PersonID(people[$0].employee.personID) }
        var others: [Group: Int] = [:]
        for row in rows {
            switch row.cause {
            case .refused:
                if let group = take(row, present) { others[group, default: 0] += 1 }
            case .repeated: others[Group(nips: row.nips, isCounted: false), default: 0] += 1
            case .twin, .unread: break
            }
        }
        // Who fits the narrower rows is not counted for the wider ones.
        for (group, count) in others.sorted(by: { $0.key < $1.key }) {
            let found = (group.nips.map(places) ?? Array(people.indices)).filter { !staying.contains($0) }
            staying.formUnion(found)
            if group.isCounted { unmatched += max(count - found.count, 0) }
        }
        takeTwins(rows.filter { $0.cause == .twin })
        if rows.contains(where: { $0.cause == .unread }) { unread = Set(people.indices).subtracting(staying).subtracting(twins) }
    }

    /// Keeps whom a refused row names; where its id names nobody who is absent, what else tells whom it may mean.
    private mutating func take(_ row: Importer.RefusedRow, _ present: [PersonID: NIP]) -> Group? {
        let named = row.id.isNone ? [] : byID[row.id] ?? []
        if !named.isEmpty {
            staying.formUnion(named)
            // An id with a wrong letter can be somebody else's.
            if let nips = row.nips, !named.contains(where: { nips.contains(people[$0].employee.nip.number) }) { staying.formUnion(places(nips)) }
            return nil
        }
        guard !row.id.isNone, let nip = present[row.id] else { return Group(nips: row.nips, isCounted: true) }
        guard let nips = row.nips else { return Group(nips: nil, isCounted: false) }
        return nips.contains(nip.number) ? nil : Group(nips: nips, isCounted: true)
    }

    /// Keeps whom a row may mean that was set aside as another's: by the key that it does not share, or by the name.
    private mutating func takeTwins(_ rows: [Importer.RefusedRow]) {
        guard !rows.isEmpty else { return }
        let byName = Dictionary(grouping: people.indices) { people[$0].employee.name.uppercased() }
        for row in rows {
            if !row.id.isNone { twins.formUnion(byID[row.id] ?? []) }
            if let nips = row.nips { twins.formUnion(places(nips)) }
            if !row.name.isEmpty { twins.formUnion(byName[row.name.uppercased()] ?? []) }
        }
        twins.subtract(staying)
    }

    /// Rows that say the same of whom they may mean.
    private struct Group: Hashable, Comparable {
        let nips: ClosedRange<UInt64>?
        /// Whether a row that means nobody is one of somebody unknown.
        let isCounted: Bool

        private var width: UInt64 { nips.map { $0.upperBound - $0.lowerBound } ?? .max }

        static func < (left: Group, right: Group) -> Bool {
            (left.width, left.nips?.lowerBound ?? 0, left.isCounted ? 0 : 1) < (right.width, right.nips?.lowerBound ?? 0, right.isCounted ? 0 : 1)
        }
    }

    /// The people whose NIP lies in a range.
    private func places(_ nips: ClosedRange<UInt64>) -> [Int] {
        var low = 0, high = byNIP.count
        while low < high {
            let middle = (low + high) / 2
            if people[byNIP[middle]].employee.nip.number < nips.lowerBound { low = middle + 1 } else { high = middle }
        }
        return Array(byNIP[low...].prefix { nips.contains(people[$0].employee.nip.number) })
    }
}
