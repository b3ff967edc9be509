/// Numbers as programs write them that took a column for numbers: `1.0`, `2021.0`, `2,0E+1`, `1.234,50`.
///
/// Only what is exact and can be read in one way alone is a number here.
public enum ProgramNumber {
    /// The number in thousandths; nil where there is none, where it has parts below a thousandth, or where it could be another one.
    public static func parse(_ bytes: Span<UInt8>) -> Int? {
        let cell = bytes.extracting(bytes.trimmedRange)
        guard let form = Form(cell) else { return nil }
        return form.thousandths
    }

    /// The whole number; nil where it has a fraction.
    public static func whole(_ bytes: Span<UInt8>) -> Int? {
        guard let value = parse(bytes), value % Thousandths.one == 0 else { return nil }
        return value / Thousandths.one
    }

    /// Digits, where the decimal sign stands among them, and the power of ten behind an E.
    private struct Form {
        private var digits = 0
        private var decimals = 0
        private var exponent = 0
        private var isNegative = false

        init?(_ cell: Span<UInt8>) {
            var end = cell.count
            for index in 0..<cell.count where cell[index].lowercased == UInt8(ascii: "e") {
                guard end == cell.count, let power = Self.power(cell.extracting((index + 1)...)) else { return nil }
                end = index
                exponent = power
            }
            var start = 0
            if end > 0, cell[0] == UInt8(ascii: "-") || cell[0] == UInt8(ascii: "+") {
                isNegative = cell[0] == UInt8(ascii: "-")
                start = 1
            }
            guard let sign = Self.decimalSign(cell.extracting(start..<end)) else { return nil }
            var count = 0, hasSign = false
            for index in start..<end {
                let byte = cell[index]
                if byte == sign, byte != 0 {
                    hasSign = true
                } else if byte.isDigit {
                    count += 1
                    guard count <= 15 else { return nil }
                    digits = digits * 10 + Int(byte - 48)
                    if hasSign { decimals += 1 }
                }
            }
            guard count > 0, !hasSign || decimals > 0 else { return nil }
        }

        var thousandths: Int? {
            var shift = exponent - decimals + 3
            var value = digits
            while shift > 0 {
                let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
                guard !isTooLarge else { return nil }
                value = product
                shift -= 1
            }
            while shift < 0 {
                guard value % 10 == 0 else { return nil }
                value /= 10
                shift += 1
            }
            return isNegative ? -value : value
        }

        /// The power behind an E, from -30 to 30.
        private static func power(_ text: Span<UInt8>) -> Int? {
            var index = 0, isNegative = false
            if text.count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
                isNegative = text[0] == UInt8(ascii: "-")
                index = 1
            }
            guard index < text.count, text.count - index <= 2 else { return nil }
            var power = 0
            while index < text.count {
                guard text[index].isDigit else { return nil }
                power = power * 10 + Int(text[index] - 48)
                index += 1
            }
            return power <= 30 ? (isNegative ? -power : power) : nil
        }

        /// The byte that stands before the decimals; 0 where there is none, nil where signs stand as in no number.
        ///
        /// Of two kinds the last is the decimal sign and the other groups by three; of one kind several group by three, and a single
        /// one is the decimal sign.
        private static func decimalSign(_ text: Span<UInt8>) -> UInt8? {
            var places: [(byte: UInt8, at: Int)] = []
            for index in 0..<text.count where !text[index].isDigit {
                guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") else { return nil }
                places.append((text[index], index))
            }
            guard let last = places.last else { return 0 }
            let isMixed = places.contains { $0.byte != last.byte }
            if places.count == 1 { return last.byte }
            let groups = isMixed ? places.dropLast() : places[...]
            guard let first = groups.first, groups.allSatisfy({ $0.byte == first.byte }), (1...3).contains(first.at) else { return nil }
            var ends = groups.map(\.at)
            ends.append(isMixed ? last.at : text.count)
            guard zip(ends, ends.dropFirst()).allSatisfy({ $1 - $0 == 4 }) else { return nil }
            return isMixed ? last.byte : 0
        }
    }
}
