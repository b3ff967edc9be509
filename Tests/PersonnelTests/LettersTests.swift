import CScan
import TestSupport
import Testing

/// Letters and digits are picked by vector instructions as they are byte by byte.
@Suite struct LettersTests {
    private static func letters(_ text: [UInt8], _ pick: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt64>?) -> Int) -> ([UInt64], Int) {
        var words = [UInt64](repeating: 7, count: 8)
        let count = text.withUnsafeBufferPointer { pick($0.baseAddress, text.count, &words) }
        return (words, count)
    }

    @Test func anyBytes() {
        var random = SeededGenerator(seed: 61)
        let alphabets: [[UInt8]] = [Array(0...127), Array("aZ09 /:@[`{.-".utf8), Array("abcXYZ012".utf8), Array(32...126) + [0x80, 0xC3, 0xFF]]
        for round in 0..<8000 {
            let alphabet = alphabets[round % alphabets.count]
            let text = (0..<Int.random(in: 0...64, using: &random)).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            let fast = Self.letters(text, takar_letters), plain = Self.letters(text, takar_letters_plainly)
            #expect(fast.1 == plain.1 && (plain.1 == Int(TAKAR_BEYOND_ASCII) || fast.0 == plain.0), "\(text)")
        }
    }

    @Test func theyStandInOrderAndInLowerCase() {
        let (words, count) = Self.letters(Array("No. 12/BT-2022".utf8), takar_letters)
        #expect(count == 10 && words[0] == 0x6E6F_3132_6274_3230 && words[1] == 0x3232_0000_0000_0000 && words[2] == 0)
    }
}
