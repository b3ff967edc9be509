import Foundation
import Personnel

/// Puts people in the order of their NIP.
enum NIPOrder {
    /// The positions of the NIPs in ascending order; no two are the same.
    static func sorted(_ nips: [NIP], threads: Int = ProcessInfo.processInfo.activeProcessorCount) -> [Int32] {
        guard let buckets = NIPBuckets(nips) else { return [] }
        var ends = [Int](repeating: 0, count: buckets.count + 1)
        for nip in nips { ends[buckets.bucket(of: nip) + 1] += 1 }
        for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
        var order = [Int32](repeating: 0, count: nips.count)
        for (person, nip) in nips.enumerated() {
            let bucket = buckets.bucket(of: nip)
            order[ends[bucket]] = Int32(truncatingIfNeeded: person)
            ends[bucket] += 1
        }
        ends.removeLast()
        sort(&order, nips, ends, threads)
        return order
    }

    /// Sorts each bucket by itself, some on every thread. `ends` has where each bucket ends.
    private static func sort(_ order: inout [Int32], _ nips: [NIP], _ ends: [Int], _ threads: Int) {
        order.withUnsafeMutableBufferPointer { order in
            // No two threads touch the same places: each sorts buckets of its own, which do not overlap.
            nonisolated(unsafe) let order = order
            DispatchQueue.concurrentPerform(iterations: max(1, threads)) { thread in
                var sorter = NIPSorter()
                var start = 0
                for end in ends {
                    defer { start = end }
                    // Cut so that every thread has about as many people.
                    guard end - start > 1, start * threads / nips.count == thread else { continue }
                    sorter.clear()
                    for place in start..<end { sorter.add(nips[Int(order[place])], order[place]) }
                    sorter.sort()
                    for (place, person) in zip(start..<end, sorter.numbers) { order[place] = person }
                }
            }
        }
    }
}
