import Vocabulary

/// Text between tags, and references to characters in it and in attributes.
extension XMLScan {
    /// Tells the handler of text up to the next tag, or as far as it has come; nil where nothing can be told yet.
    mutating func characters(_ place: Int, _ handler: inout some XMLHandler) throws(WorkbookDefect) -> Int? {
        var index = place
        while index < count, Self.isPlain(bytes[index]) { index += 1 }
        if index > place {
            if isInside {
                handler.text(run(place..<index))
            } else if !run(place..<index).allSatisfy(\.isSpace) {
                throw WorkbookDefect(.damagedWorkbook)
            }
            return index
        }
        if bytes[place] == UInt8(ascii: "&") {
            guard isInside else { throw WorkbookDefect(.damagedWorkbook) }
            guard let reference = try reference(place) else { return nil }
            handler.text(run(place..<place + reference.written))
            return reference.end
        }
        guard !Self.isControl(bytes[place]) else { throw WorkbookDefect(.damagedWorkbook) }
        // The two signs of a line's end are one.
        guard place + 1 < count else { return nil }
        if bytes[place + 1] == 10 { return place + 1 }
        bytes[place] = 10
        return place
    }

    /// A run in which the two signs of a line's end are one, and a lone return is such an end.
    mutating func withoutReturns(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        var written = range.lowerBound
        for index in range {
            if bytes[index] == 13, index + 1 < range.upperBound, bytes[index + 1] == 10 { continue }
            bytes[written] = bytes[index] == 13 ? 10 : bytes[index]
            written += 1
        }
        return run(range.lowerBound..<written)
    }

    /// Brings the values of attributes to what they say: references become characters, and the ends of lines blanks.
    mutating func resolve(_ attributes: Int) throws(WorkbookDefect) {
        guard let base = bytes.baseAddress else { return }
        for number in 0..<attributes {
            let (name, value) = entries[number]
            guard value.contains(where: { $0 == UInt8(ascii: "&") || $0 < 32 }), let start = value.baseAddress else { continue }
            var index = UnsafePointer(base).distance(to: start), written = index
            let first = index, end = index + value.count
            while index < end {
                if bytes[index] == UInt8(ascii: "&") {
                    guard let reference = try reference(index), reference.end <= end else { throw WorkbookDefect(.damagedWorkbook) }
                    for offset in 0..<reference.written { bytes[written + offset] = bytes[index + offset] }
                    written += reference.written
                    index = reference.end
                } else {
                    guard !Self.isControl(bytes[index]) else { throw WorkbookDefect(.damagedWorkbook) }
                    let isFirstOfTwo = bytes[index] == 13 && index + 1 < end && bytes[index + 1] == 10
                    if !isFirstOfTwo {
                        bytes[written] = max(bytes[index], 32)
                        written += 1
                    }
                    index += 1
                }
            }
            entries[number] = (name, run(first..<written))
        }
    }

    /// Writes the character that a reference such as `&lt;` or `&#233;` stands for over its beginning: a character is never longer.
    ///
    /// - Returns: how many bytes it has, and the place behind the reference; nil where that has not come yet.
    private mutating func reference(_ place: Int) throws(WorkbookDefect) -> (written: Int, end: Int)? {
        let longest = 12
        var end = place + 1
        while end < count, bytes[end] != UInt8(ascii: ";") {
            guard end - place < longest else { throw WorkbookDefect(.damagedWorkbook) }
            end += 1
        }
        guard end < count else { return nil }
        guard let scalar = Self.scalar(String(decoding: run(place + 1..<end), as: UTF8.self)), let encoded = UTF8.encode(scalar) else {
            throw WorkbookDefect(.damagedWorkbook)
        }
        var written = 0
        for byte in encoded {
            bytes[place + written] = byte
            written += 1
        }
        return (written, end + 1)
    }

    /// The character of a reference without its signs; nil for one that XML does not know.
    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.utf8.allSatisfy({ $0.isDigit || isHexadecimal && $0.isLetter }) else { return nil }
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 32 || value == 9 || value == 10 || value == 13 else { return nil }
        return Unicode.Scalar(value)
    }

    /// Whether a byte is one that XML cannot hold.
    private static func isControl(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 && byte != 13 }

    /// Whether a byte of text stands for itself.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: "<") || byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && (byte >= 32 || byte == 9 || byte == 10)
    }
}
