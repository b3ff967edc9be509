import Vocabulary

extension String {
    private static let longestCell = 32_767

    /// The text as a cell can hold it: at most 32,767 units of UTF-16, and nothing that XML has no way to write. Control characters go
    /// to the library, which writes them as `_x0001_`; a text that looks like that is marked, so that it is read as it stands here.
    var cellText: String {
        let text = withoutImpossible.withMarkedEscapes
        // A cell of at most so many bytes is short enough in any encoding.
        guard text.utf8.count > Self.longestCell, text.utf16.count > Self.longestCell else { return text }
        var kept = ""
        var length = 1
        for character in text {
            length += character.utf16.count
            guard length <= Self.longestCell else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text as everything but cells can hold it: titles of charts, lines of a print and properties of the document, where the library
    /// writes control characters as they are and so would make a workbook that nobody can open.
    var plainText: String {
        guard utf8.contains(where: { $0 < 32 }) else { return withoutImpossible }
        return String(String.UnicodeScalarView(withoutImpossible.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    }

    /// The text with a sign in place of characters that have no place in XML at all.
    private var withoutImpossible: String {
        // The first bytes that such characters can have.
        guard utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return self }
        func isImpossible(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF }
        return String(String.UnicodeScalarView(unicodeScalars.map { isImpossible($0) ? "\u{FFFD}" : $0 }))
    }

    /// The text with the first sign of whatever looks like an escaped character escaped itself.
    private var withMarkedEscapes: String {
        let mark = UInt8(ascii: "_")
        guard utf8.contains(mark) else { return self }
        let bytes = Array(utf8)
        // What the library writes for a control character begins with that sign, too.
        let written = bytes.map { $0 < 32 && $0 != 9 && $0 != 10 ? mark : $0 }
        var marked: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if byte == mark, CellText.escape(written, at: place) != nil { marked += "_x005F_".utf8 } else { marked.append(byte) }
        }
        return String(decoding: marked, as: UTF8.self)
    }
}
