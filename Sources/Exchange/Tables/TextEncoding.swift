/// Brings the text of a file to UTF-8 without a byte-order mark.
enum TextEncoding {
    /// UTF-8 bytes stay as they are, also where they are not valid: rows answer for themselves. UTF-16, which spreadsheets call
    /// "Unicode text", is recognised by its mark or by the zero bytes of its ASCII and converted.
    static func utf8(_ bytes: consuming [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
            return bytes
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return convert(bytes, from: 2, bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return convert(bytes, from: 2, bigEndian: true) }
        if bytes.count >= 4, bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return convert(bytes, from: 0, bigEndian: false) }
        if bytes.count >= 4, bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 { return convert(bytes, from: 0, bigEndian: true) }
        return bytes
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
