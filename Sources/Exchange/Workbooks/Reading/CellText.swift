import Vocabulary

/// The texts of cells as workbooks write them: characters that XML cannot hold stand there as `_x000D_`.
enum CellText {
    static func append(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var index = cell.startIndex
        while let mark = cell[index...].firstIndex(of: UInt8(ascii: "_")) {
            text += cell[index..<mark]
            if let scalar = escaped(cell, at: mark) {
                // Half of a surrogate pair, which stands for nothing alone, is left out.
                if let scalar = Unicode.Scalar(scalar) { text += UTF8.encode(scalar).map(Array.init) ?? [] }
                index = mark + 7
            } else {
                text.append(cell[mark])
                index = mark + 1
            }
        }
        text += cell[index...]
    }

    /// The character that `_x000D_` stands for where it begins at `start`.
    private static func escaped(_ cell: ArraySlice<UInt8>, at start: Int) -> UInt16? {
        guard start + 7 <= cell.endIndex, cell[start + 1] == UInt8(ascii: "x"), cell[start + 6] == UInt8(ascii: "_") else { return nil }
        let digits = cell[start + 2..<start + 6]
        guard digits.allSatisfy({ $0.isDigit || ($0.isLetter && $0.lowercased <= UInt8(ascii: "f")) }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
