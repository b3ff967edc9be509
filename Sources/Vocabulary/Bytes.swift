extension UInt8 {
    @inlinable public var isDigit: Bool { self >= 48 && self <= 57 }
    public var isLetter: Bool { (self | 32) >= 97 && (self | 32) <= 122 }
    /// Whether the byte is neither white space, nor an apostrophe, nor part of a character that is not seen.
    var isPlain: Bool { self > 39 && self < 0x7F }
    public var isSpace: Bool { self == 32 || (self >= 9 && self <= 13) }
    public var lowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
    public var uppercased: UInt8 { self >= 97 && self <= 122 ? self & 0xDF : self }
}

extension Span<UInt8> {
    /// Where the text lies without what stands around it and is not seen: white space of any kind (also the no-break space that web
    /// pages put there), characters without width, control characters, and the apostrophe that spreadsheets put before digits.
    public var trimmedRange: Range<Int> {
        // Nearly every cell begins and ends with a letter or digit.
        if count > 0, self[0].isPlain, self[count - 1].isPlain { return 0..<count }
        var start = 0
        var end = count
        while start < end {
            if self[start] < 0x21 || self[start] == 0x7F || self[start] == UInt8(ascii: "'") {
                start += 1
            } else {
                let width = unseenWidth(at: start, before: end)
                guard width > 0 else { break }
                start += width
            }
        }
        while end > start {
            if self[end - 1] < 0x21 || self[end - 1] == 0x7F {
                end -= 1
            } else if end - start >= 2, unseenWidth(at: end - 2, before: end) == 2 {
                end -= 2
            } else if end - start >= 3, unseenWidth(at: end - 3, before: end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether something unseen that is no white space stands at an end: a character without width or a control character.
    public var hasUnseenEnds: Bool {
        if count == 0 || (self[0].isPlain && self[count - 1].isPlain) { return false }
        let kept = trimmedRange
        for part in [0..<kept.lowerBound, kept.upperBound..<count] {
            var index = part.lowerBound
            while index < part.upperBound {
                let byte = self[index]
                if byte.isSpace || byte == UInt8(ascii: "'") {
                    index += 1
                } else if isNoBreakSpace(at: index) {
                    index += 2
                } else {
                    return true
                }
            }
        }
        return false
    }

    /// How many bytes a character has that is not seen, or seen as white space; 0 where something else begins at `index`.
    public func unseenWidth(at index: Int, before end: Int) -> Int {
        let byte = self[index]
        if byte == 0xC2, index + 1 < end {
            // No-break space, soft hyphen, and the control characters beyond ASCII.
            let next = self[index + 1]
            return next == 0xA0 || next == 0xAD || (next >= 0x80 && next < 0xA0) ? 2 : 0
        }
        guard index + 2 < end else { return byte == 0xD8 && index + 1 < end && self[index + 1] == 0x9C ? 2 : 0 }
        let second = self[index + 1], third = self[index + 2]
        switch (byte, second) {
        case (0xD8, 0x9C): return 2
        // Spaces of all widths, without width, and the marks of writing direction; line and paragraph separators.
        case (0xE2, 0x80): return (third >= 0x80 && third < 0x90) || (third >= 0xA8 && third <= 0xAF) ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F || (third >= 0xA0 && third < 0xB0) ? 3 : 0
        // The ideographic space, the byte-order mark, the Mongolian vowel separator.
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
        case (0xE1, 0xA0): return third == 0x8E ? 3 : 0
        default: return 0
        }
    }

    /// Where the text of a formula that is nothing but a text lies (`="0123"`), which programs write so that zeros survive; all of it for
    /// any other cell.
    public var formulaText: Range<Int> {
        guard count >= 3, self[0] == UInt8(ascii: "="), self[1] == UInt8(ascii: "\""), self[count - 1] == UInt8(ascii: "\"") else { return 0..<count }
        return 2..<count - 1
    }

    /// Whether the text begins with one of ASCII, letter by letter.
    public func begins(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where self[index] != text.utf8Start[index] { return false }
        return true
    }

    /// Whether a no-break space (U+00A0) begins at `index`.
    public func isNoBreakSpace(at index: Int) -> Bool { index + 1 < count && self[index] == 0xC2 && self[index + 1] == 0xA0 }

    /// Whether the cell holds nothing: it is empty, `-`, or one of the words that exports write for nothing.
    public var saysNothing: Bool {
        switch count {
        case 0: true
        case 1: self[0] == UInt8(ascii: "-")
        case 4: self[0].lowercased == 110 && self[1].lowercased == 117 && self[2].lowercased == 108 && self[3].lowercased == 108
        default: false
        }
    }
}
