import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

@Suite struct CSVTextTests {
    private func written(_ write: (inout CSVText) -> Void) -> String {
        var text = CSVText()
        write(&text)
        text.endRow()
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test func pointsAreWrittenAsEverywhere() {
        let decimals = DecimalText()
        for value in Array(0...2000) + [22_500, 99_999, 100_000, 999_999, 1_000_000, 12_345_678, -500] {
            #expect(written { $0.cell(thousandths: value, decimals) } == Thousandths.text(value) + "\n")
        }
    }

    @Test func nipsAreWrittenWithAllTheirDigits() throws {
        for text in ["199003152015031901", "190001010000001001", "219912319999992999"] {
            let nip = try #require(NIP(text))
            #expect(written { $0.cell(nip) } == text + "\n")
        }
    }

    @Test func eightDigitsOfAnyNumber() {
        var random = SeededGenerator(seed: 88)
        for number in [0, 1, 99, 10_000, 9_999, 99_999_999] + (0..<5000).map({ _ in UInt64.random(in: 0...99_999_999, using: &random) }) {
            let word = DecimalText.eight(UInt64(number))
            let text = String(decoding: (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }, as: UTF8.self)
            #expect(UInt64(text) == UInt64(number) && text.count == 8)
        }
    }

    @Test func cellsAreSeparatedAndRowsEnd() {
        let cells = QuotedCells(["a", "b,c", ""])
        #expect(
            written {
                $0.cell("x")
                $0.cell(cells, 1)
                $0.cell(cells, 2)
                $0.cell(-12)
            } == "x,\"b,c\",,-12\n")
    }

    @Test func theExcelDialectBeginsWithItsMarkAndEndsLinesWithReturns() {
        var text = CSVText(.excel)
        text.cell("a;b")
        text.cell("c,d")
        text.endRow()
        #expect(Array(text.bytes) == [0xEF, 0xBB, 0xBF] + Array("\"a;b\";c,d\r\n".utf8))
        // What is written further does not begin a file again.
        text.clear()
        text.cell("e")
        text.endRow()
        #expect(String(decoding: text.bytes, as: UTF8.self) == "e\r\n")
    }

    /// More than the memory it begins with.
    @Test func longTextsToo() {
        let long = String(repeating: "é", count: 100_000)
        #expect(
            written {
                $0.cell(long)
                $0.cell(long)
            } == long + "," + long + "\n")
    }
}
