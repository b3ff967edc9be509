import Vocabulary

/// Writes the numbers of cells as a person would see them, so that they are read like those of a text file.
struct CellNumbers {
    let countsFrom1904: Bool

    /// Appends a number cell's value to a text; `raw` is what the workbook holds.
    func append(_ raw: [UInt8], _ form: CellStyles.Form, to text: inout [UInt8]) {
        if case .number = form, Self.isWhole(raw) {
            text += raw
            return
        }
        if case .date = form, let serial = CellPlace.number(raw), let day = day(serial) {
            append(day, to: &text)
            return
        }
        guard let number = StoredNumber(raw) else {
            text += raw
            return
        }
        switch form {
        case .number: text += number.plain.utf8
        case .digits(let width):
            let digits = number.plain
            if digits.utf8.allSatisfy(\.isDigit) { text += repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.utf8.count)) }
            text += digits.utf8
        case .date:
            if let day = day(of: number.value) { append(day, to: &text) } else { text += number.plain.utf8 }
        case .year:
            if let day = day(of: number.value) { append(day.year, 4, to: &text) } else { text += number.plain.utf8 }
        case .time(let format): text += (format.text(number.value) ?? number.plain).utf8
        case .shown(let format): text += format.text(number).utf8
        }
    }

    /// Whether a number is written as a spreadsheet shows it: digits, and no more of them than it keeps.
    private static func isWhole(_ raw: [UInt8]) -> Bool { raw.count <= 15 && raw.allSatisfy(\.isDigit) }

    /// Whether a number is 0, however many decimals are written.
    static func isZero(_ raw: [UInt8]) -> Bool {
        raw.contains(48) && raw.allSatisfy { $0 == 48 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    private typealias Day = (year: Int, month: Int, day: Int)

    /// The day of a serial number that has a time of day behind its point.
    private func day(of value: Double) -> Day? { value >= 0 && value < 110_000 ? day(Int(value)) : nil }

    /// The day of a serial number; nil for what is none.
    private func day(_ serial: Int) -> Day? {
        guard serial < 110_000 else { return nil }
        if countsFrom1904 { return CivilDate(day: Int32(serial - 24_107)).components }
        // Spreadsheets write the day before 1 January 1900 for nothing, and believe in 29 February 1900.
        if serial == 0 { return (1900, 1, 0) }
        if serial == 60 { return (1900, 2, 29) }
        return CivilDate(day: Int32(serial - (serial < 60 ? 25_568 : 25_569))).components
    }

    /// Appends a day as `yyyy-MM-dd`: a date that a workbook has as one says nothing about the order in which texts of its column are
    /// written.
    private func append(_ day: Day, to text: inout [UInt8]) {
        append(day.year, 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(day.month, 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(day.day, 2, to: &text)
    }

    /// Appends a number in so many digits.
    private func append(_ number: Int, _ digits: Int, to text: inout [UInt8]) {
        var unit = digits == 4 ? 1000 : 10
        while unit > 0 {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
            unit /= 10
        }
    }
}
