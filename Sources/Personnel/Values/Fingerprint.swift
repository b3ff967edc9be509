import Foundation
import Vocabulary

/// A 64-bit hash of texts and numbers that is the same on every machine and in every run: equal inputs have equal fingerprints,
/// and two different ones have the same with a chance of two to the minus 64.
public struct Fingerprint: Sendable, Equatable {
    public private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    public init() {}

    public mutating func absorb(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
        value = (product.high ^ product.low) &+ 0x2545_F491_4F6C_DD1D
    }

    /// Absorbs bytes as they are and their number, so that one text never runs into the next.
    public mutating func absorb(_ bytes: Span<UInt8>) {
        let count = bytes.count
        var index = 0
        while index + 16 <= count {
            absorb(bytes.word(at: index), bytes.word(at: index + 8))
            index += 16
        }
        // The last bytes: together with some before them where there are so many.
        switch count {
        case 16...: absorb(bytes.word(at: count - 16), bytes.word(at: count - 8) ^ UInt64(count))
        case 8...: absorb(bytes.word(at: 0), bytes.word(at: count - 8) ^ UInt64(count))
        case 4...: absorb(UInt64(bytes.halfWord(at: 0)) << 32 | UInt64(bytes.halfWord(at: count - 4)), UInt64(count))
        default:
            var word: UInt64 = 0
            for index in 0..<count { word = word << 8 | UInt64(bytes[index]) }
            absorb(word, UInt64(count))
        }
    }

    /// Absorbs two words with one multiplication.
    private mutating func absorb(_ first: UInt64, _ second: UInt64) {
        let product = (value ^ first).multipliedFullWidth(by: second ^ 0xD1B5_4A32_D192_ED03)
        value = (product.high ^ product.low) &+ 0x2545_F491_4F6C_DD1D
    }

    public mutating func absorb(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        absorb(text.utf8.span)
    }

    /// Absorbs what another fingerprint was made of, by its value.
    public mutating func absorb(_ other: Fingerprint) { absorb(other.value) }

    /// Absorbs the letters and digits of a text in lower case; says whether there were any.
    @discardableResult
    public mutating func absorb(lettersAndDigitsOf text: Span<UInt8>) -> Bool {
        let before = self
        var letters = LetterWord()
        var index = 0
        while index < text.count {
            let bytes = text.upToEight(from: index)
            guard bytes & 0x8080_8080_8080_8080 == 0 else {
                self = before
                return absorb(lettersBeyondASCII: text)
            }
            letters.add(lettersAndDigitsOf: bytes, to: &self)
            index += 8
        }
        return letters.close(&self)
    }

    private mutating func absorb(lettersBeyondASCII text: Span<UInt8>) -> Bool {
        var word = LetterWord()
        // A letter with a mark may be one scalar or two; put together it is always one.
        let composed = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.precomposedStringWithCanonicalMapping
        for scalar in composed.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                if byte.isDigit || byte.isLetter { word.add(byte.lowercased, to: &self) }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                for lower in scalar.properties.lowercaseMapping.utf8 { word.add(lower, to: &self) }
            }
        }
        return word.close(&self)
    }
}

/// Gathers letters into words of eight, the first in the highest byte.
private struct LetterWord {
    private var word: UInt64 = 0
    private var count: UInt64 = 0

    mutating func add(_ letter: UInt8, to fingerprint: inout Fingerprint) { add(UInt64(letter), 1, to: &fingerprint) }

    /// Adds the letters and digits among eight bytes of ASCII, the first in the lowest byte, in lower case.
    mutating func add(lettersAndDigitsOf bytes: UInt64, to fingerprint: inout Fingerprint) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let lower = bytes | (ones &* 0x20)
        // Each sum carries into the high bit of the bytes from a bound on.
        let digits = ((bytes &+ ones &* (0x80 - 0x30)) & ~(bytes &+ ones &* (0x80 - 0x3A))) & high
        let letters = ((lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))) & high
        var kept = (digits | letters).byteSwapped
        var text = (bytes | (letters >> 2)).byteSwapped
        // One stretch of letters and digits after the other.
        while kept != 0 {
            let skipped = UInt64(kept.leadingZeroBitCount & 0x38)
            kept &<<= skipped
            text &<<= skipped
            let bits = UInt64((~kept & high).leadingZeroBitCount & 0x78)
            add(text &>> (64 &- bits), bits >> 3, to: &fingerprint)
            kept = bits == 64 ? 0 : kept &<< bits
            text &<<= bits
        }
    }

    /// Adds one to eight letters, the first in the highest byte of those that hold them.
    private mutating func add(_ letters: UInt64, _ more: UInt64, to fingerprint: inout Fingerprint) {
        let there = count & 7
        count += more
        guard there + more >= 8 else {
            word = word << (8 * more) | letters
            return
        }
        let rest = there + more - 8
        fingerprint.absorb(word << (8 * (8 - there)) | letters >> (8 * rest))
        word = letters & ((1 << (8 * rest)) - 1)
    }

    /// Absorbs what is left and how much there was; says whether there was anything.
    mutating func close(_ fingerprint: inout Fingerprint) -> Bool {
        if count & 7 != 0 { fingerprint.absorb(word) }
        fingerprint.absorb(count)
        return count > 0
    }
}

extension Span<UInt8> {
    /// The eight bytes from `index` on, or as many as there are with zeros behind them, the first in the lowest byte.
    fileprivate func upToEight(from index: Int) -> UInt64 {
        if index + 8 <= count { return word(at: index) }
        let missing = UInt64(8 * (index + 8 - count))
        if count >= 8 { return word(at: count - 8) >> missing }
        var word: UInt64 = 0
        for position in stride(from: count - 1, through: index, by: -1) { word = word << 8 | UInt64(self[position]) }
        return word
    }
}
