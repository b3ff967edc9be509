import Personnel

/// Finds out whom the refused rows of an import may mean, among the people of whom it has no other row.
struct RefusedMatching {
    /// The people who stay because of a row that was refused, by their places in the list.
    private(set) var staying: Set<Int> = []
    /// Those who stay because of a row that was set aside as another's.
    private(set) var twins: Set<Int> = []
    /// How many refused rows mean nobody in the list.
    private(set) var unmatched = 0

    private let people: [ArchivedEmployee]
    /// Places in the order of the NIP.
    private let byNIP: [Int]
    private let byID: [PersonID: [Int]]

    /// - Parameters:
    ///   - people: those who would be closed.
    ///   - present: ids of people who are in the files by another row.
    init(_ rows: [Importer.RefusedRow], among people: [ArchivedEmployee], present: Set<PersonID>) {
        self.people = people
        byNIP = people.indices.sorted { people[$0].employee.nip < people[$1].employee.nip }
        byID = Dictionary(grouping: people.indices) { PersonID(people[$0].employee.personID) }
        var others: [Group: Int] = [:]
        for row in rows {
            let named = row.id.isNone ? [] : byID[row.id] ?? []
            if !row.isRefused {
                twins.formUnion(named)
                if let nips = row.nips { twins.formUnion(places(nips)) }
            } else if !named.isEmpty {
                staying.formUnion(named)
            } else if row.id.isNone || !present.contains(row.id) {
                others[Group(nips: row.nips, hasID: !row.id.isNone), default: 0] += 1
            }
        }
        // Who fits the narrower rows is not counted for the wider ones.
        for (group, count) in others.sorted(by: { $0.key < $1.key }) {
            let found = (group.nips.map(places) ?? Array(people.indices)).filter { place in
                // Whoever has an id would be named by it.
                !staying.contains(place) && !(group.hasID && !PersonID(people[place].employee.personID).isNone)
            }
            staying.formUnion(found)
            unmatched += max(count - found.count, 0)
        }
    }

    /// Rows that say the same of whom they may mean.
    private struct Group: Hashable, Comparable {
        let nips: ClosedRange<UInt64>?
        let hasID: Bool

        private var width: UInt64 { nips.map { $0.upperBound - $0.lowerBound } ?? .max }

        static func < (left: Group, right: Group) -> Bool {
            (left.width, left.nips?.lowerBound ?? 0, left.hasID ? 0 : 1) < (right.width, right.nips?.lowerBound ?? 0, right.hasID ? 0 : 1)
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
