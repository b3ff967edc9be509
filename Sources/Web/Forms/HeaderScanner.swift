import Vocabulary

/// Reads the value of a header from the left: tokens, quoted strings and parameters (RFC 9110, 5.6).
struct HeaderScanner {
    /// How a quoted string is written.
    enum Quoting {
        /// A backslash takes away the meaning of the byte behind it.
        case escaped
        /// A backslash is a letter and the next quotation mark ends the string, as browsers write the names of files.
        case plain
    }

    private var rest: ArraySlice<UInt8>

    /// - Parameter bytes: the value of a header, as it came.
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
    /// - Parameter text: the value of a header.
    init(_ text: some StringProtocol) { self.init(Array(text.utf8)[...]) }

    /// Whether everything has been read.
    var isAtEnd: Bool { rest.isEmpty }

    /// Goes over blanks and tabs.
    mutating func skipBlanks() { rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    /// Goes over this byte; false, and nothing read, where another stands there.
    mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    /// A word of letters, digits and some signs, as it stands there; nil where none begins.
    mutating func token() -> String? {
        let token = rest.prefix(while: Self.isTokenByte)
        guard !token.isEmpty else { return nil }
        rest = rest[token.endIndex...]
        return String(decoding: token, as: UTF8.self)
    }

    /// What stands between quotation marks, which must begin here; nil where they do not, do not end, or hold control characters.
    mutating func quoted(_ quoting: Quoting) -> [UInt8]? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var content: [UInt8] = []
        while var byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return content }
            if byte == UInt8(ascii: "\\"), quoting == .escaped {
                guard let next = rest.popFirst() else { return nil }
                byte = next
            }
            guard byte == UInt8(ascii: "\t") || (byte >= 0x20 && byte != 0x7F) else { return nil }
            content.append(byte)
        }
        return nil
    }

    /// The parameters up to the end (`; name=value`), their names in small letters and in their order; nil where they are written in
    /// another way or one comes twice.
    mutating func parameters(_ quoting: Quoting) -> [(name: String, value: [UInt8])]? {
        var parameters: [(name: String, value: [UInt8])] = []
        var names: Set<String> = []
        while true {
            skipBlanks()
            if isAtEnd { return parameters }
            guard take(UInt8(ascii: ";")) else { return nil }
            skipBlanks()
            // Nothing between two semicolons is no parameter.
            guard let name = token()?.lowercased() else { continue }
            guard take(UInt8(ascii: "=")), let value = quoted(quoting) ?? token().map({ Array($0.utf8) }), names.insert(name).inserted else {
                return nil
            }
            parameters.append((name, value))
        }
    }

    /// Whether a byte may stand in a token (RFC 9110, 5.6.2).
    static func isTokenByte(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || tokenSigns.contains(byte) }

    private static let tokenSigns = Array("!#$%&'*+-.^_`|~".utf8)
}
