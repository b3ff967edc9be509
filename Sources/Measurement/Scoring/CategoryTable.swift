import Instruments

/// The category of every total there can be, so that naming a million totals searches nothing.
struct CategoryTable {
    /// By total in hundredths of a point: the position of the category, and whether another reading of the bounds says otherwise.
    private let entries: [(category: UInt8, isBetween: Bool)]

    init(_ instrument: Instrument) {
        entries = (0...10_000).map { hundredths in
            (UInt8(clamping: instrument.category(thousandths: hundredths * 10)), instrument.liesBetweenCategoryReadings(thousandths: hundredths * 10))
        }
    }

    /// Of a total in thousandths; an index has 0 to 100 points.
    subscript(thousandths: Int) -> (category: UInt8, isBetween: Bool) { entries[min(max(thousandths / 10, 0), entries.count - 1)] }
}
