import Vocabulary

/// The texts of cells as workbooks write them, where characters that XML cannot hold stand as `_x000D_`, brought to the form that
/// they have in the text of a sheet: in quotes where they hold what separates cells and rows.
enum CellText {
    /// Appends the text of a cell.
    static func append(_ cell: [UInt8], to text: inout [UInt8]) {
        if cell.allSatisfy(isPlain) {
            text += cell
        } else {
            quote(cell.contains(mark) ? unescaped(cell) : cell, to: &text)
        }
    }

    private static let mark = UInt8(ascii: "_")

    /// Whether a byte needs neither quotes nor a closer look.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte != mark && byte != 34 && byte != SheetText.delimiter && byte != 10 && byte != 13
    }

    private static func quote(_ cell: [UInt8], to text: inout [UInt8]) {
        guard cell.contains(where: { $0 == 34 || $0 == SheetText.delimiter || $0 == 10 || $0 == 13 }) else {
            text += cell
            return
        }
        text.append(34)
        for byte in cell {
            if byte == 34 { text.append(34) }
            text.append(byte)
        }
        text.append(34)
    }

    private static func unescaped(_ cell: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while let place = cell[index...].firstIndex(of: mark) {
            text += cell[index..<place]
            if let unit = escape(cell, at: place) {
                // Half of a surrogate pair, which stands for nothing alone, is left out.
                if let scalar = Unicode.Scalar(unit) { text += UTF8.encode(scalar).map(Array.init) ?? [] }
                index = place + 7
            } else {
                text.append(cell[place])
                index = place + 1
            }
        }
        return text + cell[index...]
    }

    /// The unit of UTF-16 that `_x000D_` stands for where it begins at `start`.
    static func escape(_ cell: [UInt8], at start: Int) -> UInt16? {
        guard start + 7 <= cell.endIndex, cell[start] == mark, cell[start + 1] == UInt8(ascii: "x"), cell[start + 6] == mark else { return nil }
        let digits = cell[start + 2..<start + 6]
        guard digits.allSatisfy({ $0.isDigit || ($0.isLetter && $0.lowercased <= UInt8(ascii: "f")) }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
