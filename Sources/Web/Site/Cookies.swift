import Access
import Vocabulary

/// The cookies of the server, with all they must say.
enum Cookies {
    /// Behind TLS the names say that no neighbour has set them.
    static func sessionName(_ settings: SiteSettings) -> String { settings.isSecure ? "__Host-takar" : "takar" }
    static func languageName(_ settings: SiteSettings) -> String { settings.isSecure ? "__Host-bahasa" : "bahasa" }

    static func session(_ secret: String, seconds: Int, _ settings: SiteSettings) -> String {
        "\(sessionName(settings))=\(secret); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax" + (settings.isSecure ? "; Secure" : "")
    }

    static func noSession(_ settings: SiteSettings) -> String { session("", seconds: 0, settings) }

    static func language(_ language: Language, _ settings: SiteSettings) -> String {
        "\(languageName(settings))=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax" + (settings.isSecure ? "; Secure" : "")
    }
}

/// What a form carries, so that only pages of one's own session can send it.
enum FormKey {
    /// Follows from the secret of the session, which no other site knows.
    static func of(_ session: String) -> String {
        String(Secret.digest(of: "takar-formulir:\(session)").prefix(32))
    }

    /// Compared in the same time whatever is wrong.
    static func holds(_ sent: String, _ key: String) -> Bool {
        let (left, right) = (Array(sent.utf8), Array(key.utf8))
        guard left.count == right.count, !right.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// What every answer tells the browser not to do.
enum SecurityHeaders {
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

    static let all: [(name: String, value: String)] = [
        ("content-security-policy", policy), ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"), ("x-frame-options", "DENY"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ]

    static func add(to answer: inout Answer, _ settings: SiteSettings) {
        answer.headers += all
        if settings.isSecure { answer.headers.append(("strict-transport-security", "max-age=31536000")) }
    }
}
