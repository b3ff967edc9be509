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
        let number = cell.extracting(..<numberEnd(cell, units: ["jam", "jp"]))
        guard let value = Thousandths.parse(number), (0...limit).contains(value) else { return .unreadable }
        return .value(value)
    }

    /// Reads also what people and programs write around a number, such as `24 Jam Pelajaran` or `2,0E+1`; whether it took that.
    public static func read(_ bytes: Span<UInt8>) -> (entry: Entry<Int>, isTidied: Bool) {
        let strict = parse(bytes)
        guard strict.isUnreadable else { return (strict, false) }
        let cell = bytes.extracting(bytes.trimmedRange)
        let number = cell.extracting(..<numberEnd(cell, units: longUnits))
        guard let value = ProgramNumber.parse(number), (0...limit).contains(value) else { return (.unreadable, false) }
        return (.value(value), true)
    }

    private static let longUnits = [
        "jam pelajaran", "jam pembelajaran", "jam pelatihan", "jam diklat", "jam latihan", "jampel", "jampl", "jam", "jpl", "jp", "j.p.", "jp.",
    ]

    /// Where the number ends before the unit it is counted in.
    private static func numberEnd(_ cell: Span<UInt8>, units: [String]) -> Int {
        for unit in units {
            let letters = unit.utf8.span
            let start = cell.count - letters.count
            guard start > 0 else { continue }
            var isSame = true
            for index in 0..<letters.count where cell[start + index].lowercased != letters[index] { isSame = false; break }
            guard isSame else { continue }
            var end = start
            while end > 0, cell[end - 1].isSpace { end -= 1 }
            return end
        }
        return cell.count
    }
}
