import CArgon2
import Vocabulary

/// Passwords as they are kept: hashed by Argon2id with a salt of their own, in the encoded form `$argon2id$v=19$m=…`.
///
/// The parameters are OWASP's first choice: 19 MiB, two passes, one lane. Hashing takes tens of milliseconds and blocks the thread, which
/// is the point of it: a server has other threads do it, and few at once.
public enum PasswordHash {
    /// KiB.
    private static let memory: UInt32 = 19_456
    private static let passes: UInt32 = 2
    private static let lanes: UInt32 = 1
    /// Bytes.
    private static let saltLength = 16, hashLength = 32
    /// No password is longer, in bytes.
    static let longest = 1024

    /// How every hash begins that is made here. Others are not even tried: parameters from a file could ask for any time and memory.
    private static let form = "$argon2id$v=19$m=\(memory),t=\(passes),p=\(lanes)$"

    /// The hash of a password in its encoded form; throws `PasswordFailure` where there is no memory for it.
    public static func make(_ password: String) throws(PasswordFailure) -> String {
        guard password.utf8.count <= longest else { throw PasswordFailure(.tooLong) }
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let capacity = argon2_encodedlen(passes, memory, lanes, UInt32(saltLength), UInt32(hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: capacity)
        let bytes = Array(password.utf8)
        let status = argon2id_hash_encoded(passes, memory, lanes, bytes, bytes.count, salt, saltLength, hashLength, &encoded, capacity)
        guard status == ARGON2_OK.rawValue else { throw PasswordFailure(.noMemory) }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password is the one that was hashed.
    ///
    /// It takes as long where there is no hash, or none that was made here: from the time alone nobody learns which accounts there are.
    public static func holds(_ encoded: String?, _ password: String) -> Bool {
        let known = encoded.flatMap { $0.hasPrefix(form) && $0.utf8.count < 200 && !$0.utf8.contains(0) ? $0 : nil }
        let isShort = password.utf8.count <= longest
        let bytes = isShort ? Array(password.utf8) : []
        let status = argon2id_verify(known ?? nobody, bytes, bytes.count)
        if status == ARGON2_OK.rawValue { return known != nil && isShort }
        // What could not be decoded was refused in no time.
        if status != ARGON2_VERIFY_MISMATCH.rawValue, known != nil { _ = argon2id_verify(nobody, bytes, bytes.count) }
        return false
    }

    /// The hash of a password that nobody knows, to verify against where an account is not there or has none.
    public static let nobody = (try? make(Secret(.session).text)) ?? ""
}

/// Why a password could not be hashed.
public struct PasswordFailure: Error, Sendable {
    public let problem: Problem

    fileprivate init(_ problem: Problem) { self.problem = problem }
}

extension Problem {
    fileprivate static let noMemory = Problem(
        "kata-sandi-tanpa-memori", id: "Memori tidak cukup untuk menyandikan kata sandi", remedy: "Tutup program lain dan coba lagi",
        en: "There is not enough memory to hash the password", remedy: "Close other programs and try again")

    fileprivate static let tooLong = Problem(
        "kata-sandi-terlalu-panjang", id: "Kata sandi terlalu panjang", remedy: "Pakai paling banyak 128 karakter",
        en: "The password is too long", remedy: "Use at most 128 characters")
}
