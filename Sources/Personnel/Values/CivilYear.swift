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

    private static func isZero(_ cell: Span<UInt8>) -> Bool {
        for index in 0..<cell.count where cell[index] != UInt8(ascii: "0") { return false }
        return true
    }
}
