/// Windows-1252, in which programs without UTF-8 save the curly quotes, dashes and accents of names.
enum LegacyText {
    /// What the bytes from 0x80 to 0x9F stand for; the replacement character for the five that stand for nothing.
    private static let extra: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// Appends the text that the bytes write in Windows-1252, in UTF-8.
    static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let value = byte < 0xA0 ? extra[Int(byte) - 0x80] : UInt16(byte)
                text += Unicode.Scalar(value).map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) } ?? []
            }
        }
    }
}

extension TableRow {
    /// Reads the cells that are no UTF-8 as Windows-1252; all that is scored is ASCII, which is the same in both.
    mutating func readAsLegacyText() {
        var text: [UInt8] = [], newEnds: [Int] = []
        for column in 0..<count {
            let cell = bytes[range(column)]
            if String(validating: cell, as: UTF8.self) != nil { text += cell } else { LegacyText.append(cell, to: &text) }
            newEnds.append(text.count)
        }
        (bytes, ends) = (text, newEnds)
        isLegacyText = true
    }
}
