import Measurement
import Personnel
import Vocabulary

/// A mean in a cell, `17,53`, `17.5349` or `17,53 %`, from 0 to 100, exact to the ninth decimal: ranks may turn on any of them.
enum MeanCell {
    private static let decimals = 9
    /// One thousandth of a point in units of the last decimal.
    private static let thousandth = 1_000_000

    static func parse(_ bytes: Span<UInt8>) -> Entry<ExactMean> {
        let shown = bytes.extracting(bytes.trimmedRange)
        let trimmed = shown.extracting(shown.formulaText)
        if trimmed.saysNothing { return .absent }
        let cell = trimmed.extracting(0..<OfficialPoints.numberEnd(trimmed))
        guard let value = plain(cell) ?? programmed(cell), value <= Points.hundred.thousandths * thousandth,
            let mean = ExactMean(sum: value, count: thousandth)
        else { return .unreadable }
        return .value(mean)
    }

    /// A number as a program writes it, in units of the last decimal.
    private static func programmed(_ cell: Span<UInt8>) -> Int? {
        guard let value = ProgramNumber.parse(cell), (0...Points.hundred.thousandths).contains(value) else { return nil }
        return value * thousandth
    }

    /// The number in units of the last decimal; nil where it is none, or has more than three digits before its sign.
    private static func plain(_ cell: Span<UInt8>) -> Int? {
        var value = 0, whole = 0
        var seen = -1
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), seen < 0, whole > 0 {
                seen = 0
                continue
            }
            guard byte.isDigit else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            // Spreadsheets write 62.499999999999996 for 62.5: the tenth decimal rounds the ninth.
            if seen == decimals { value += digit >= 5 ? 1 : 0 }
            if seen < decimals { value = value * 10 + digit }
            if seen >= 0 { seen += 1 } else { whole += 1 }
            guard whole <= 3 else { return nil }
        }
        guard whole > 0, seen != 0 else { return nil }
        for _ in min(max(seen, 0), decimals)..<decimals { value *= 10 }
        return value
    }
}

/// A number of people in a cell: digits, which may be grouped in threes as in `5.230` or `5,230`, or a program's `5230.0`.
enum CountCell {
    /// More people than any country has.
    private static let most = 1_000_000_000

    static func parse(_ text: String) -> Entry<Int> {
        if text.isEmpty { return .absent }
        if let count = grouped(text) ?? ProgramNumber.whole(text.utf8.span), (0...most).contains(count) { return .value(count) }
        return .unreadable
    }

    private static func grouped(_ text: String) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
        let isGrouped = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        let digits = groups.joined()
        guard isGrouped, !groups[0].isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(digits)
    }
}
