import TestSupport
import Testing
import Vocabulary

/// Cells read as one word say the same as byte by byte.
@Suite struct ShortCellTests {
    /// Any letters, and often those beside the digits and capitals, where a wrong bound would show.
    private static let letters = Array("0123456789059/:;@AZ[`az{ -.,'\"~".utf8) + [0, 9, 0x2F, 0x3A, 0x7F, 0x80, 0xC2, 0xFF]

    private static func cell(_ random: inout SeededGenerator, _ counts: ClosedRange<Int>, from letters: [UInt8] = letters) -> [UInt8] {
        (0..<Int.random(in: counts, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
    }

    private static func word(_ bytes: [UInt8], behind: UInt64) -> ShortCell {
        let word = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        return ShortCell(word: bytes.count == 8 ? word : word | behind << UInt64(8 * bytes.count), count: bytes.count)
    }

    @Test func eightDigitsAreTheirNumber() {
        var random = SeededGenerator(seed: 31)
        for round in 0..<20_000 {
            let bytes = Self.cell(&random, 8...8, from: round % 2 == 0 ? Array("0123456789".utf8) : Self.letters)
            let expected = bytes.allSatisfy { $0 >= 48 && $0 <= 57 } ? UInt64(String(decoding: bytes, as: UTF8.self)) : nil
            #expect(Digits.eight(bytes.span.word(at: 0)) == expected, "\(bytes)")
        }
    }

    @Test func upToEightDigitsAreTheirNumberWhateverStandsBehind() {
        var random = SeededGenerator(seed: 32)
        for round in 0..<20_000 {
            let bytes = Self.cell(&random, 0...8, from: round % 2 == 0 ? Array("0123456789".utf8) : Self.letters)
            let expected = !bytes.isEmpty && bytes.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(String(decoding: bytes, as: UTF8.self)) : nil
            #expect(Self.word(bytes, behind: random.next()).number == expected, "\(bytes)")
        }
    }

    @Test func digitsAndCapitals() {
        var random = SeededGenerator(seed: 33)
        for round in 0..<20_000 {
            let bytes = Self.cell(&random, 0...8, from: round % 2 == 0 ? Array("05AZ9".utf8) : Self.letters)
            let expected = bytes.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) }
            #expect(Self.word(bytes, behind: random.next()).isDigitsAndCapitals == expected, "\(bytes)")
        }
    }
}
