import Testing

@testable import Simulation

@Suite struct RowWriterTests {
    private func text(_ body: (inout RowWriter) -> Void) -> String {
        var rows = RowWriter(capacity: 100)
        body(&rows)
        return String(decoding: rows.bytes, as: UTF8.self)
    }

    @Test func cellsAreSeparatedAndRowsEnded() {
        let written = text {
            $0.cell("a")
            $0.cell(12)
            $0.skip(to: 4)
            $0.cell("b")
            $0.endRow()
            $0.emptyCells(3)
            $0.endRow()
        }
        #expect(written == "a;12;;;b\r\n;;\r\n")
    }

    @Test func quotesAreDoubled() {
        #expect(text { $0.quotedCell("one \"two\"; three\nfour") } == "\"one \"\"two\"\"; three\nfour\"")
    }

    @Test func aRowCanBeRepeated() {
        let written = text {
            $0.cell("first")
            $0.endRow()
            $0.cell("second")
            $0.endRow()
            $0.repeatRow()
            $0.cell("third")
            $0.endRow()
        }
        #expect(written == "first\r\nsecond\r\nsecond\r\nthird\r\n")
    }

    @Test(arguments: [(0, "0"), (9, "9"), (10, "10"), (1_000_000, "1000000"), (199_003_152_015_031_001, "199003152015031001")])
    func numbersHaveTheDigitsTheyNeed(number: Int, digits: String) {
        #expect(text { $0.append(number) } == digits)
    }

    @Test func numbersCanBePadded() {
        #expect(text { $0.append(42, digits: 5) } == "00042")
        #expect(text { $0.append(hexadecimal: 0x0AF9, digits: 6) } == "000AF9")
    }
}
