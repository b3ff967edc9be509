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
