import Vocabulary

/// Nilai prestasi kerja: the yearly appraisal as a number from 0 to 100, in thousandths; the bands begin above a number, so more
/// decimals round up.
public enum AppraisalScore {
    public static func parse(_ bytes: Span<UInt8>) -> Entry<Int> {
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        guard let value = Thousandths.parse(cell, roundingUp: true), (0...100 * Thousandths.one).contains(value) else { return .unreadable }
        return .value(value)
    }

    /// Reads also a number in the form of a program, such as `9,15E+1`; whether it took that.
    public static func read(_ bytes: Span<UInt8>) -> (entry: Entry<Int>, isTidied: Bool) {
        let strict = parse(bytes)
        guard strict.isUnreadable, let value = ProgramNumber.parse(bytes), (0...100 * Thousandths.one).contains(value) else { return (strict, false) }
        return (.value(value), true)
    }
}
