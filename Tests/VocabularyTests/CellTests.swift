import Testing
import Vocabulary

/// What all readers of cells agree on: what is around a text, and what stands for nothing.
@Suite struct CellTests {
    @Test(arguments: [
        ("", ""), ("  ", ""), ("a", "a"), (" a b ", "a b"), ("'0123", "0123"), (" '0123 ", "0123"), ("''0123", "0123"), ("' 0123", "0123"), ("'", ""),
        ("\t\r\n a\u{0B}\u{0C}", "a"), ("O'Brien'", "O'Brien'"),
        ("\u{A0}a\u{A0}b\u{A0}", "a\u{A0}b"), (" \u{A0}' \u{A0}", ""), ("\u{A0}", ""), ("é", "é"), ("Ã", "Ã"), ("\u{200B}\u{FEFF}a\u{200F}", "a"),
        ("'\u{1F}'a", "a"), ("a\u{AD}b", "a\u{AD}b"),
    ])
    func whatIsNotSeenAndTheApostropheAreDropped(cell: String, text: String) {
        let span = cell.utf8.span
        let range = span.trimmedRange
        #expect(String(decoding: Array(cell.utf8)[range], as: UTF8.self) == text)
    }

    @Test(arguments: ["", "-", "null", "NULL", "nUlL"])
    func wordsForNothing(cell: String) {
        let saysNothing = cell.utf8.span.saysNothing
        #expect(saysNothing)
    }

    @Test(arguments: [" ", "--", "nul", "nulls", "0", "n/a", "nihil", "\u{2013}"])
    func wordsForSomething(cell: String) {
        let saysNothing = cell.utf8.span.saysNothing
        #expect(!saysNothing)
    }

    @Test func anEntryIsOneOfThree() {
        #expect(Entry.value(5).value == 5)
        #expect(Entry<Int>.absent.value == nil)
        #expect(Entry<Int>.absent.isAbsent)
        #expect(Entry<Int>.unreadable.isUnreadable)
        #expect(!Entry.value(5).isAbsent)
        #expect(!Entry<Int>.absent.isUnreadable)
    }

    @Test func bytesAreSortedAsASCII() {
        for byte in UInt8.min ... .max {
            let character = byte < 128 ? Character(Unicode.Scalar(byte)) : nil
            #expect(byte.isDigit == (character.map { "0"..."9" ~= $0 } ?? false))
            #expect(byte.isLetter == (character.map { "a"..."z" ~= $0 || "A"..."Z" ~= $0 } ?? false))
            #expect(
                byte.isSpace == (character.map { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{0B}" || $0 == "\u{0C}" } ?? false))
            #expect(byte.lowercased == (byte < 128 ? UInt8(ascii: Unicode.Scalar(byte)).folded(toLower: true) : byte))
            #expect(byte.uppercased == (byte < 128 ? UInt8(ascii: Unicode.Scalar(byte)).folded(toLower: false) : byte))
        }
    }
}

extension UInt8 {
    /// The letter in the other case by the standard library, for comparison.
    fileprivate func folded(toLower: Bool) -> UInt8 {
        let text = String(UnicodeScalar(self))
        return (toLower ? text.lowercased() : text.uppercased()).utf8.first ?? self
    }
}
