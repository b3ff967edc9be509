import Analysis
import Measurement
import Presentation
import Vocabulary
import Workflows

/// What the records say of the year's end, in few figures: what the overview shows behind the course of the index.
package struct YearEnd: Sendable, Hashable {
    /// The index to reach.
    package let target: Points?
    /// The last day, and between what the index will lie on it, in hundredths; nil where nothing is left to forecast.
    let end: End?

    struct End: Sendable, Hashable {
        let day: CivilDate
        /// Where nothing is added to the records.
        let low: Int
        /// Where whatever leaves its window is replaced in time.
        let high: Int
    }

    package init(_ result: ForecastResult) {
        target = result.trend.target
        guard let end = result.forecast.end, let low = end.index.mean, let now = result.forecast.index.mean else {
            self.end = nil
            return
        }
        let gained = end.sinceStart.indicators.map { result.forecast.index.share(of: $0.gained).hundredths }.reduce(0, +)
        self.end = End(day: end.date, low: low.hundredths, high: max(low.hundredths, now.hundredths + gained))
    }

    /// Before anything is forecast.
    package init(target: Points?) {
        self.target = target
        end = nil
    }

    func mark(_ language: Language) -> Mark? { target.map { Mark($0.thousandths / 10, language.text($0)) } }

    func band(_ language: Language) -> TrendLine.Forecast? {
        func text(_ hundredths: Int) -> String { ExactMean.text(hundredths: hundredths, decimalSign: language.decimalSign) }
        return end.map { end in
            TrendLine.Forecast(
                day: end.day, dayText: end.day.text(in: language), low: end.low, high: end.high,
                text: end.high == end.low ? text(end.high) : "\(text(end.low))–\(text(end.high))")
        }
    }
}
