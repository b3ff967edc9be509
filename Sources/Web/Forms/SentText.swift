/// Bytes that somebody sent, taken as text: only what is UTF-8 and does nothing to whoever shows it.
enum SentText {
    /// A text without any control character: a name, a part of a path.
    ///
    /// - Throws: `notUTF8`, `controlCharacter`.
    static func line(_ bytes: some Sequence<UInt8>) throws(UnreadableRequest) -> String {
        let text = try utf8(bytes)
        guard !text.unicodeScalars.contains(where: isControl) else { throw .controlCharacter }
        return text
    }

    /// A text in which of all control characters only tabs and line ends may stand, as people type them into forms.
    ///
    /// - Throws: `notUTF8`, `controlCharacter`.
    static func lines(_ bytes: some Sequence<UInt8>) throws(UnreadableRequest) -> String {
        let text = try utf8(bytes)
        guard !text.unicodeScalars.contains(where: { isControl($0) && !"\t\r\n".unicodeScalars.contains($0) }) else { throw .controlCharacter }
        return text
    }

    /// A text, whatever stands in it.
    private static func utf8(_ bytes: some Sequence<UInt8>) throws(UnreadableRequest) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    /// The control characters of ASCII and those from U+0080 to U+009F.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }
}
