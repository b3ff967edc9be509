import Vocabulary

/// `pns_id`, the key of a person in SIASN, which stays when the NIP changes by decree.
///
/// SIASN's own are 32 hexadecimal digits, with or without the hyphens of a UUID, and are compared as the number they write. Any
/// other text is compared letter by letter.
public enum PersonID: Sendable, Hashable {
    case none
    case number(high: UInt64, low: UInt64)
    case text(String)

    /// The id in a cell without white space around it, where it is of SIASN's form or empty; nil for any other text.
    public static func parse(_ cell: Span<UInt8>) -> PersonID? {
        if cell.isEmpty { return PersonID.none }
        switch cell.count {
        case 32:
            guard let high = hexadecimal(cell, from: 0), let low = hexadecimal(cell, from: 16) else { return nil }
            // Nobody's: what a database writes for none.
            return high | low == 0 ? PersonID.none : .number(high: high, low: low)
        case 36:
            guard cell[8] == hyphen, cell[13] == hyphen, cell[18] == hyphen, cell[23] == hyphen else { return nil }
            var digits = InlineArray<32, UInt8>(repeating: 0)
            var count = 0
            for index in 0..<36 where cell[index] != hyphen && count < 32 {
                digits[count] = cell[index]
                count += 1
            }
            return parse(digits.span)
        default: return nil
        }
    }

    public init(_ text: String) { self = Self.parse(text.utf8.span) ?? .text(text) }

    private static let hyphen = UInt8(ascii: "-")

    /// Sixteen hexadecimal digits.
    private static func hexadecimal(_ cell: Span<UInt8>, from start: Int) -> UInt64? {
        guard let high = eightHexadecimal(cell.word(at: start)), let low = eightHexadecimal(cell.word(at: start + 8)) else { return nil }
        return high << 32 | low
    }

    /// The number that eight hexadecimal digits write, the first in the lowest byte of the word; nil when one is none.
    private static func eightHexadecimal(_ word: UInt64) -> UInt64? {
        // Bytes beyond ASCII would carry into their neighbours below.
        guard word & high == 0 else { return nil }
        let lower = word | (ones &* 0x20)
        // Each test leaves its answer in the high bit of the byte.
        let isDigit = ((word &+ ones &* (0x80 - 0x30)) & ~(word &+ ones &* (0x80 - 0x3A))) & high
        let isLetter = ((lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x67))) & high
        guard isDigit | isLetter == high else { return nil }
        // A letter's low four bits are 1 for A, which stands for 10.
        let nibbles = (word & ones &* 0x0F) &+ (isLetter >> 7) &* 9
        let pairs = ((nibbles << 4) | (nibbles >> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = ((pairs << 8) | (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
        return ((fours << 16) | (fours >> 32)) & 0xFFFF_FFFF
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080
}
