extension UInt8 {
    @inlinable public var isDigit: Bool { self >= 48 && self <= 57 }
    public var isLetter: Bool { (self | 32) >= 97 && (self | 32) <= 122 }
    /// Whether the byte is neither white space, nor an apostrophe, nor part of a no-break space.
    var isPlain: Bool { self > 39 && self < 0x80 }
    public var isSpace: Bool { self == 32 || (self >= 9 && self <= 13) }
    public var lowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
    public var uppercased: UInt8 { self >= 97 && self <= 122 ? self & 0xDF : self }
}

extension Span<UInt8> {
    /// Where the text lies without white space around it (also the no-break space that web pages put there) and without the
    /// apostrophe that spreadsheets put before digits.
    public var trimmedRange: Range<Int> {
        // Nearly every cell begins and ends with a letter or digit.
        if count > 0, self[0].isPlain, self[count - 1].isPlain { return 0..<count }
        var start = 0
        var end = count
        while start < end {
            if self[start].isSpace || self[start] == UInt8(ascii: "'") { start += 1 } else if isNoBreakSpace(at: start) { start += 2 } else { break }
        }
        while end > start {
            if self[end - 1].isSpace { end -= 1 } else if end - start >= 2, isNoBreakSpace(at: end - 2) { end -= 2 } else { break }
        }
        return start..<end
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
