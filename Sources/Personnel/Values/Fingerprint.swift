import Foundation
import Vocabulary

/// Two independent 64-bit mixing lanes over a stream of words.
struct Fingerprint {
    private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var second: UInt64 = 0xD1B5_4A32_D192_ED03

    mutating func absorb(_ word: UInt64) {
        first = Self.mix(first ^ word, 0xBF58_476D_1CE4_E5B9)
        second = Self.mix(second &+ word, 0x94D0_49BB_1331_11EB)
    }

    /// Absorbs the letters and digits of a text in lower case; says whether there were any.
    @discardableResult
    mutating func absorb(lettersAndDigitsOf text: String) -> Bool {
        var any = false
        // A letter with a mark may be one scalar or two; put together it is always one.
        let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
        for scalar in plain.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                guard byte.isDigit || byte.isLetter else { continue }
                absorb(UInt64(byte.lowercased))
                any = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { absorb(UInt64(lower.value)) }
                any = true
            }
        }
        return any
    }

    private static func mix(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = (value ^ (value >> 31)).multipliedFullWidth(by: factor)
        return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
    }

    var value: (UInt64, UInt64) { (first, second) }
}
