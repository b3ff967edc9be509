import TestSupport
import Testing
import Vocabulary

/// Numbers in the forms of programs: only what is exact and has one meaning.
@Suite struct ProgramNumberTests {
    private func parse(_ text: String) -> Int? { ProgramNumber.parse(text.utf8.span) }

    @Test(arguments: [
        ("1", 1000), ("1.0", 1000), ("1,0", 1000), ("2021.0", 2_021_000), ("2,0E+1", 20_000), ("2.0e1", 20_000), ("2E1", 20_000), ("915E-1", 91_500),
        ("9,15E+1", 91_500), ("1.234,50", 1_234_500), ("1,234.50", 1_234_500), ("1.234.567", 1_234_567_000), ("1,234,567.125", 1_234_567_125),
        ("-1.5", -1500), ("+1.5", 1500), (" 1.0 ", 1000), ("'1.0", 1000), ("\u{200B}1.0", 1000), ("0.0", 0), ("-0", 0), ("007.0", 7000), ("0E30", 0),
        ("1.5000000", 1500), ("1E-3", 1), ("1.234", 1234), ("12.345", 12_345), ("123456789012345", 123_456_789_012_345_000),
    ])
    func whatIsExactIsRead(text: String, value: Int) { #expect(parse(text) == value) }

    @Test(arguments: [
        "", " ", "-", "+", ".", "1.", "1,", "e5", "1e", "1e+", "1e1e1", "1e1.0", "--1", "1-", "1 000", "1.2.3", "1,23,456", "1234.567,8",
        "1.2345.678",
        "1.234,567,8", "1,234.567.8", "1.0005", "1E-4", "0.0001", "1e31", "1e100", "1e99999999999999999999", "9e18", "1234567890123456", "0x10",
        "1_0", "½",
        "１", "satu", "1.0 JP", "NaN", "inf", "1%",
    ])
    func anythingElseIsNot(text: String) { #expect(parse(text) == nil) }

    @Test func wholeNumbers() {
        #expect(ProgramNumber.whole("40.0".utf8.span) == 40)
        #expect(ProgramNumber.whole("4,0E+1".utf8.span) == 40)
        #expect(ProgramNumber.whole("-3.000".utf8.span) == -3)
        #expect(ProgramNumber.whole("40.5".utf8.span) == nil)
        #expect(ProgramNumber.whole("1.234".utf8.span) == nil)
        #expect(ProgramNumber.whole("1.234.000".utf8.span) == 1_234_000)
    }

    /// Against the same number written out literally, digit by digit, without any arithmetic.
    @Test func asTheNumberWrittenOut() {
        var random = SeededGenerator(seed: 140)
        var read = 0
        for _ in 0..<20_000 {
            let whole = "\(Int.random(in: 0...99_999, using: &random))"
            let decimals = String((0..<Int.random(in: 0...6, using: &random)).map { _ in Bool.random(using: &random) ? "0" : "7" })
            let power = Int.random(in: -6...8, using: &random), isNegative = Int.random(in: 0..<4, using: &random) == 0
            let sign = Bool.random(using: &random) ? "." : ","
            var text = (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : sign + decimals)
            let isPlain = power == 0 && Bool.random(using: &random)
            if !isPlain { text += (Bool.random(using: &random) ? "E" : "e") + (power < 0 ? "" : Bool.random(using: &random) ? "+" : "") + "\(power)" }
            let expected = Self.thousandths(whole: whole, decimals: decimals, power: power).map { isNegative ? -$0 : $0 }
            #expect(parse(text) == expected, "\(text)")
            read += expected == nil ? 0 : 1
        }
        #expect(read > 10_000)
    }

    /// Moves the decimal sign through the text; nil where digits are left behind the thousandths.
    private static func thousandths(whole: String, decimals: String, power: Int) -> Int? {
        var left = whole, right = decimals
        for _ in 0..<abs(power) {
            if power > 0 {
                left.append(right.isEmpty ? "0" : right.removeFirst())
            } else {
                right.insert(left.popLast() ?? "0", at: right.startIndex)
            }
        }
        while right.count < 3 { right.append("0") }
        guard right.dropFirst(3).allSatisfy({ $0 == "0" }) else { return nil }
        return Int(left + right.prefix(3))
    }

    /// Grouped by three, a number is what it is without its groups.
    @Test func groupsAreTakenOut() {
        var random = SeededGenerator(seed: 141)
        for _ in 0..<5_000 {
            let value = Int.random(in: 1_000_000...999_999_999, using: &random)
            var digits = Array("\(value)"), groups: [String] = []
            while !digits.isEmpty {
                groups.insert(String(digits.suffix(3)), at: 0)
                digits.removeLast(min(3, digits.count))
            }
            for (group, sign) in [(".", ","), (",", ".")] {
                let text = groups.joined(separator: group)
                #expect(parse(text) == value * 1000, "\(text)")
                #expect(parse("\(text)\(sign)25") == value * 1000 + 250, "\(text)\(sign)25")
            }
        }
    }

    @Test func anyBytesNeverTrap() {
        var random = SeededGenerator(seed: 142)
        let likely = Array("0123456789.,eE+- '".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...22, using: &random)).map { _ in
                Int.random(in: 0..<30, using: &random) == 0
                    ? UInt8.random(in: .min ... .max, using: &random) : likely[Int.random(in: 0..<likely.count, using: &random)]
            }
            _ = ProgramNumber.parse(bytes.span)
            // A plain decimal number of one meaning is the same number to both readers.
            if let plain = Thousandths.parse(bytes.span), let program = ProgramNumber.parse(bytes.span) { #expect(plain == program) }
        }
    }
}
