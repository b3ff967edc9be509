import Vocabulary

/// A short code of a SIASN table (`05`, `71`, `F`, `PPPK`), compared letter by letter: `05` is not `5`.
///
/// Up to eight letters or digits, held in one word so that a million rows cost no strings. Letters count as capitals.
public struct Code: Sendable, Hashable {
    /// The characters, first in the lowest byte; zero when the cell says nothing, all ones for a text too long for a code.
    public let bits: UInt64

    /// The code whose bits these are.
    @inlinable
    public init(bits: UInt64) { self.bits = bits }

    /// The code of a cell that says nothing.
    public static let empty = Code(bits: 0)
    /// A text that no code table holds, because it is longer than eight characters.
    public static let tooLong = Code(bits: .max)

    public var isEmpty: Bool { bits == 0 }

    /// Reads a cell: white space around it and a leading apostrophe are dropped, `null` and `-` are empty.
    public static func parse(_ bytes: Span<UInt8>) -> Code {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .empty }
        guard cell.count <= 8 else { return .tooLong }
        var bits: UInt64 = 0
        for index in 0..<cell.count { bits |= UInt64(cell[index].uppercased) << UInt64(8 * index) }
        return Code(bits: bits)
    }

    public init(_ text: String) { self = Code.parse(text.utf8.span) }

    /// Whether the code starts with the characters of `prefix`.
    public func begins(with prefix: Code) -> Bool {
        guard self != .tooLong, !prefix.isEmpty else { return false }
        let width = 64 - prefix.bits.leadingZeroBitCount
        let bytes = (width + 7) / 8
        let mask = bytes == 8 ? UInt64.max : (UInt64(1) << UInt64(8 * bytes)) - 1
        return bits & mask == prefix.bits
    }

    /// How many characters the code has; nine stands for "too long".
    public var count: Int { self == .tooLong ? 9 : (64 - bits.leadingZeroBitCount + 7) / 8 }
}

extension Code: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension Code: CustomStringConvertible {
    public var description: String {
        if self == .tooLong { return "…" }
        return String(decoding: (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }, as: UTF8.self)
    }
}

extension Code {
    /// Whether it has nothing but digits and capital letters, as the codes of SIASN do.
    public var isPlain: Bool {
        guard self != .tooLong else { return false }
        return (0..<count).allSatisfy { position in
            let byte = UInt8(truncatingIfNeeded: bits >> UInt64(8 * position))
            return byte.isDigit || byte.isLetter
        }
    }
}
