/// Amounts that each certificate of a person gives once, with the largest where its rows differ.
struct CertificateLedger: Sendable {
    private struct Entry {
        let person: Int32
        let amount: Int32
        let key: UInt64

        func isBefore(_ other: Entry) -> Bool { key == other.key ? amount < other.amount : key < other.key }
    }

    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ people: [Int32], _ keys: [UInt64], _ amounts: [Int32]) {
        for index in people.indices { entries.append(Entry(person: people[index], amount: amounts[index], key: keys[index])) }
    }

    /// Gives every person the sum of their certificates and forgets the entries.
    mutating func settle(people: Int, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        var (sorted, ends) = byPerson(people)
        entries = []
        var start = 0
        for person in 0..<people {
            let end = Int(ends[person])
            if end - start > 1 { Self.sort(&sorted, start, end) }
            for position in start..<end
            // The largest amount of a certificate comes last among its rows.
            where position + 1 == end || sorted[position + 1].key != sorted[position].key { give(person, sorted[position].amount) }
            start = end
        }
    }

    /// The entries person by person, and where each person's end.
    private func byPerson(_ people: Int) -> (sorted: [Entry], ends: [Int32]) {
        var ends = [Int32](repeating: 0, count: people + 1)
        for entry in entries { ends[Int(entry.person) + 1] += 1 }
        for person in 0..<people { ends[person + 1] += ends[person] }
        var sorted = entries
        for entry in entries {
            sorted[Int(ends[Int(entry.person)])] = entry
            ends[Int(entry.person)] += 1
        }
        return (sorted, ends)
    }

    /// Sorts the few certificates of one person.
    private static func sort(_ entries: inout [Entry], _ start: Int, _ end: Int) {
        // Somebody's thousand certificates are no reason to compare each with each.
        guard end - start < 32 else { return entries[start..<end].sort { $0.isBefore($1) } }
        for position in start + 1..<end {
            let entry = entries[position]
            var place = position
            while place > start, entry.isBefore(entries[place - 1]) {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }
}
