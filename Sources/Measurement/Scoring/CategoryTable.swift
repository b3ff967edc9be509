import Instruments

/// The category of every total there can be, so that naming a million totals searches nothing and divides nothing.
struct CategoryTable {
    /// By total in thousandths: the position of the category, doubled, and one more where another reading of the bounds says otherwise.
    let entries: [UInt8]

    /// The highest total there is, in thousandths: an index has 0 to 100 points.
    static let highest = 100_000

    init(_ instrument: Instrument) {
        // What lies between two hundredths is named by the lower.
        let hundredths = (0...Self.highest / 10).map { hundredths in
            UInt8(clamping: min(instrument.category(thousandths: hundredths * 10), 127) * 2)
                + (instrument.liesBetweenCategoryReadings(thousandths: hundredths * 10) ? 1 : 0)
        }
        entries = (0...Self.highest).map { hundredths[$0 / 10] }
    }
}
