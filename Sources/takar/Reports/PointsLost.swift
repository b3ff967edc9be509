import Exchange
import Instruments
import Measurement
import Vocabulary

/// Where the points between the index and 100 went: by indicator, and what nobody could have reached.
struct PointsLost {
    struct Entry {
        let name: String
        let dimension: Dimension?
        let title: Phrase
        /// Summed over everybody measured.
        let thousandths: Int
        /// How many people lose points; nil for what the instrument withholds from everybody.
        let people: Int?
    }

    /// The largest loss first.
    let entries: [Entry]

    init(_ measured: MeasuredDataSet) {
        var entries = zip(measured.plan.compiled.indicators, measured.scores.losses).map { compiled, loss in
            Entry(
                name: compiled.indicator.name, dimension: compiled.dimension, title: compiled.indicator.title, thousandths: loss.thousandths,
                people: loss.people)
        }
        let whole = measured.aggregation.whole
        let got = whole.first.total + whole.second.total
        let beyond = whole.measured * Points.hundred.thousandths - got - entries.reduce(0) { $0 + $1.thousandths }
        if beyond > 0 {
            entries.append(
                Entry(
                    name: "di-luar-jangkauan", dimension: nil,
                    title: Phrase(id: "Tidak dapat diraih menurut instrumen", en: "Out of reach by the instrument"), thousandths: beyond, people: nil)
            )
        }
        self.entries = entries.enumerated().sorted { ($1.element.thousandths, $0.offset) < ($0.element.thousandths, $1.offset) }.map(\.element)
    }
}
