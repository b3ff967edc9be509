extension String {
    /// The text without signs that turn the direction of what follows them: in a name they would turn the rest of the line.
    var withoutTurns: String {
        // The first byte that such signs have.
        guard utf8.contains(0xE2) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value) }))
    }

    /// The line in lines of at most so many characters, broken between words; what follows stands a little further in. A single word that
    /// is longer, such as a path, is not broken.
    ///
    /// Signs that only colour what is on a terminal take no room.
    func wrapped(to width: Int) -> [String] {
        // Nearly all lines fit, and most have no colour.
        if utf8.count <= width || visibleCount <= width { return [self] }
        let indent = prefix { $0 == " " }.count
        let hanging = String(repeating: " ", count: min(labelEnd ?? indent + 2, width / 2))
        var lines: [String] = []
        var current = String(repeating: " ", count: indent), isEmpty = true, length = indent
        for word in dropFirst(indent).split(separator: " ", omittingEmptySubsequences: false) {
            let count = String(word).visibleCount
            if !isEmpty, length + 1 + count > width {
                lines.append(current.withoutEnd)
                (current, length, isEmpty) = (hanging, hanging.count, true)
                // The spaces between two columns are nothing at the beginning of a line.
                if word.isEmpty { continue }
            }
            if isEmpty, word.isEmpty, !lines.isEmpty { continue }
            current += isEmpty ? word : " " + word
            length += (isEmpty ? 0 : 1) + count
            isEmpty = false
        }
        return lines + [current.withoutEnd]
    }

    /// Where the text behind a label begins: behind the first two spaces or more within a line's first characters; nil where there is none.
    private var labelEnd: Int? {
        var spaces = 0, isInside = false
        for (place, character) in prefix(Self.longestLabel).enumerated() {
            if character == " " {
                spaces += 1
            } else {
                if isInside, spaces >= 2 { return place }
                (isInside, spaces) = (true, 0)
            }
        }
        return nil
    }

    private static let longestLabel = 26

    /// How many characters are seen: without the signs of colours.
    private var visibleCount: Int {
        guard utf8.contains(0x1B) else { return count }
        var count = 0, isSign = false
        for character in self {
            if character == "\u{1B}" {
                isSign = true
            } else if isSign {
                isSign = character != "m"
            } else {
                count += 1
            }
        }
        return count
    }

    private var withoutEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
