import Measurement
import Vocabulary

/// A mean in a cell, `17,53` or `17.5349`, from 0 to 100, exact to the ninth decimal: ranks may turn on any of them.
enum MeanCell {
    private static let decimals = 9
    /// One thousandth of a point in units of the last decimal.
    private static let thousandth = 1_000_000

    static func parse(_ bytes: Span<UInt8>) -> Entry<ExactMean> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        var value = 0, whole = 0
        var seen = -1
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), seen < 0, whole > 0 {
                seen = 0
                continue
            }
            guard byte.isDigit else { return .unreadable }
            let digit = Int(byte - UInt8(ascii: "0"))
            // Spreadsheets write 62.499999999999996 for 62.5: the tenth decimal rounds the ninth.
            if seen == decimals { value += digit >= 5 ? 1 : 0 }
            if seen < decimals { value = value * 10 + digit }
            if seen >= 0 { seen += 1 } else { whole += 1 }
            guard whole <= 3 else { return .unreadable }
        }
        guard whole > 0, seen != 0 else { return .unreadable }
        for _ in min(max(seen, 0), decimals)..<decimals { value *= 10 }
        guard value <= 100_000 * thousandth, let mean = ExactMean(sum: value, count: thousandth) else { return .unreadable }
        return .value(mean)
    }
}

/// A number of people in a cell: digits, which may be grouped in threes as in `5.230` or `5,230`.
enum CountCell {
    /// More people than any country has.
    private static let most = 1_000_000_000

    static func parse(_ text: String) -> Entry<Int> {
        if text.isEmpty { return .absent }
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
        let isGrouped = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        let digits = groups.joined()
        guard isGrouped, !groups[0].isEmpty, digits.utf8.allSatisfy(\.isDigit), let count = Int(digits), count <= most else { return .unreadable }
        return .value(count)
    }
}
