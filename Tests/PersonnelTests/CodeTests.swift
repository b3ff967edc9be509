import Personnel
import TestSupport
import Testing

@Suite struct CodeTests {
    @Test func lettersCountAsCapitals() {
        #expect(Code("pppk") == Code("PPPK"))
        #expect(Code("Pppk").description == "PPPK")
    }

    @Test func aLeadingZeroMatters() {
        #expect(Code("05") != Code("5"))
        #expect(Code("05").description == "05")
        #expect(Code("0").count == 1)
    }

    @Test(arguments: ["", " ", "-", "null", "NULL", "'", " - "])
    func nothingIsEmpty(text: String) {
        #expect(Code(text) == .empty)
        #expect(Code(text).isEmpty)
        #expect(Code(text).count == 0)
        #expect(Code(text).description.isEmpty)
    }

    @Test func whatIsAroundIsDropped() {
        #expect(Code(" 71 ") == "71")
        #expect(Code("'05") == "05")
    }

    @Test func eightCharactersAreTheLongestCode() {
        #expect(Code("12345678").count == 8)
        #expect(Code("12345678").description == "12345678")
        #expect(Code("123456789") == .tooLong)
        #expect(Code(" 12345678 ").description == "12345678")
        #expect(Code.tooLong.count == 9)
        #expect(!Code.tooLong.isEmpty)
        #expect(Code.tooLong.description == "…")
    }

    @Test func codesTooLongAreOneUnknownCode() {
        #expect(Code("DIKLAT FUNGSIONAL") == Code("DIKLAT TEKNIS"))
        #expect(Code("DIKLAT FUNGSIONAL") != Code("DIKLAT F"))
    }

    @Test(arguments: [
        ("21", "2", true), ("21", "21", true), ("21", "1", false), ("2", "21", false), ("21", "", false), ("", "2", false),
        ("ABCDEFGH", "abcdefgh", true),
        ("ABCDEFGH", "ABCDEFG", true), ("123456789", "1", false), ("1", "123456789", false), ("05", "0", true), ("05", "5", false),
    ])
    func beginsWithAPrefix(code: String, prefix: String, expected: Bool) { #expect(Code(code).begins(with: Code(prefix)) == expected) }

    @Test func charactersOutsideASCIIAreKept() {
        #expect(Code("é") != Code("e"))
        #expect(Code("é") == Code("é"))
        #expect(Code("é").description == "é")
    }

    /// Texts of up to eight letters and digits are codes one to one.
    @Test func differentTextsAreDifferentCodes() {
        var random = SeededGenerator(seed: 8)
        let letters = Array("0123456789ABCXYZ")
        var seen: [Code: String] = [:]
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 1...8, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
            let code = Code(text)
            #expect(code.description == text)
            #expect(seen.updateValue(text, forKey: code) ?? text == text)
            #expect(code.count == text.count)
        }
    }

    @Test func anyBytesNeverTrap() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<20_000 {
            let cell = (0..<Int.random(in: 0...10, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            let code = Code.parse(cell.span)
            _ = (code.description, code.count, code.begins(with: "1"))
        }
    }
}
