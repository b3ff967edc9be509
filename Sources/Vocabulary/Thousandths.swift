/// Exact decimal numbers as integers in thousandths: the only numbers on the way to a score.
public enum Thousandths {
    public static let one = 1000

    /// The number written in `bytes`, with `.` or `,` as decimal sign and an optional leading minus.
    ///
    /// Decimals beyond the third are cut, so that "at least" stays exact: 19.9999 JP is not 20 JP. With `roundingUp` a number with
    /// more of them goes to the next thousandth, so that "above" stays exact: 90.0001 is above 90.
    /// Returns nil when it is not a plain decimal number or has more than nine digits before the sign.
    public static func parse(_ bytes: Span<UInt8>, roundingUp: Bool = false) -> Int? {
        var value = 0
        var digits = 0
        var decimals = -1
        var hasMore = false
        var index = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative { index = 1 }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                guard decimals < 0, digits > 0 else { return nil }
                decimals = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            if decimals >= 3 {
                hasMore = hasMore || byte != UInt8(ascii: "0")
                continue
            }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            if decimals >= 0 { decimals += 1 } else { digits += 1 }
            guard digits <= 9 else { return nil }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in max(decimals, 0)..<3 { value *= 10 }
        if hasMore, roundingUp { value += 1 }
        return negative ? -value : value
    }

    public static func parse(_ text: String) -> Int? { parse(text.utf8.span) }

    /// The shortest exact text: `22500` is `22.5`, `15000` is `15`.
    public static func text(_ value: Int, decimalSign: Character = ".") -> String {
        let magnitude = value.magnitude
        var text = value < 0 ? "-" : ""
        text += String(magnitude / 1000)
        var rest = Int(magnitude % 1000)
        guard rest > 0 else { return text }
        text.append(decimalSign)
        var unit = 100
        while rest > 0 {
            text += String(rest / unit)
            rest %= unit
            unit /= 10
        }
        return text
    }
}
