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
