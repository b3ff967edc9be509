import Vocabulary

/// A year of the calendar as personnel files write it.
public enum CivilYear {
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Int> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        guard cell.count == 4, let value = Thousandths.parse(cell), CivilDate.years.contains(value / Thousandths.one) else {
            return isZero(cell) ? .absent : .unreadable
        }
        return .value(value / Thousandths.one)
    }

    /// Reads also a year that a program took for a number or a date, such as `2021.0` or `2.021`; whether it took that.
    public static func read(_ bytes: Span<UInt8>) -> (entry: Entry<Int>, isTidied: Bool) {
        let strict = parse(bytes)
        guard strict.isUnreadable else { return (strict, false) }
        let cell = bytes.extracting(bytes.trimmedRange)
        // Nobody writes thousandths of a year: here three digits behind a sign are thousands.
        if cell.count == 5, cell[1] == UInt8(ascii: ".") || cell[1] == UInt8(ascii: ","), let grouped = Thousandths.parse(cell),
            CivilDate.years.contains(grouped)
        {
            return (.value(grouped), true)
        }
        guard let year = ProgramNumber.whole(cell) else { return (.unreadable, false) }
        if year == 0 { return (.absent, true) }
        return CivilDate.years.contains(year) ? (.value(year), true) : (.unreadable, false)
    }

    private static func isZero(_ cell: Span<UInt8>) -> Bool {
        for index in 0..<cell.count where cell[index] != UInt8(ascii: "0") { return false }
        return true
    }
}
