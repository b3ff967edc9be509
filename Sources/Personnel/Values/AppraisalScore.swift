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

    /// A score as `85.78` or `86`, in thousandths; nil for a cell that asks for care.
    @inlinable
    public static func parse(_ cell: ShortCell) -> Int? {
        if cell.count == 5, cell.word >> 16 & 0xFF == 0x2E {
            // The digits without their point.
            return ShortCell(word: (cell.word & 0xFFFF) | ((cell.word >> 24) << 16), count: 4).number.map { $0 * 10 }
        }
        guard cell.count <= 2, let score = cell.number else { return nil }
        return score * 1000
    }
}
