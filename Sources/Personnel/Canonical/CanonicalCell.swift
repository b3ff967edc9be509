import Vocabulary

/// How values are written in the cells of canonical tables, and read from them.
package enum CanonicalCell {
    /// Letters that no cell has as they are: each is written as `%` and two hexadecimal digits, as in addresses.
    private static func isKept(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
            && byte != UInt8(ascii: "\\")
    }

    /// Appends any text so that it can be read again letter by letter.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 { append(byte, to: &bytes) }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isKept(byte) { return bytes.append(byte) }
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10 }

    /// The text of a cell.
    package static func text(_ cell: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cell.count)
        var index = 0
        while index < cell.count {
            if cell[index] == UInt8(ascii: "%"), index + 2 < cell.count, let high = value(cell[index + 1]), let low = value(cell[index + 2]) {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(cell[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// A text that is only ever held against words: the words alone, in capital letters, with a blank between them.
    ///
    /// One that has no words but is there stands as `?`, since it answers questions for "anything else".
    package static func append(words: [String], isEmpty: Bool, to bytes: inout [UInt8]) {
        if isEmpty { return }
        if words.isEmpty { return bytes.append(UInt8(ascii: "?")) }
        append(words.joined(separator: " "), to: &bytes)
    }

    package static func append(_ number: Int, to bytes: inout [UInt8]) {
        guard number >= 0 else { return bytes.append(contentsOf: String(number).utf8) }
        if number < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
        append(number / 10, to: &bytes)
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A code by its characters; of one that is longer than any code of a table, nine signs that are none.
    package static func append(_ code: Code, to bytes: inout [UInt8]) {
        if code == .tooLong { return bytes.append(contentsOf: [UInt8](repeating: UInt8(ascii: "?"), count: 9)) }
        var bits = code.bits
        while bits != 0 {
            let byte = UInt8(truncatingIfNeeded: bits)
            // No table has such characters; what stands for them is in none either.
            bytes.append(isKept(byte) && byte < 0x80 ? byte : UInt8(ascii: "?"))
            bits >>= 8
        }
    }

    package static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
        let (year, month, day) = date.components
        append(year, to: &bytes)
        for part in [month, day] {
            bytes.append(UInt8(ascii: "-"))
            if part < 10 { bytes.append(UInt8(ascii: "0")) }
            append(part, to: &bytes)
        }
    }

    package static func append(_ key: CertificateKey, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(60), through: 0, by: -4) { bytes.append(hexadecimal(UInt8(key.bits >> shift & 15))) }
    }

    /// A whole number; nil for an empty cell and for anything else.
    package static func number(_ cell: Span<UInt8>) -> Int? {
        guard cell.count > 0, cell.count <= 18 else { return nil }
        var number = 0
        for index in 0..<cell.count {
            guard cell[index].isDigit else { return nil }
            number = number * 10 + Int(cell[index] - UInt8(ascii: "0"))
        }
        return number
    }

    /// A code, character by character.
    package static func code(_ cell: Span<UInt8>) -> Code {
        guard cell.count <= 8 else { return .tooLong }
        var bits: UInt64 = 0
        for index in 0..<cell.count { bits |= UInt64(cell[index]) << UInt64(8 * index) }
        return Code(bits: bits)
    }

    /// A day; nil for an empty cell and for anything else.
    package static func date(_ cell: Span<UInt8>) -> CivilDate? {
        guard cell.count == 10, let year = number(cell.extracting(0..<4)), let month = number(cell.extracting(5..<7)),
            let day = number(cell.extracting(8..<10))
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The bits of a certificate; 0 for none.
    package static func certificate(_ cell: Span<UInt8>) -> UInt64 {
        guard cell.count == 16 else { return 0 }
        var bits: UInt64 = 0
        for index in 0..<16 { bits = bits << 4 | UInt64(value(cell[index]) ?? 0) }
        return bits
    }
}
