extension JSONValue {
    /// Adds the value without blanks, its keys in a fixed order: the same as `text`, for whoever sends much of it.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .unsigned(let value): bytes += String(value).utf8
        case .number(let value): bytes += "\(value)".utf8
        case .thousandths(let value): Self.write(thousandths: value, to: &bytes)
        case .text(let value): Self.write(value, to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// With as many decimals as it needs.
    private static func write(thousandths: Int, to bytes: inout [UInt8]) {
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        bytes += String(whole).utf8
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var digits = [rest / 100, rest / 10 % 10, rest % 10]
        while digits.last == 0 { digits.removeLast() }
        bytes += digits.map { UInt8(ascii: "0") + UInt8($0) }
    }

    /// A text in quotes.
    static func write(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { letters in
            var start = 0
            for place in letters.indices {
                let escape: String
                switch letters[place] {
                case UInt8(ascii: "\""): escape = "\\\""
                case UInt8(ascii: "\\"): escape = "\\\\"
                case 10: escape = "\\n"
                case 13: escape = "\\r"
                case 9: escape = "\\t"
                case 0..<32: escape = "\\u00" + (letters[place] < 16 ? "0" : "") + String(letters[place], radix: 16)
                default: continue
                }
                bytes.append(contentsOf: letters[start..<place])
                bytes += escape.utf8
                start = place + 1
            }
            bytes.append(contentsOf: letters[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
