import Crypto

/// A random text that proves who somebody is without a password: 32 bytes as base64url. Only its digest is ever kept.
public struct Secret: Sendable {
    /// What a secret is for.
    public enum Kind: Sendable {
        /// For programs, which send it with every request; begins with `tkr_`, so that it is found where it was left by mistake.
        case token
        /// For browsers, from signing in to signing out.
        case session
    }

    /// The secret itself, which its owner is told once.
    public let text: String

    /// A new secret.
    public init(_ kind: Kind) {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        text = (kind == .token ? "tkr_" : "") + Self.base64URL(bytes)
    }

    /// What is kept of it.
    public var digest: String { Self.digest(of: text) }

    /// SHA-256 in hexadecimal of a secret that somebody sent. A secret is long and random, so nothing slower is needed.
    public static func digest(of text: String) -> String { digest(of: Array(text.utf8)) }

    /// The same of bytes.
    public static func digest(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Without the signs that fill the last group up.
    private static func base64URL(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var text = "", bits = 0, count = 0
        for byte in bytes {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 6 {
                count -= 6
                text.append(letters[bits >> count & 63])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
        return text
    }
}

/// Neither logs nor messages show it by accident.
extension Secret: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "Secret(…)" }
    public var debugDescription: String { description }
}
