/// Amounts that each certificate of a person gives once, with the largest where its rows differ.
struct CertificateLedger: Sendable {
    private struct Entry {
        let person: Int32
        let amount: Int32
        let key: UInt64

        func isBefore(_ other: Entry) -> Bool { key == other.key ? amount < other.amount : key < other.key }
    }

    /// In pieces of a megabyte: one array that doubles would be copied again and again, and be twice as large as what is in it.
    private var pieces: [[Entry]] = []
    private static let piece = 1 << 16

    var isEmpty: Bool { pieces.isEmpty }

    mutating func add(_ people: [Int32], _ keys: [UInt64], _ amounts: [Int32]) {
        var position = 0
        while position < people.count {
            // Taken out while it is added to: an array within an array is looked up anew at every step.
            var last = pieces.last.map { $0.count < Self.piece } ?? false ? pieces.removeLast() : []
            last.reserveCapacity(Self.piece)
            let end = min(people.count, position + Self.piece - last.count)
            for index in position..<end { last.append(Entry(person: people[index], amount: amounts[index], key: keys[index])) }
            pieces.append(last)
            position = end
        }
    }

    /// Gives every person the sum of their certificates and forgets the entries.
    mutating func settle(people: Int, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        var (sorted, ends) = byPerson(people)
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

    /// The entries person by person, and where each person's end; none are left here.
    private mutating func byPerson(_ people: Int) -> (sorted: [Entry], ends: [Int32]) {
        var ends = [Int32](repeating: 0, count: people + 1)
        var count = 0
        for piece in pieces {
            count += piece.count
            for entry in piece { ends[Int(entry.person) + 1] += 1 }
        }
        for person in 0..<people { ends[person + 1] += ends[person] }
        var sorted = [Entry](repeating: Entry(person: 0, amount: 0, key: 0), count: count)
        // Each piece gives its memory back once it has been gone over.
        for number in pieces.indices {
            for entry in pieces[number] {
                sorted[Int(ends[Int(entry.person)])] = entry
                ends[Int(entry.person)] += 1
            }
            pieces[number] = []
        }
        pieces = []
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
