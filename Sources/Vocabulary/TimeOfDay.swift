/// A time of day behind a date, such as `T00:00:00Z`, ` 07:30`, ` 00.00.00` as Windows writes it in Indonesia, ` 12:00:00 AM`.
struct TimeOfDay {
    /// Hour, minute and second as far as they are written.
    private var numbers: [Int] = []
    private var isUTC = false
    private var hasFraction = false

    /// Whether it is a time in UTC at which a day begins in Indonesia: 17.00 for WIB, 16.00 for WITA, 15.00 for WIT.
    var isIndonesianMidnight: Bool {
        isUTC && numbers.count >= 2 && (15...17).contains(numbers[0]) && numbers.dropFirst().allSatisfy { $0 == 0 } && !hasFraction
    }

    /// Nil when the text is no time of day.
    init?(_ text: Span<UInt8>) {
        guard text.count >= 4, text[0] == UInt8(ascii: "T") || text[0] == UInt8(ascii: " ") else { return nil }
        var index = 1
        // One separator for all, and dots only behind a space: `T00.00` is nobody's form.
        var separator: UInt8?
        var isOpen = false
        while index < text.count, numbers.count < 3 {
            let start = index
            var number = 0
            while index < text.count, text[index].isDigit, index - start < 2 {
                number = number * 10 + Int(text[index] - 48)
                index += 1
            }
            guard index > start else { return nil }
            numbers.append(number)
            isOpen = false
            guard index < text.count else { break }
            let byte = text[index]
            let isSeparator = byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") && text[0] == UInt8(ascii: " ")
            guard isSeparator, separator == nil || separator == byte, numbers.count < 3 else { break }
            separator = byte
            isOpen = true
            index += 1
        }
        guard !isOpen, numbers.count >= 2, numbers[0] < 25, numbers[1] < 60 else { return nil }
        if index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") {
            index += 1
            let start = index
            while index < text.count, text[index].isDigit {
                hasFraction = hasFraction || text[index] != UInt8(ascii: "0")
                index += 1
            }
            guard index > start else { return nil }
        }
        let zone = text.extracting(index...)
        let name = String(decoding: (0..<zone.count).map { zone[$0].uppercased }, as: UTF8.self).filter { $0 != " " }
        switch name {
        case "", "AM", "PM", "WIB", "WITA", "WIT": break
        case "Z", "UTC", "GMT", "+00:00", "+0000", "+00": isUTC = true
        default: guard Self.isOffset(name) else { return nil }
        }
    }

    /// Whether the text is a difference to UTC, such as `+07:00`.
    private static func isOffset(_ text: String) -> Bool {
        guard let sign = text.first, sign == "+" || sign == "-" else { return false }
        let digits = text.dropFirst().filter { $0 != ":" }
        return (1...4).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isDigit)
    }
}
