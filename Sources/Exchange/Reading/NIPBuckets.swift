import Personnel

/// Equal stretches of the numbers between the least and the greatest of some NIPs.
///
/// NIPs begin with the birth date, so those stretches that hold any hold about equally many.
struct NIPBuckets: Sendable {
    /// About so many: more would each begin a page of their own.
    private static let most = 4096

    private let least: UInt64
    private let shift: UInt64
    let count: Int

    /// Nil when there are no NIPs.
    init?(_ nips: [NIP]) {
        guard let first = nips.first?.number else { return nil }
        var least = first, greatest = first
        for nip in nips {
            least = min(least, nip.number)
            greatest = max(greatest, nip.number)
        }
        self.least = least
        shift = UInt64(max(0, 64 - ((greatest - least) / UInt64(Self.most)).leadingZeroBitCount))
        count = Int((greatest - least) >> shift) + 1
    }

    /// The bucket of one of the NIPs.
    @inline(__always)
    func bucket(of nip: NIP) -> Int { Int((nip.number - least) >> shift) }
}

/// Sorts the NIPs of one bucket after the other, each with a number that goes with it.
struct NIPSorter {
    private struct Entry {
        var nip: UInt64
        var number: Int32
    }

    /// The first `count` are those added; what stands behind them is left from fuller buckets.
    private var entries: [Entry] = []
    private var others: [Entry] = []
    private var count = 0
    private var places = [Int32](repeating: 0, count: 1 << digit)
    /// Bits that one pass sorts by.
    private static let digit = 11
    /// Fewer than so many are sorted by comparing.
    private static let fewest = 64

    /// The numbers in the order of the NIPs, once sorted.
    var numbers: some Sequence<Int32> { entries[..<count].lazy.map(\.number) }

    mutating func clear() { count = 0 }

    mutating func add(_ nip: NIP, _ number: Int32) {
        let entry = Entry(nip: nip.number, number: number)
        if count < entries.count { entries[count] = entry } else { entries.append(entry) }
        count += 1
    }

    /// Sorts by the lowest digits first, as far up as the NIPs differ.
    mutating func sort() {
        guard count >= Self.fewest else { return entries[..<count].sort { $0.nip < $1.nip } }
        let least = entries[..<count].reduce(UInt64.max) { min($0, $1.nip) }
        let range = entries[..<count].reduce(0) { max($0, $1.nip - least) }
        if others.count < entries.count { others = entries }
        for shift in stride(from: 0, to: 64 - range.leadingZeroBitCount, by: Self.digit) { pass(UInt64(shift), least) }
    }

    /// Sorts by some bits, leaving those alike in their order.
    private mutating func pass(_ shift: UInt64, _ least: UInt64) {
        let mask: UInt64 = 1 << UInt64(Self.digit) - 1
        for place in places.indices { places[place] = 0 }
        for position in 0..<count { places[Int(((entries[position].nip - least) >> shift) & mask)] += 1 }
        var start: Int32 = 0
        for place in places.indices {
            let these = places[place]
            places[place] = start
            start += these
        }
        for position in 0..<count {
            let entry = entries[position]
            let place = Int(((entry.nip - least) >> shift) & mask)
            others[Int(places[place])] = entry
            places[place] += 1
        }
        swap(&entries, &others)
    }
}
