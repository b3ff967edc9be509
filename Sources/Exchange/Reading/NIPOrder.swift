import Foundation
import Personnel

/// Puts people in the order of their NIP.
enum NIPOrder {
    /// More buckets than this would each begin a page of their own.
    private static let buckets = 4096

    /// The positions of the NIPs in ascending order; no two are the same.
    static func sorted(_ nips: [NIP], threads: Int = ProcessInfo.processInfo.activeProcessorCount) -> [Int32] {
        guard let least = nips.min()?.number, let most = nips.max()?.number else { return [] }
        // NIPs begin with the birth date, so equal stretches of numbers hold about equally many; each is then sorted by itself.
        let width = (most - least) / UInt64(buckets) + 1
        var ends = [Int](repeating: 0, count: buckets + 1)
        for nip in nips { ends[Int((nip.number - least) / width) + 1] += 1 }
        for bucket in 0..<buckets { ends[bucket + 1] += ends[bucket] }
        var order = [Int32](repeating: 0, count: nips.count)
        for (person, nip) in nips.enumerated() {
            let bucket = Int((nip.number - least) / width)
            order[ends[bucket]] = Int32(truncatingIfNeeded: person)
            ends[bucket] += 1
        }
        sort(&order, nips, ends, threads)
        return order
    }

    /// Sorts each bucket by itself, some on every thread. `ends` has where each bucket ends.
    private static func sort(_ order: inout [Int32], _ nips: [NIP], _ ends: [Int], _ threads: Int) {
        order.withUnsafeMutableBufferPointer { order in
            // No two threads touch the same places: each sorts buckets of its own, which do not overlap.
            nonisolated(unsafe) let order = order
            DispatchQueue.concurrentPerform(iterations: max(1, threads)) { thread in
                var bucketful: [(nip: UInt64, person: Int32)] = []
                for bucket in buckets * thread / threads..<buckets * (thread + 1) / threads {
                    let places = (bucket == 0 ? 0 : ends[bucket - 1])..<ends[bucket]
                    guard places.count > 1 else { continue }
                    // With the NIP beside it, so that sorting does not look all over the memory.
                    bucketful.removeAll(keepingCapacity: true)
                    for place in places { bucketful.append((nips[Int(order[place])].number, order[place])) }
                    bucketful.sort { $0.nip < $1.nip }
                    for (place, entry) in zip(places, bucketful) { order[place] = entry.person }
                }
            }
        }
    }
}
