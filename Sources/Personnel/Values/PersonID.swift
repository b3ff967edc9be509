import Vocabulary

/// `pns_id`, the key of a person in SIASN, which stays when the NIP changes by decree; held in 128 bits.
///
/// SIASN's own are 32 hexadecimal digits, with or without the hyphens of a UUID, and are the number they write. Of any other text
/// it is a fingerprint: among ten million ids the chance that two of them are taken for one is below ten to the minus 24th.
public struct PersonID: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    /// The id whose digits write these two words.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Of a row that names no id; also the id of zeros that a database writes for none.
    public static let none = PersonID(high: 0, low: 0)

    public var isNone: Bool { high | low == 0 }

    /// The id in a cell without white space around it.
    public init(_ cell: Span<UInt8>) {
        if cell.isEmpty {
            self.init(high: 0, low: 0)
        } else if cell.count == 32, let high = Self.hexadecimal(cell, from: 0), let low = Self.hexadecimal(cell, from: 16) {
            self.init(high: high, low: low)
        } else if let digits = Self.withoutHyphens(cell) {
            self.init(digits.span)
        } else {
            var first = Fingerprint(), second = Fingerprint()
            second.absorb(1)
            first.absorb(cell)
            second.absorb(cell)
            self.init(high: first.value, low: second.value)
        }
    }

    public init(_ text: String) { self.init(text.utf8.span) }

    private static let hyphen = UInt8(ascii: "-")

    /// The digits of a UUID; nil for a text of another form.
    private static func withoutHyphens(_ cell: Span<UInt8>) -> InlineArray<32, UInt8>? {
        guard cell.count == 36, cell[8] == hyphen, cell[13] == hyphen, cell[18] == hyphen, cell[23] == hyphen else { return nil }
        var digits = InlineArray<32, UInt8>(repeating: 0)
        var count = 0
        for index in 0..<36 where cell[index] != hyphen && count < 32 {
            digits[count] = cell[index]
            count += 1
        }
        return digits
    }

    /// Sixteen hexadecimal digits.
    private static func hexadecimal(_ cell: Span<UInt8>, from start: Int) -> UInt64? {
        guard let high = eightHexadecimal(cell.word(at: start)), let low = eightHexadecimal(cell.word(at: start + 8)) else { return nil }
        return high << 32 | low
    }

    /// The number that eight hexadecimal digits write, the first in the lowest byte of the word; nil when one is none.
    private static func eightHexadecimal(_ word: UInt64) -> UInt64? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        // Bytes beyond ASCII would carry into their neighbours below.
        guard word & high == 0 else { return nil }
        let lower = word | (ones &* 0x20)
        // Each sum carries into the high bit of the bytes from a bound on.
        let isDigit = ((word &+ ones &* (0x80 - 0x30)) & ~(word &+ ones &* (0x80 - 0x3A))) & high
        let isLetter = ((lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x67))) & high
        guard isDigit | isLetter == high else { return nil }
        // A letter's low four bits are 1 for A, which stands for 10.
        let nibbles = (word & 0x0F0F_0F0F_0F0F_0F0F) &+ ((isLetter >> 7) &* 9)
        let pairs = ((nibbles << 4) | (nibbles >> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = ((pairs << 8) | (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
        return ((fours << 16) | (fours >> 32)) & 0xFFFF_FFFF
    }
}
