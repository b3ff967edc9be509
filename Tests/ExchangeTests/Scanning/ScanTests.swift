import CScan
import TestSupport
import Testing

/// The scan by vector instructions finds what the scan byte by byte finds.
@Suite struct ScanTests {
    private struct Found: Equatable {
        var marks: [UInt32]
        var lines: [UInt32]
        var specials: [UInt32]
    }

    private typealias Scan = (
        UnsafePointer<UInt8>?, Int, UInt8, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
    ) -> takar_found

    private static func found(_ text: [UInt8], _ delimiter: UInt8, _ scan: Scan) -> Found {
        let room = text.count + Int(TAKAR_SCAN_SLACK)
        var marks = [UInt32](repeating: 0, count: room), lines = marks, specials = marks
        let found = text.withUnsafeBufferPointer { scan($0.baseAddress, text.count, delimiter, &marks, &lines, &specials) }
        return Found(
            marks: Array(marks.prefix(found.marks)), lines: Array(lines.prefix(found.lines)), specials: Array(specials.prefix(found.specials)))
    }

    /// Texts of all lengths around the width of the vectors, dense and sparse, of any bytes.
    @Test func anyBytes() {
        var random = SeededGenerator(seed: 51)
        let alphabets: [[UInt8]] = [
            Array(0...255), Array(";\n\r\"a".utf8), Array("abcdefgh;".utf8) + [10], [10], [13, 10], [0x22],
            Array(repeating: 0x61, count: 60) + [0x3B, 10, 0xC3, 0x7F, 0x1F, 9],
        ]
        for round in 0..<6_000 {
            let alphabet = alphabets[round % alphabets.count]
            let text = (0..<Int.random(in: 0...300, using: &random)).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            let delimiter = [UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "\"")][round % 4]
            let fast = Self.found(text, delimiter, takar_scan), plain = Self.found(text, delimiter, takar_scan_plainly)
            #expect(fast == plain, "\(text) \(delimiter)")
        }
    }

    @Test func whatIsWhat() {
        let text = Array("a;\"b\";c\r\nd\re;\u{7F}é\n".utf8)
        let found = Self.found(text, 59, takar_scan)
        #expect(found.marks == [1, 5, 8, 12, 16])
        #expect(found.lines == [2, 4])
        #expect(found.specials == [2, 4, 10, 13, 14, 15])
    }
}
