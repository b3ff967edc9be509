/// A cell of at most eight bytes in one word, the first in the lowest byte and zeros behind the last.
///
/// Nearly all cells that are scored are so short: codes, years, hours. Their common forms are read from the word without looking
/// at one byte after the other; any other form, and every mistake, is left to the parsers of whole cells.
public struct ShortCell: Sendable {
    public let word: UInt64
    /// From 0 to 8.
    public let count: Int

    /// `word` may hold anything behind the first `count` bytes, of which there are at most eight.
    @inlinable
    public init(word: UInt64, count: Int) {
        self.word = count == 8 ? word : word & ((1 &<< UInt64(8 * count)) - 1)
        self.count = count
    }

    /// The number that the cell writes in digits alone; nil for anything else, and for nothing.
    @inlinable
    public var number: Int? {
        guard count > 0 else { return nil }
        // Moved up to the end of the word, with zeros before it.
        let free = UInt64(8 * (8 - count))
        let zeros: UInt64 = free == 0 ? 0 : 0x3030_3030_3030_3030 & ((1 &<< free) - 1)
        return Digits.eight(word &<< free | zeros).map { Int(truncatingIfNeeded: $0) }
    }

    /// Whether all bytes are digits and capital letters.
    @inlinable
    public var isDigitsAndCapitals: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let wanted = count == 8 ? high : high & ((1 &<< UInt64(8 * count)) - 1)
        guard word & high == 0 else { return false }
        // Each sum carries into the high bit of the bytes from a bound on.
        let digits = (word &+ ones &* (0x80 - 0x30)) & ~(word &+ ones &* (0x80 - 0x3A))
        let capitals = (word &+ ones &* (0x80 - 0x41)) & ~(word &+ ones &* (0x80 - 0x5B))
        return (digits | capitals) & wanted == wanted
    }
}
