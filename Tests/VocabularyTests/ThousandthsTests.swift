import TestSupport
import Testing
import Vocabulary

@Suite struct ThousandthsTests {
    @Test(arguments: [
        ("0", 0), ("1", 1000), ("20", 20_000), ("22.5", 22_500), ("22,5", 22_500), ("0.001", 1), ("0,001", 1), ("007", 7000), ("00.5", 500),
        ("-1", -1000),
        ("-0.5", -500), ("-0", 0), ("999999999", 999_999_999_000), ("999999999.999", 999_999_999_999), ("-999999999,999", -999_999_999_999),
    ])
    func readsPlainDecimals(text: String, value: Int) { #expect(Thousandths.parse(text) == value) }

    /// Nothing is granted that is not there: 19.9999 JP is not 20 JP.
    @Test(arguments: [("19.9999", 19_999), ("0.0009", 0), ("0,0019", 1), ("-0.0019", -1), ("1.00000000000000000000000001", 1000)])
    func decimalsBeyondTheThirdAreCut(text: String, value: Int) { #expect(Thousandths.parse(text) == value) }

    @Test(arguments: [
        "", "-", "--1", "+1", ".5", ",5", "1.", "1,", "-.5", "1.2.3", "1,2,3", "1.234,5", "1 000", " 1", "1 ", "1e3", "0x1", "NaN", "inf", "1/2", "½",
        "١", "1\u{0}",
        "1234567890", "0000000001", "1234567890.5", "99999999999999999999999999",
    ])
    func anythingElseIsNoNumber(text: String) { #expect(Thousandths.parse(text) == nil) }

    @Test(arguments: [
        (0, "0"), (15_000, "15"), (22_500, "22.5"), (21_375, "21.375"), (1, "0.001"), (10, "0.01"), (100, "0.1"), (1010, "1.01"), (-500, "-0.5"),
        (-1000, "-1"),
        (100_000, "100"), (Int.max, "9223372036854775.807"), (Int.min, "-9223372036854775.808"),
    ])
    func writesTheShortestExactText(value: Int, text: String) { #expect(Thousandths.text(value) == text) }

    @Test func writesADecimalCommaWhereAsked() {
        #expect(Thousandths.text(22_500, decimalSign: ",") == "22,5")
        #expect(Thousandths.text(-1, decimalSign: ",") == "-0,001")
    }

    @Test func whatIsWrittenIsRead() {
        var random = SeededGenerator(seed: 4190)
        for digits in 1...12 {
            let bound = (0..<digits).reduce(1) { product, _ in product * 10 } - 1
            for _ in 0..<500 {
                let value = Int.random(in: -bound...bound, using: &random)
                #expect(Thousandths.parse(Thousandths.text(value)) == value)
                #expect(Thousandths.parse(Thousandths.text(value, decimalSign: ",")) == value)
            }
        }
    }

    /// Reading cuts and never rounds: digits behind the third decimal change nothing.
    @Test func moreDecimalsNeverChangeTheValue() {
        var random = SeededGenerator(seed: 38)
        for _ in 0..<2_000 {
            let value = Int.random(in: 0...2_000_000, using: &random)
            let text = "\(value / 1000).\(String(1000 + value % 1000).dropFirst())"
            let tail = String(Int.random(in: 0...99_999, using: &random))
            #expect(Thousandths.parse(text + tail) == value, "\(text + tail)")
        }
    }
}
