import CScan

/// Finds numbers from 0 on by keys that are kept elsewhere: an open-addressed table whose buckets are one line of the cache each.
///
/// A bucket has twelve slots, each with a number of four bytes and one byte of the key's hash. Slots are filled from the first on;
/// what finds its bucket full goes to the next. So a question asks the memory for one line as a rule, and nearly every one about
/// somebody who is not there is answered by the bytes of the hashes alone, without looking at any key.
struct NumberIndex: Sendable {
    /// Eight words a bucket, from `first` on, where a line of the cache begins: twelve tags, four bytes left over, twelve numbers.
    private var words: [UInt64]
    private let first: Int
    private let buckets: Int
    private var count = 0

    private static let slots = 12
    private static let width = 8
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Makes room for so many.
    init(capacity: Int = 1 << 10) {
        buckets = max(capacity, 1) * 4 / (3 * Self.slots) + 1
        words = [UInt64](repeating: 0, count: (buckets + 1) * Self.width)
        first = words.withUnsafeBufferPointer { words in
            let beyond = Int(bitPattern: words.baseAddress) % (Self.width * 8)
            return beyond == 0 ? 0 : (Self.width * 8 - beyond) / 8
        }
    }

    /// Whether another number needs a larger table: at most three slots of four are taken.
    var isFull: Bool { (count + 1) * 4 > buckets * Self.slots * 3 }

    /// The number of a key, whose hash this is; `keys` has the keys of all numbers.
    @inline(__always)
    func find<Key: Equatable>(_ key: Key, _ hash: UInt64, in keys: [Key]) -> Int? {
        let tags = Self.tag(hash) &* Self.ones
        var bucket = bucket(hash)
        // Ends at a bucket with a free slot, of which there are always some.
        while true {
            let place = first + bucket * Self.width
            let low = words[place], high = words[place + 1]
            var found = Self.zeroBytes(low ^ tags)
            while found != 0 {
                let number = number(place, found.trailingZeroBitCount / 8)
                if keys[number] == key { return number }
                found &= found &- 1
            }
            found = Self.zeroBytes(high ^ tags) & 0xFFFF_FFFF
            while found != 0 {
                let number = number(place, 8 + found.trailingZeroBitCount / 8)
                if keys[number] == key { return number }
                found &= found &- 1
            }
            if high >> 24 == 0 { return nil }
            bucket = bucket + 1 == buckets ? 0 : bucket + 1
        }
    }

    /// Asks the memory for what a search or an entry under the hash will look at.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        let place = first + bucket(hash) * Self.width
        // Asking for memory neither reads nor writes it; the bucket lies within the words.
        words.withUnsafeBufferPointer { words in
            if let start = words.baseAddress { takar_prefetch(start + place) }
        }
    }

    /// Enters a number that is not there; the table must not be full.
    mutating func insert(_ number: Int, _ hash: UInt64) {
        var bucket = bucket(hash)
        while words[first + bucket * Self.width + 1] >> 24 != 0 { bucket = bucket + 1 == buckets ? 0 : bucket + 1 }
        let place = first + bucket * Self.width
        let taken = Self.length(words[place]) + Self.length(words[place + 1])
        words[place + taken / 8] |= Self.tag(hash) << UInt64(taken % 8 * 8)
        words[place + 2 + taken / 2] |= UInt64(UInt32(truncatingIfNeeded: number)) << UInt64(taken % 2 * 32)
        count += 1
    }

    /// A hash of a key of 64 bits.
    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 {
        let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
        return product.high ^ product.low
    }

    /// The number in a slot of the bucket at a place.
    @inline(__always)
    private func number(_ place: Int, _ slot: Int) -> Int {
        Int(UInt32(truncatingIfNeeded: words[place + 2 + slot / 2] >> UInt64(slot % 2 * 32)))
    }

    /// The bucket of a hash, by its upper half.
    @inline(__always)
    private func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(buckets)) >> 32) }

    /// Never 0, which marks a free slot.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt64 { max(hash & 0xFF, 1) }

    /// How many tags are taken of a word whose first ones are.
    @inline(__always)
    private static func length(_ tags: UInt64) -> Int { (64 - tags.leadingZeroBitCount + 7) / 8 }

    /// The highest bit of every byte that is zero.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let rest: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~((word & rest) &+ rest | word | rest)
    }
}
