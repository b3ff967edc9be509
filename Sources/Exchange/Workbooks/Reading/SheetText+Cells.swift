import Vocabulary

/// The cells of a row.
extension SheetText {
    mutating func beginCell(_ attributes: XMLAttributes) {
        column += 1
        style = 0
        kind = .number
        value.removeAll(keepingCapacity: true)
        hasValue = false
        hasFormula = false
        for index in 0..<attributes.count {
            let (name, value) = attributes[index]
            if name == "r" {
                column = CellPlace.column(value) ?? column
            } else if name == "s" {
                style = CellPlace.number(value) ?? 0
            } else if name == "t" {
                let type = XMLName(value)
                kind = type == "s" ? .shared : type == "n" ? .number : type == "b" ? .boolean : .text
            }
        }
        if column >= Self.mostColumns { fail(.damagedWorkbook) }
    }

    mutating func endCell() {
        guard !value.isEmpty else {
            // An empty text is what a formula may have come to, unless nothing was ever worked out.
            if hasFormula, isUncalculated || !(kind == .text && hasValue) { bookEmptyFormula() }
            return
        }
        if hasFormula, isUncalculated, kind == .number, CellNumbers.isZero(value) { bookEmptyFormula() }
        let place = row.beginCell(column, in: &text)
        switch kind {
        case .shared:
            guard let shared = CellPlace.number(value).flatMap({ strings[$0] }) else { return fail(.damagedWorkbook) }
            text.append(contentsOf: shared)
        case .number: numbers.append(value, styles[style], to: &text)
        case .text: CellText.append(value, to: &text)
        case .boolean: text += value == [UInt8(ascii: "1")] ? "TRUE".utf8 : "FALSE".utf8
        }
        row.endCell(column, from: place, in: &text)
        if row.size(in: text) > Self.longestRow { fail(.largeWorkbook) }
    }
}

/// Reads the numbers and places that attributes of cells name.
enum CellPlace {
    /// A number from 0 on; nil for anything else.
    @inline(__always)
    static func number(_ text: some RandomAccessCollection<UInt8>) -> Int? {
        guard !text.isEmpty, text.count <= 9 else { return nil }
        var number = 0
        for byte in text {
            guard byte.isDigit else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// The column of a cell such as `BN12`, from 0; nil where it begins with no letter, and beyond all columns for more than three.
    @inline(__always)
    static func column(_ text: some RandomAccessCollection<UInt8>) -> Int? {
        var number = 0, letters = 0
        for byte in text {
            guard letters < 4, byte.isLetter else { break }
            number = number * 26 + Int(byte.uppercased - 64)
            letters += 1
        }
        return letters == 0 ? nil : number - 1
    }

    /// The column and the row of a cell such as `$BN$12`, both from 0.
    static func cell(_ text: some Collection<UInt8>) -> (column: Int, row: Int)? {
        let name = text.filter { $0 != UInt8(ascii: "$") }
        let digits = name.drop { $0.isLetter }
        guard let column = column(name), let row = number(digits), row > 0 else { return nil }
        return (column, row - 1)
    }
}
