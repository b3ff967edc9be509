import ArgumentParser
import Vocabulary

/// Where a server listens, such as `127.0.0.1:8080` or `[::1]:8080`.
struct ListenAddress {
    let host: String
    /// From 0, which is any that is free, to 65535.
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port) else {
            throw ValidationError(
                Phrase(id: "--listen: tulis alamat:porta, misalnya 127.0.0.1:8080.", en: "--listen: write address:port, such as 127.0.0.1:8080."))
        }
        let host = text[..<colon].trimmingPrefix("[")
        self.host = String(host.hasSuffix("]") ? host.dropLast() : host)
        self.port = port
        guard !self.host.isEmpty else {
            throw ValidationError(
                Phrase(id: "--listen: tulis alamat:porta, misalnya 127.0.0.1:8080.", en: "--listen: write address:port, such as 127.0.0.1:8080."))
        }
    }

    /// As it stands in an address of a page.
    var shown: String { host.contains(":") ? "[\(host)]" : host }

    /// What is said where others than this machine could come without TLS; nil where they cannot, or come through it.
    func warning(isSecure: Bool) -> Phrase? {
        let isOfThisMachine = host == "localhost" || host == "::1" || host.hasPrefix("127.")
        guard !isSecure, !isOfThisMachine else { return nil }
        return Phrase(
            id: "Peringatan: \(shown):\(port) terbuka bagi komputer lain tanpa TLS; kata sandi dan data lewat apa adanya."
                + "\nPasang proxy dengan TLS di depannya dan beri --secure (docs/server.md).",
            en: "Warning: \(shown):\(port) is open to other machines without TLS; passwords and data pass in the clear."
                + "\nPut a proxy with TLS before it and give --secure (docs/server.md).")
    }
}
