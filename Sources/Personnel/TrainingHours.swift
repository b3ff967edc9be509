import Vocabulary

/// JP (jam pelajaran): the lesson hours of a training, in thousandths.
public enum TrainingHours {
    /// More than this is a typing error: a year has fewer teaching hours.
    public static let limit = 2000 * Thousandths.one

    /// Reads a number with `.` or `,`, optionally followed by JP or jam; an empty cell is absent and counts as 0.
    ///
    /// Anything else, a negative number or one above 2000 is unreadable.
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Int> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        var end = cell.count
        if end > 3, cell[end - 3].lowercased == 106, cell[end - 2].lowercased == 97, cell[end - 1].lowercased == 109 {
            end -= 3
        } else if end > 2, cell[end - 2].lowercased == 106, cell[end - 1].lowercased == 112 {
            end -= 2
        }
        while end > 0, cell[end - 1].isSpace { end -= 1 }
        guard let value = Thousandths.parse(cell.extracting(..<end)), (0...limit).contains(value) else { return .unreadable }
        return .value(value)
    }
}

/// Nilai prestasi kerja: the yearly appraisal as a number from 0 to 100, in thousandths.
public enum AppraisalScore {
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Int> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        guard let value = Thousandths.parse(cell), (0...100 * Thousandths.one).contains(value) else { return .unreadable }
        return .value(value)
    }
}

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
