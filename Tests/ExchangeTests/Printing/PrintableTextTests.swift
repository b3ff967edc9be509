import Testing

@testable import Exchange

/// What is no sign is not drawn.
@Suite struct PrintableTextTests {
    @Test(arguments: [
        ("Dinas Kesehatan", "Dinas Kesehatan"), ("a\u{0}b", "a b"), ("a\nb\tc\u{85}d\u{2028}e", "a b c d e"), ("\u{202E}abc\u{202C}", "abc"),
        ("\u{FEFF}a\u{FFFF}", "a\u{FFFD}"), ("مديرية", "مديرية"), ("क्‍ष", "क्‍ष"), ("", ""),
    ])
    func becomes(text: String, printed: String) { #expect(text.printable.unicodeScalars.elementsEqual(printed.unicodeScalars)) }

    @Test func whatNoNameHasIsCutAndSaysSo() {
        let long = String(repeating: "x", count: 3000).printable
        #expect(long.count == 2001)
        #expect(long.hasSuffix("…"))
        #expect(("e" + String(repeating: "\u{301}", count: 99)).printable.unicodeScalars.count == 9)
    }
}
