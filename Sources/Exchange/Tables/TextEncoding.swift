/// Brings the text of a file to UTF-8 without a byte-order mark.
enum TextEncoding {
    /// Whether the text begins with the byte-order mark of UTF-8.
    static func hasMark(_ head: [UInt8]) -> Bool { head.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Whether the text is UTF-16, which spreadsheets call "Unicode text": by its mark or by the zero bytes of its ASCII.
    static func isUTF16(_ head: [UInt8]) -> Bool { order(head) != nil }

    /// UTF-8 bytes stay as they are, also where they are not valid: rows answer for themselves. UTF-16 is converted.
    static func utf8(_ bytes: consuming [UInt8]) -> [UInt8] {
        if hasMark(bytes) {
            bytes.removeFirst(3)
            return bytes
        }
        guard let order = order(bytes) else { return bytes }
        return convert(bytes, from: order.start, bigEndian: order.isBigEndian)
    }

    private static func order(_ head: [UInt8]) -> (start: Int, isBigEndian: Bool)? {
        if head.starts(with: [0xFF, 0xFE]) { return (2, false) }
        if head.starts(with: [0xFE, 0xFF]) { return (2, true) }
        guard head.count >= 4 else { return nil }
        if head[0] != 0, head[1] == 0, head[2] != 0, head[3] == 0 { return (0, false) }
        if head[0] == 0, head[1] != 0, head[2] == 0, head[3] != 0 { return (0, true) }
        return nil
    }

    private static func convert(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity((bytes.count - start) / 2)
        var index = start
        while index + 1 < bytes.count {
            let (high, low) = bigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            units.append(UInt16(high) << 8 | UInt16(low))
            index += 2
        }
        var text: [UInt8] = []
        text.reserveCapacity(units.count)
        // A lone surrogate becomes the replacement character, which no heading and no code contains.
        _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { text.append($0) }
        return text
    }
}
