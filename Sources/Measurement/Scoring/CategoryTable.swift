import CColumns
import Instruments

/// The category of every total there can be, as steps from the lowest total up: naming a million totals searches nothing.
struct CategoryTable: Sendable {
    /// Where another entry begins, in thousandths, ascending from 0.
    private var cuts: [Int32] = []
    /// By cut: the entry from there on above the entry before, going round.
    private var steps: [UInt8] = []

    /// The highest total there is, in thousandths: an index has 0 to 100 points.
    private static let highest = 100_000

    init(_ instrument: Instrument) {
        var last: UInt8 = 0
        // What lies between two hundredths is named by the lower.
        for total in stride(from: 0, through: Self.highest, by: 10) {
            let entry =
                UInt8(clamping: min(instrument.category(thousandths: total), 127) * 2)
                + (instrument.liesBetweenCategoryReadings(thousandths: total) ? 1 : 0)
            guard entry != last else { continue }
            cuts.append(Int32(total))
            steps.append(entry &- last)
            last = entry
        }
    }

    /// Writes an entry for every total: the position of the category, doubled, and one more where another reading of the bounds says
    /// otherwise.
    func name(_ totals: [Int32], into entries: inout [UInt8]) {
        precondition(totals.count <= entries.count)
        takar_add_steps(totals, totals.count, cuts, steps, cuts.count, &entries)
    }
}
