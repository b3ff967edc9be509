/// Where a page lies: a path of this server with its query, percent-encoded; never another server.
package struct Address: Sendable, Hashable {
    package private(set) var path: String
    package private(set) var query: [(name: String, value: String)]
    private var fragment: String?

    /// - Parameter parts: the parts of the path, each encoded as a whole: a slash in one of them does not divide it.
    package init(_ parts: String..., query: [(name: String, value: String)] = []) {
        path = "/" + parts.map { Self.encoded($0) }.joined(separator: "/")
        self.query = query
    }

    /// An address without any query, of a path that another address has.
    init(path: String) {
        self.path = path
        query = []
    }

    /// The address of a path as it was sent, with its escapes, which the server has found to be sound.
    package init(sent path: String) { self.init(path: path) }

    /// The same with one more part of the path, encoded as a whole.
    func appending(_ part: String) -> Address {
        var address = self
        address.path += "/" + Self.encoded(part)
        return address
    }

    /// The same with the query of another.
    func copying(_ other: Address) -> Address {
        var address = self
        address.query = other.query.filter { $0.name != "hal" }
        return address
    }

    /// The same with one part of the query set, or taken away where the value is nil or empty.
    package func with(_ name: String, _ value: String?) -> Address {
        var address = self
        address.query.removeAll { $0.name == name }
        if let value, !value.isEmpty { address.query.append((name, value)) }
        return address
    }

    /// The same place with an anchor of the page.
    package func at(_ fragment: String) -> Address {
        var address = self
        address.fragment = fragment
        return address
    }

    package var text: String {
        if query.isEmpty, fragment == nil { return path }
        let pairs = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")) + (fragment.map { "#" + Self.encoded($0) } ?? "")
    }

    package static func == (left: Address, right: Address) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Letters, digits and four signs stay; of everything else every byte is written as a number.
    private static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        var encoded = ""
        for byte in text.utf8 {
            if isKept(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
