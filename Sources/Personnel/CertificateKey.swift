import Vocabulary

/// What makes two training rows of one person the same certificate (sertifikat).
///
/// Certificate number and course name in letters and digits only, case folded; without a number, course name and end date.
/// The text is kept as a 128-bit fingerprint: equal texts have equal keys, and among ten to the eleventh rows the chance of
/// one false match is below ten to the minus seventeenth.
public struct CertificateKey: Sendable, Hashable, Comparable {
    public let high: UInt64
    public let low: UInt64

    public init(certificate: String, course: String, end: CivilDate?) {
        var mixer = Fingerprint()
        if mixer.absorb(lettersAndDigitsOf: certificate) {
            mixer.absorb(1)
        } else {
            mixer.absorb(UInt64(bitPattern: Int64(end?.day ?? .min)))
            mixer.absorb(2)
        }
        mixer.absorb(lettersAndDigitsOf: course)
        (high, low) = mixer.value
    }

    public static func < (left: CertificateKey, right: CertificateKey) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// Two independent 64-bit mixing lanes over a stream of words.
private struct Fingerprint {
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
        for scalar in text.unicodeScalars {
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
