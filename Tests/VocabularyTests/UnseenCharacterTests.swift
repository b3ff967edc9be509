import TestSupport
import Testing
import Vocabulary

/// Characters that nobody sees around a value, and the formula that is nothing but a text.
@Suite struct UnseenCharacterTests {
    /// Everything that takes no ink: separators, marks of direction, control characters of both kinds.
    static let unseen: [Unicode.Scalar] =
        [0x00A0, 0x00AD, 0x061C, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x7F, 0x85, 0x9F].compactMap(Unicode.Scalar.init)
        + (0x2000...0x200F).compactMap(Unicode.Scalar.init) + (0x202A...0x202E).compactMap(Unicode.Scalar.init)
        + (0x2060...0x206F).compactMap(Unicode.Scalar.init) + (0x00...0x20).compactMap(Unicode.Scalar.init)

    private static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8), range = bytes.span.trimmedRange
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private static func hasUnseenEnds(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.span.hasUnseenEnds
    }

    @Test(arguments: unseen) func isDroppedAtEitherEnd(scalar: Unicode.Scalar) {
        let mark = String(scalar)
        for text in ["01", "é", "a\(mark)b", "199003152015031901", "-"] {
            #expect(Self.trimmed(mark + text) == text)
            #expect(Self.trimmed(text + mark) == text)
            #expect(Self.trimmed("\(mark) '\(mark)\(text)\(mark)\t\(mark)") == text)
        }
        #expect(Self.trimmed(mark + mark).isEmpty)
    }

    /// White space is no mark worth a word, anything else is.
    @Test(arguments: unseen) func isSaidUnlessItIsWhiteSpace(scalar: Unicode.Scalar) {
        let isSpace = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0].contains(scalar.value)
        let mark = String(scalar)
        #expect(Self.hasUnseenEnds(mark + "01") == !isSpace)
        #expect(Self.hasUnseenEnds("01" + mark) == !isSpace)
        #expect(Self.hasUnseenEnds(" '\(mark)01") == !isSpace)
        #expect(!Self.hasUnseenEnds("0\(mark)1"), "in the middle it is no end")
    }

    @Test(arguments: ["", "01", " 01 ", "'01", "\u{A0}01\t", "é", "«01»", "-", "—01—", "…", "\u{2010}01", "\u{2030}", "👩🏽‍🏫", "e\u{301}"])
    func whatIsSeenIsNoMark(text: String) { #expect(!Self.hasUnseenEnds(text)) }

    /// A letter whose last bytes look like the beginning of nothing stays whole.
    @Test func lettersOfEveryKindStay() {
        var random = SeededGenerator(seed: 200)
        let unseen = Set(Self.unseen.map(\.value))
        for _ in 0..<20_000 {
            guard let scalar = Unicode.Scalar(UInt32.random(in: 0x21...0x2FFFF, using: &random)), !unseen.contains(scalar.value), scalar != "'",
                !(0x80...0x9F).contains(scalar.value)
            else { continue }
            let text = "\(String(scalar))01\(String(scalar))"
            #expect(Self.trimmed(text) == text)
            #expect(!Self.hasUnseenEnds(text))
        }
    }

    /// Whatever is put around a value, the value is what is left.
    @Test func anySurroundingsAreDropped() {
        var random = SeededGenerator(seed: 201)
        for _ in 0..<5_000 {
            func around() -> String {
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in Self.unseen.randomElement(using: &random) }))
            }
            let value = ["01", "2021", "199003152015031901", "é", "17 Agustus 2024", "a'"].randomElement(using: &random) ?? ""
            #expect(Self.trimmed(around() + value + around()) == value)
        }
    }

    @Test func anyBytesNeverTrap() {
        var random = SeededGenerator(seed: 202)
        let likely: [UInt8] = [
            0xC2, 0xA0, 0xAD, 0xD8, 0x9C, 0xE2, 0x80, 0x81, 0x8E, 0xA8, 0xE3, 0xEF, 0xBB, 0xBF, 0xE1, 0x20, 0x27, 0x3D, 0x22, 0x30,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...8, using: &random)).map { _ in likely[Int.random(in: 0..<likely.count, using: &random)] }
            let range = bytes.span.trimmedRange, text = bytes.span.formulaText
            #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count && text.upperBound <= bytes.count)
            // What is left has nothing more to drop.
            let kept = Array(bytes[range]), again = kept.span.trimmedRange
            #expect(again == 0..<range.count)
            _ = bytes.span.hasUnseenEnds
        }
    }

    @Test(arguments: [
        ("=\"0123\"", "0123"), ("=\"a\"", "a"), ("=\"\"", ""), ("=\"\"\"\"", "\"\""), ("=0123", "=0123"), ("\"0123\"", "\"0123\""),
        ("=\"0123", "=\"0123"), ("", ""), ("=", "="), ("=\" 01 \"", " 01 "),
    ])
    func theTextOfAFormula(cell: String, text: String) {
        let bytes = Array(cell.utf8), range = bytes.span.formulaText
        #expect(String(decoding: bytes[range], as: UTF8.self) == text)
    }
}
