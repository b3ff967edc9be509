import Vocabulary

/// What makes two training rows of one person the same certificate (sertifikat).
///
/// Certificate number and course name in letters and digits only, case folded; without a number, course name and date, which is
/// the end or else the start. A row with neither has no key: it is the same as no other.
/// The text is kept as a 64-bit fingerprint: equal texts have equal keys, and since only rows of one person are held against
/// each other, the chance of one false match among five million people with twenty certificates each is below ten to the minus
/// tenth.
public struct CertificateKey: Sendable, Hashable, Comparable {
    /// Never 0, which is free to stand for "no key".
    public let bits: UInt64

    /// - `date`: asked for only where there is no number.
    public init?(certificate: Span<UInt8>, course: Span<UInt8>, date: @autoclosure () -> CivilDate?) {
        var fingerprint = Fingerprint()
        if fingerprint.absorb(lettersAndDigitsOf: certificate) {
            fingerprint.absorb(1)
        } else {
            guard let day = date()?.day else { return nil }
            fingerprint.absorb(UInt64(bitPattern: Int64(day)))
            fingerprint.absorb(2)
        }
        fingerprint.absorb(lettersAndDigitsOf: course)
        bits = max(fingerprint.value, 1)
    }

    /// The key of which these are the bits; nil for 0.
    package init?(bits: UInt64) {
        guard bits != 0 else { return nil }
        self.bits = bits
    }

    public init?(certificate: String, course: String, date: CivilDate?) {
        self.init(certificate: certificate.utf8.span, course: course.utf8.span, date: date)
    }

    public static func < (left: CertificateKey, right: CertificateKey) -> Bool { left.bits < right.bits }
}
