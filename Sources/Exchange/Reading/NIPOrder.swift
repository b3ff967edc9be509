import Foundation
import Personnel

/// Puts people in the order of their NIP.
enum NIPOrder {
    private struct Entry {
        let nip: UInt64
        let person: Int32
    }

    /// More buckets than this would each begin a page of their own.
    private static let buckets = 4096

    /// The positions of the NIPs in ascending order; no two are the same.
    static func sorted(_ nips: [NIP]) -> [Int32] {
        guard let least = nips.min()?.number, let most = nips.max()?.number else { return [] }
        // NIPs begin with the birth date, so equal stretches of numbers hold about equally many; each is then sorted by itself.
        let width = (most - least) / UInt64(buckets) + 1
        var ends = [Int](repeating: 0, count: buckets + 1)
        for nip in nips { ends[Int((nip.number - least) / width) + 1] += 1 }
        for bucket in 0..<buckets { ends[bucket + 1] += ends[bucket] }
        var entries = [Entry](repeating: Entry(nip: 0, person: 0), count: nips.count)
        for (person, nip) in nips.enumerated() {
            let bucket = Int((nip.number - least) / width)
            entries[ends[bucket]] = Entry(nip: nip.number, person: Int32(truncatingIfNeeded: person))
            ends[bucket] += 1
        }
        var start = 0
        for end in ends.dropLast() {
            if end - start > 1 { entries[start..<end].sort { $0.nip < $1.nip } }
            start = end
        }
        return entries.map(\.person)
    }
}
