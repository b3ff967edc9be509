import CScan
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
        var words = InlineArray<8, UInt64>(repeating: 0)
        var index = 0
        while index < text.count {
            let end = min(index + 64, text.count)
            let found = Self.letters(of: text.extracting(index..<end), into: &words)
            guard found != Int(TAKAR_BEYOND_ASCII) else {
                self = before
                return absorb(lettersBeyondASCII: text)
            }
            for word in stride(from: 0, to: found, by: 8) { letters.add(words[word / 8], UInt64(min(8, found - word)), to: &self) }
            index = end
        }
        return letters.close(&self)
    }

    private static func letters(of text: Span<UInt8>, into words: inout InlineArray<8, UInt64>) -> Int {
        text.withUnsafeBufferPointer { text in
            var words = words.mutableSpan
            return words.withUnsafeMutableBufferPointer { Int(takar_letters(text.baseAddress, text.count, $0.baseAddress)) }
        }
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

    mutating func add(_ letter: UInt8, to fingerprint: inout Fingerprint) { add(UInt64(letter) << 56, 1, to: &fingerprint) }

    /// Adds one to eight letters, the first in the highest byte and zeros behind the last.
    mutating func add(_ letters: UInt64, _ more: UInt64, to fingerprint: inout Fingerprint) {
        let there = count & 7
        count += more
        // Behind those that are there already.
        let joined = word | letters &>> (8 * there)
        guard there + more >= 8 else {
            word = joined
            return
        }
        fingerprint.absorb(joined)
        word = there == 0 ? 0 : letters &<< (8 * (8 - there))
    }

    /// Absorbs what is left and how much there was; says whether there was anything.
    mutating func close(_ fingerprint: inout Fingerprint) -> Bool {
        if count & 7 != 0 { fingerprint.absorb(word >> (8 * (8 - count & 7))) }
        fingerprint.absorb(count)
        return count > 0
    }
}
