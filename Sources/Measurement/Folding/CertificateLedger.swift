import Foundation

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

    /// Adds what everybody's certificates give to `amounts`, one for each person.
    ///
    /// People are settled in parts side by side, two a thread, so that the entries of a quarter of them at most are there twice.
    func settle(into amounts: inout [Int32], threads: Int) {
        let people = amounts.count, threads = max(1, threads), parts = 2 * threads
        amounts.withUnsafeMutableBufferPointer { amounts in
            // No two parts have a person in common.
            nonisolated(unsafe) let amounts = amounts
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for part in stride(from: thread, to: parts, by: threads) {
                    settle(people * part / parts..<people * (part + 1) / parts) { person, amount in
                        amounts[person] = Folder.sum(amounts[person], amount)
                    }
                }
            }
        }
    }

    /// Gives every one of some people their certificates.
    private func settle(_ people: Range<Int>, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        var (sorted, ends) = byPerson(people)
        var start = 0
        for (person, end) in zip(people, ends) {
            if end - start > 1 { Self.sort(&sorted, start, end) }
            for position in start..<end
            // The largest amount of a certificate comes last among its rows.
            where position + 1 == end || sorted[position + 1].key != sorted[position].key { give(person, sorted[position].amount) }
            start = end
        }
    }

    /// The entries of some people person by person, and where each person's end.
    private func byPerson(_ people: Range<Int>) -> (sorted: [Entry], ends: [Int]) {
        var ends = [Int](repeating: 0, count: people.count + 1)
        let first = people.lowerBound, count = people.count
        for piece in pieces {
            for entry in piece {
                let person = Int(entry.person) &- first
                if person >= 0, person < count { ends[person + 1] += 1 }
            }
        }
        for person in 0..<count { ends[person + 1] += ends[person] }
        let total = ends[count]
        let sorted = [Entry](unsafeUninitializedCapacity: total) { buffer, filled in
            guard let base = buffer.baseAddress else { return }
            // Every place is written once: each person has as many as were counted.
            for piece in pieces {
                for entry in piece {
                    let person = Int(entry.person) &- first
                    guard person >= 0, person < count else { continue }
                    (base + ends[person]).initialize(to: entry)
                    ends[person] += 1
                }
            }
            filled = total
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
