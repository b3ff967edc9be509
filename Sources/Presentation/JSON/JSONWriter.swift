import Vocabulary

/// Writes JSON into one piece of memory, value by value: exact numbers, and keys in whatever order its values come.
package struct JSONWriter {
    /// What stands between values.
    package enum Layout {
        /// Nothing: for whoever sends much of it.
        case compact
        /// A line a value, indented by two blanks, as Foundation's encoder writes it.
        case indented
    }

    /// The name of a member, made ready for both layouts.
    struct Name {
        let bytes: [UInt8]

        init(_ name: String) {
            var writer = JSONWriter(.compact)
            writer.quote(name)
            bytes = writer.bytes
        }
    }

    package private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Whether nothing stands yet in the list or object that is being written.
    private var isFirst = true
    /// The name of the member whose value comes next; of a value that never comes, it is not written either.
    private var name: Name?

    package init(_ layout: Layout) { isIndented = layout == .indented }

    /// Writes values that become a part of a list (`values`).
    init(partOfList: Void) {
        self.init(.compact)
        depth = 1
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Writes a member of an object, of whose value nothing need come.
    mutating func member(_ name: Name, _ value: (inout JSONWriter) -> Void) {
        self.name = name
        value(&self)
        self.name = nil
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) { group(UInt8(ascii: "{"), UInt8(ascii: "}"), members) }

    mutating func list(_ values: (inout JSONWriter) -> Void) { group(UInt8(ascii: "["), UInt8(ascii: "]"), values) }

    private mutating func group(_ first: UInt8, _ last: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin()
        bytes.append(first)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if isIndented {
            // Of nothing the encoder leaves an empty line.
            if isFirst { bytes.append(UInt8(ascii: "\n")) }
            breakLine()
        }
        bytes.append(last)
        isFirst = false
    }

    /// What stands before every value.
    private mutating func begin() {
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if isIndented { breakLine() }
        guard let name else { return }
        bytes.append(contentsOf: name.bytes)
        append(isIndented ? " : " : ":")
        self.name = nil
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func null() {
        begin()
        append("null")
    }

    mutating func boolean(_ value: Bool) {
        begin()
        append(value ? "true" : "false")
    }

    mutating func integer(_ value: Int) {
        begin()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(UInt64(value.magnitude))
    }

    mutating func unsigned(_ value: UInt64) {
        begin()
        digits(value)
    }

    /// A number of thousandths, with as many decimals as it needs.
    mutating func thousandths(_ value: Int) {
        begin()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 1000)
        digits(UInt64(whole))
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var left = rest, unit: UInt = 100
        while left > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(left / unit))
            left %= unit
            unit /= 10
        }
    }

    /// A number that is written already.
    mutating func number(_ text: String) {
        begin()
        bytes += text.utf8
    }

    mutating func text(_ text: String) {
        begin()
        quote(text)
    }

    /// Adds values that were written elsewhere, with commas between them, to the list that is being written; of none there is nothing.
    mutating func values(_ written: [UInt8]) {
        guard !written.isEmpty else { return }
        begin()
        bytes += written
    }

    private mutating func digits(_ value: UInt64) {
        guard value >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
        digits(value / 10)
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// A text in quotes.
    private mutating func quote(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { letters in
            var start = 0
            for place in letters.indices {
                // Nearly every letter goes as it is.
                if letters[place] >= 32, letters[place] != UInt8(ascii: "\""), letters[place] != UInt8(ascii: "\\") { continue }
                let escape: StaticString
                switch letters[place] {
                case UInt8(ascii: "\""): escape = "\\\""
                case UInt8(ascii: "\\"): escape = "\\\\"
                case 8: escape = "\\b"
                case 9: escape = "\\t"
                case 10: escape = "\\n"
                case 12: escape = "\\f"
                case 13: escape = "\\r"
                case 0..<16: escape = "\\u000"
                case 16..<32: escape = "\\u001"
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<place]))
                escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
                if escape.utf8CodeUnitCount > 2 { bytes.append(Self.hexadecimal(letters[place] % 16)) }
                start = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10 }
}
