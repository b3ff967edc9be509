import CScan

/// Finds numbers from 0 on by keys that are kept elsewhere: an open-addressed table of four bytes a slot.
///
/// Beside every slot stands one byte of the key's hash. Nearly every question about somebody who is not there is answered by those
/// bytes alone, of which the cache holds sixty-four at a time, without looking at any key.
struct NumberIndex: Sendable {
    private var tags: [UInt8]
    private var numbers: [Int32]
    private var count = 0

    init(capacity: Int = 1 << 10) {
        var size = 1 << 10
        while size * 3 < capacity * 4 { size *= 2 }
        tags = [UInt8](repeating: 0, count: size)
        numbers = [Int32](repeating: 0, count: size)
    }

    /// Whether another number needs a larger table: at most three slots of four are taken.
    var isFull: Bool { (count + 1) * 4 > tags.count * 3 }

    /// The number of a key, whose hash this is; `keys` has the keys of all numbers.
    @inline(__always)
    func find<Key: Equatable>(_ key: Key, _ hash: UInt64, in keys: [Key]) -> Int? {
        let tag = Self.tag(hash)
        let mask = tags.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        // Ends at a free slot, of which there are always some.
        while tags[slot] != 0 {
            if tags[slot] == tag, keys[Int(numbers[slot])] == key { return Int(numbers[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Asks the memory for what a search or an entry under the hash will look at.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        let slot = Int(truncatingIfNeeded: hash) & (tags.count - 1)
        // Asking for memory neither reads nor writes it; the slot lies within both arrays.
        tags.withUnsafeBufferPointer { tags in
            numbers.withUnsafeBufferPointer { numbers in
                guard let tag = tags.baseAddress, let number = numbers.baseAddress else { return }
                takar_prefetch(tag + slot, number + slot)
            }
        }
    }

    /// Enters a number that is not there; the table must not be full.
    mutating func insert(_ number: Int, _ hash: UInt64) {
        let mask = tags.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while tags[slot] != 0 { slot = (slot + 1) & mask }
        tags[slot] = Self.tag(hash)
        numbers[slot] = Int32(truncatingIfNeeded: number)
        count += 1
    }

    /// A hash of a key of 64 bits.
    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 {
        let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
        return product.high ^ product.low
    }

    /// Never 0, which marks a free slot.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) | 1 }
}
