import Dispatch

/// Amounts that each certificate of a person gives once, with the largest where its rows differ.
struct CertificateLedger: Sendable {
    /// Stands for the certificate of a row that is the same as no other.
    static let noKey: UInt64 = 0

    private struct Entry {
        let person: Int32
        let amount: Int32
        let key: UInt64

        func isBefore(_ other: Entry) -> Bool { key == other.key ? amount < other.amount : key < other.key }
    }

    /// The entries of people whose numbers are near each other: few enough to be put in order within the cache.
    private struct Share {
        /// Pieces that are never copied: one array that doubles would be, and be twice as large as what is in it.
        private var full: [[Entry]] = []
        private var last: [Entry] = []
        private static let piece = 1 << 12

        mutating func add(_ entry: Entry) {
            if last.count == last.capacity {
                if !last.isEmpty { full.append(last) }
                last = []
                last.reserveCapacity(Self.piece)
            }
            last.append(entry)
        }

        func forEach(_ body: (Entry) -> Void) {
            for piece in full { for entry in piece { body(entry) } }
            for entry in last { body(entry) }
        }
    }

    /// By the number of the person: the first 65,536, the next, and so on.
    private var shares: [Share] = []
    private static let width = 1 << 16

    var isEmpty: Bool { shares.isEmpty }

    mutating func add(_ people: [Int32], _ keys: [UInt64], _ amounts: [Int32]) {
        for index in people.indices {
            let share = Int(people[index]) / Self.width
            while shares.count <= share { shares.append(Share()) }
            shares[share].add(Entry(person: people[index], amount: amounts[index], key: keys[index]))
        }
    }

    /// Adds what everybody's certificates give to `amounts`, one for each person, on so many threads.
    func settle(into amounts: inout [Int32], threads: Int) {
        let people = amounts.count, threads = max(1, threads)
        amounts.withUnsafeMutableBufferPointer { amounts in
            // No two shares have a person in common.
            nonisolated(unsafe) let amounts = amounts
            DispatchQueue.concurrentPerform(iterations: min(threads, shares.count)) { thread in
                for share in stride(from: thread, to: shares.count, by: threads) {
                    let first = share * Self.width
                    Self.settle(shares[share], of: first..<max(first, min(first + Self.width, people))) { person, amount in
                        amounts[person] = Folder.sum(amounts[person], amount)
                    }
                }
            }
        }
    }

    /// Gives every one of some people their certificates.
    private static func settle(_ share: Share, of people: Range<Int>, _ give: (_ person: Int, _ amount: Int32) -> Void) {
        var (sorted, ends) = byPerson(share, of: people)
        var start = 0
        for (person, end) in zip(people, ends) {
            if end - start > 1 { sort(&sorted, start, end) }
            for position in start..<end
            // The largest amount of a certificate comes last among its rows.
            where position + 1 == end || sorted[position + 1].key != sorted[position].key || sorted[position].key == noKey {
                give(person, sorted[position].amount)
            }
            start = end
        }
    }

    /// The entries of some people person by person, and where each person's end.
    private static func byPerson(_ share: Share, of people: Range<Int>) -> (sorted: [Entry], ends: [Int]) {
        var ends = [Int](repeating: 0, count: people.count + 1)
        let first = people.lowerBound
        share.forEach { ends[Int($0.person) - first + 1] += 1 }
        for person in people.indices { ends[person - first + 1] += ends[person - first] }
        let total = ends[people.count]
        let sorted = [Entry](unsafeUninitializedCapacity: total) { buffer, filled in
            guard let base = buffer.baseAddress else { return }
            // Every place is written once: each person has as many as were counted.
            share.forEach { entry in
                let person = Int(entry.person) - first
                (base + ends[person]).initialize(to: entry)
                ends[person] += 1
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
