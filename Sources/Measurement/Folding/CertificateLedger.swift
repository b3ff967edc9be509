/// Amounts that each certificate of a person gives once, with the largest where its rows differ.
struct CertificateLedger: Sendable {
    private struct Entry {
        let person: Int32
        let amount: Int32
        let key: UInt64
    }

    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ people: [Int32], _ keys: [UInt64], _ amounts: [Int32]) {
        for index in people.indices { entries.append(Entry(person: people[index], amount: amounts[index], key: keys[index])) }
    }

    /// Gives every person the sum of their certificates and forgets the entries.
    mutating func settle(people: Int, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        let (order, ends) = byPerson(people)
        var start = 0
        for person in 0..<people {
            let end = Int(ends[person])
            // One certificate, as nearly everybody has, needs no comparing.
            if end == start + 1 { give(person, entries[Int(order[start])].amount) } else if end > start { settle(person, order[start..<end], give) }
            start = end
        }
        entries = []
    }

    /// The positions of the entries person by person, and where each person's end.
    private func byPerson(_ people: Int) -> (order: [Int32], ends: [Int32]) {
        var ends = [Int32](repeating: 0, count: people + 1)
        for entry in entries { ends[Int(entry.person) + 1] += 1 }
        for person in 0..<people { ends[person + 1] += ends[person] }
        var order = [Int32](repeating: 0, count: entries.count)
        for (position, entry) in entries.enumerated() {
            order[Int(ends[Int(entry.person)])] = Int32(position)
            ends[Int(entry.person)] += 1
        }
        ends.removeLast()
        return (order, ends)
    }

    private func settle(_ person: Int, _ positions: ArraySlice<Int32>, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        let sorted = positions.map { entries[Int($0)] }.sorted { ($0.key, $0.amount) < ($1.key, $1.amount) }
        for (position, entry) in sorted.enumerated() {
            // The largest amount of a certificate comes last among its rows.
            if position + 1 == sorted.count || sorted[position + 1].key != entry.key { give(person, entry.amount) }
        }
    }
}
