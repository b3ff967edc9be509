import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct TextEncodingTests {
    static let text = "nip_baru;nama\r\n1;PEGAWAI CONTOH é 漢 🙂\r\n"

    private func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test func utf8StaysAndLosesItsMark() {
        let plain = Array(Self.text.utf8)
        #expect(TextEncoding.utf8(plain) == plain)
        #expect(TextEncoding.utf8([0xEF, 0xBB, 0xBF] + plain) == plain)
        // Only the mark at the very beginning is one.
        #expect(TextEncoding.utf8([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) == [0xEF, 0xBB, 0xBF])
        #expect(TextEncoding.utf8(Array("a".utf8) + [0xEF, 0xBB, 0xBF]) == Array("a".utf8) + [0xEF, 0xBB, 0xBF])
    }

    @Test(arguments: [true, false]) func utf16IsRecognisedByItsMark(bigEndian: Bool) {
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        #expect(TextEncoding.utf8(mark + bytes(Self.text, bigEndian: bigEndian)) == Array(Self.text.utf8))
        #expect(TextEncoding.utf8(mark) == [])
    }

    @Test(arguments: [true, false]) func utf16IsRecognisedByItsZeros(bigEndian: Bool) {
        #expect(TextEncoding.utf8(bytes(Self.text, bigEndian: bigEndian)) == Array(Self.text.utf8))
    }

    /// A file cut off in the middle of a letter keeps every letter before it.
    @Test(arguments: [true, false]) func anOddByteAtTheEndIsDropped(bigEndian: Bool) {
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        #expect(TextEncoding.utf8(mark + bytes("abc", bigEndian: bigEndian) + [0x41]) == Array("abc".utf8))
        #expect(TextEncoding.utf8(mark + [0x41]) == [])
    }

    @Test func aLoneSurrogateBecomesTheReplacementCharacter() {
        for units in [[0xD83D, 0x41], [0x41, 0xDE42], [0xDE42, 0xD83D], [0xD83D]] as [[UInt16]] {
            let text = TextEncoding.utf8([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
            #expect(String(validating: text, as: UTF8.self)?.contains("\u{FFFD}") == true)
            #expect(String(decoding: text, as: UTF8.self) == String(decoding: units, as: UTF16.self))
        }
    }

    @Test(arguments: [[], [0], [0xFF], [0xFE], [0xEF, 0xBB], [0x41, 0x00], [0x00, 0x41], [0, 0, 0, 0], [0x41, 0, 0, 0]] as [[UInt8]])
    func fewBytesAreLeftAlone(bytes: [UInt8]) { #expect(TextEncoding.utf8(bytes) == bytes) }

    /// Whether a row of one cell with these bytes is valid text.
    private func isValid(_ bytes: [UInt8]) -> Bool {
        var row = TableRow()
        row.bytes = bytes
        row.endCell()
        return row.isValidText
    }

    @Test(
        arguments: [
            [0xC3], [0xC3, 0x28], [0xA9], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF],
            [0xE9, 0x20], [0xF0, 0x9F, 0x99],
        ] as [[UInt8]])
    func whatIsNotUTF8IsSaidToBeNone(bytes: [UInt8]) {
        #expect(!isValid(bytes))
        #expect(!isValid(Array("nama".utf8) + bytes))
    }

    @Test(arguments: ["", "nama", "é", "漢字", "🙂", "\u{0}", "\u{FEFF}", "\u{10FFFF}"]) func whatIsUTF8IsValid(text: String) {
        #expect(isValid(Array(text.utf8)))
    }

    @Test func anyBytesNeverTrapAndUTF16AlwaysBecomesUTF8() {
        var random = SeededGenerator(seed: 16)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            _ = TextEncoding.utf8(bytes)
            for mark in [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] { #expect(isValid(TextEncoding.utf8(mark + bytes))) }
        }
    }

    /// A letter that is cut in two by a delimiter is no letter, though its halves lie beside each other in a row's memory.
    @Test func halvesOfALetterInTwoCellsAreNotUTF8() {
        #expect(
            ReadRow.all([0x61, 0xC3, 59, 0xA9, 0x62, 10], delimiter: 59).map { $0.cells.map { String(decoding: $0, as: UTF8.self) } } == [
                ["aÃ", "©b"]
            ])
    }
}
