import Exchange
import Instruments
import Measurement
import Vocabulary

/// Where the points between the index and 100 went: by indicator, and what nobody could have reached.
package struct PointsLost {
    package struct Entry {
        package let name: String
        package let dimension: Dimension?
        package let title: Phrase
        /// Summed over everybody measured.
        package let thousandths: Int
        /// How many people lose points; nil for what the instrument withholds from everybody.
        package let people: Int?
        /// How many were measured.
        fileprivate let measured: Int

        /// So many points for each of the measured; nil of nobody.
        package var mean: ExactMean? { ExactMean(sum: thousandths, count: measured) }
    }

    /// The largest loss first.
    package let entries: [Entry]

    package init(_ measured: MeasuredDataSet) {
        let whole = measured.aggregation.whole
        var entries = zip(measured.plan.compiled.indicators, measured.scores.losses).map { compiled, loss in
            Entry(
                name: compiled.indicator.name, dimension: compiled.dimension, title: compiled.indicator.title, thousandths: loss.thousandths,
                people: loss.people, measured: whole.measured)
        }
        let got = whole.first.total + whole.second.total
        let beyond = whole.measured * Points.hundred.thousandths - got - entries.reduce(0) { $0 + $1.thousandths }
        if beyond > 0 {
            entries.append(
                Entry(
                    name: "di-luar-jangkauan", dimension: nil,
                    title: Phrase(id: "Tidak dapat diraih menurut instrumen", en: "Out of reach by the instrument"), thousandths: beyond, people: nil,
                    measured: whole.measured)
            )
        }
        self.entries = entries.enumerated().sorted { ($1.element.thousandths, $0.offset) < ($0.element.thousandths, $1.offset) }.map(\.element)
    }
}
