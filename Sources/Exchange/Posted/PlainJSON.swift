/// Reads JSON that is written plainly, going over bytes: nothing is made of what nobody asks for.
///
/// It knows no error: whatever is not as it expects makes it give up (nil or false), and the careful way says what is wrong, if anything
/// is. So it may be strict: what it takes is JSON by RFC 8259 of which the careful way would make the same.
struct PlainJSON {
    /// A text, a number or a word as it stands in the bytes, with what its bytes must be read as.
    struct Scalar {
        enum Kind {
            /// Text without any escape.
            case text
            /// Text with escapes.
            case escapedText
            /// A whole number as `Int` would write it.
            case number
            case yes, no, nothing
        }

        let kind: Kind
        /// Without the quotes.
        let range: Range<Int>
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var place: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        place = range.lowerBound
        end = range.upperBound
    }

    mutating func skipBlanks() {
        while place < end, bytes[place] == 0x20 || bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == 0x09 { place += 1 }
    }

    /// Whether the next sign is this one, which is then behind.
    mutating func take(_ sign: UInt8) -> Bool {
        skipBlanks()
        guard place < end, bytes[place] == sign else { return false }
        place += 1
        return true
    }

    /// Calls `member` behind the colon of every member of an object; `member` must read the value.
    mutating func object(_ member: (inout PlainJSON, Scalar) -> Bool) -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            skipBlanks()
            guard let key = text(), take(UInt8(ascii: ":")), member(&self, key) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    /// Calls `element` at every element of a list; `element` must read it.
    mutating func list(_ element: (inout PlainJSON) -> Bool) -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        repeat {
            skipBlanks()
            guard element(&self) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    /// A text in quotes.
    mutating func text() -> Scalar? {
        guard place < end, bytes[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        let start = place
        var kind = Scalar.Kind.text
        while place < end {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                defer { place += 1 }
                return Scalar(kind: kind, range: start..<place)
            }
            // Control characters must be escaped.
            guard byte >= 0x20 else { return nil }
            if byte == UInt8(ascii: "\\") {
                kind = .escapedText
                place += 1
                guard place < end else { return nil }
            }
            place += 1
        }
        return nil
    }

    /// A value that is neither an object nor a list; of numbers only plain whole ones.
    mutating func scalar() -> Scalar? {
        skipBlanks()
        guard place < end else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "\""): return text()
        case UInt8(ascii: "t"): return word("true", .yes)
        case UInt8(ascii: "f"): return word("false", .no)
        case UInt8(ascii: "n"): return word("null", .nothing)
        default: return number()
        }
    }

    private mutating func word(_ word: StaticString, _ kind: Scalar.Kind) -> Scalar? {
        let start = place
        let fits = word.withUTF8Buffer { letters in
            start + letters.count <= end && letters.indices.allSatisfy { bytes[start + $0] == letters[$0] }
        }
        guard fits else { return nil }
        place += word.utf8CodeUnitCount
        return Scalar(kind: kind, range: start..<place)
    }

    private mutating func number() -> Scalar? {
        let start = place
        if bytes[place] == UInt8(ascii: "-") { place += 1 }
        let digits = place
        while place < end, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") { place += 1 }
        // Neither "-0" nor "007" nor what may not fit, nor anything with a fraction or an exponent.
        guard place > digits, place - digits <= 18, bytes[digits] != UInt8(ascii: "0") || place - start == 1 else { return nil }
        if place < end, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[place]) { return nil }
        return Scalar(kind: .number, range: start..<place)
    }

    /// Goes over a whole object without looking at what is in it; where it lies.
    mutating func skipObject() -> Range<Int>? {
        let start = place
        guard place < end, bytes[place] == UInt8(ascii: "{") else { return nil }
        var depth = 0
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard text() != nil else { return nil }
                continue
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 {
                    place += 1
                    return start..<place
                }
            default: break
            }
            place += 1
        }
        return nil
    }
}

extension PlainJSON {
    /// Whether a text is one of these names.
    func spells(_ scalar: Scalar, _ name: StaticString) -> Bool {
        name.withUTF8Buffer { letters in
            scalar.kind == .text && scalar.range.count == letters.count
                && letters.indices.allSatisfy { bytes[scalar.range.lowerBound + $0] == letters[$0] }
        }
    }

    /// Adds the bytes of a value as a cell of a file would have them; false where its escapes mean nothing.
    func write(_ scalar: Scalar, to cell: inout [UInt8]) -> Bool {
        switch scalar.kind {
        case .text, .number, .yes, .no: cell.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[scalar.range]))
        case .nothing: break
        case .escapedText: return unescape(scalar.range, to: &cell)
        }
        return true
    }

    func string(_ scalar: Scalar) -> String? {
        guard scalar.kind == .text || scalar.kind == .escapedText else { return nil }
        var text: [UInt8] = []
        guard write(scalar, to: &text) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    private func unescape(_ range: Range<Int>, to cell: inout [UInt8]) -> Bool {
        var place = range.lowerBound
        /// The four hexadecimal digits behind `\u`.
        func unit() -> UInt32? {
            guard place + 4 <= range.upperBound else { return nil }
            var value: UInt32 = 0
            for byte in bytes[place..<place + 4] {
                switch byte {
                case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
                case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
                case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
                default: return nil
                }
            }
            place += 4
            return value
        }
        while place < range.upperBound {
            guard bytes[place] == UInt8(ascii: "\\") else {
                cell.append(bytes[place])
                place += 1
                continue
            }
            let letter = bytes[place + 1]
            place += 2
            switch letter {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): cell.append(letter)
            case UInt8(ascii: "b"): cell.append(8)
            case UInt8(ascii: "f"): cell.append(12)
            case UInt8(ascii: "n"): cell.append(10)
            case UInt8(ascii: "r"): cell.append(13)
            case UInt8(ascii: "t"): cell.append(9)
            case UInt8(ascii: "u"):
                guard var value = unit() else { return false }
                if (0xD800..<0xDC00).contains(value) {
                    guard place + 1 < range.upperBound, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
                        return false
                    }
                    place += 2
                    guard let low = unit(), (0xDC00..<0xE000).contains(low) else { return false }
                    value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                }
                guard let scalar = Unicode.Scalar(value) else { return false }
                cell.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            default: return false
            }
        }
        return true
    }
}
