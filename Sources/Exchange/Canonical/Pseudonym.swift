import Crypto
import Personnel
import Vocabulary

/// Makes of every NIP a name that nobody can lead back to it without the key (nama samaran): the same for the same key.
///
/// `P` and eighteen digits of an HMAC-SHA256 of the NIP's own digits. That two people of a nation get the same is less likely than one
/// in a hundred thousand, and is noticed.
public struct Pseudonym: Sendable {
    private let key: SymmetricKey

    /// A key shorter than so many bytes could be guessed.
    private static let shortestKey = 16

    /// Reads the key from a file: its bytes without line breaks at the end.
    public init(keyFile path: String) throws(FileFailure) {
        var bytes = try FileBytes.read(path, limit: 1 << 16)
        while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
        guard bytes.count >= Self.shortestKey else { throw FileFailure(path, .shortKey) }
        key = SymmetricKey(data: bytes)
    }

    func name(of nip: NIP) -> NIP {
        let code = HMAC<SHA256>.authenticationCode(for: Array(nip.description.utf8), using: key)
        return NIP(pseudonym: code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}

extension Problem {
    static let shortKey = Problem(
        "kunci-terlalu-pendek", id: "Kunci nama samaran lebih pendek dari 16 byte", remedy: "Buat kunci acak, misalnya: openssl rand -hex 32",
        en: "The key for pseudonyms is shorter than 16 bytes", remedy: "Make a random one, such as by: openssl rand -hex 32")
    static let samePseudonym = Problem(
        "nama-samaran-kembar", id: "Dua orang mendapat nama samaran yang sama", remedy: "Pakai kunci lain",
        en: "Two people get the same pseudonym", remedy: "Use another key")
}
