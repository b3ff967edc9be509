import Vocabulary

/// Values over days, with what is aimed at and the band in which a later day will lie.
struct TrendLine: Chart {
    /// A value on a day.
    struct Dot: Sendable, Hashable {
        /// Its day.
        let day: CivilDate
        /// The day in words, short enough to stand below the axis: `18 Apr`.
        let dayText: String
        /// Its value.
        let value: Int
        /// The value in words.
        let text: String

        init(day: CivilDate, dayText: String, value: Int, text: String) {
            self.day = day
            self.dayText = dayText
            self.value = value
            self.text = text
        }
    }

    /// Between what a later day will lie.
    struct Forecast: Sendable, Hashable {
        /// The later day.
        let day: CivilDate
        /// The day in words.
        let dayText: String
        /// At worst.
        let low: Int
        /// At best.
        let high: Int
        /// The band in words: `61,20–74,80`.
        let text: String

        init(day: CivilDate, dayText: String, low: Int, high: Int, text: String) {
            self.day = day
            self.dayText = dayText
            self.low = low
            self.high = high
            self.text = text
        }
    }

    let about: ChartText
    /// From the earliest day to the latest.
    let dots: [Dot]
    /// What is aimed at.
    let target: Mark?
    /// What a later day will bring.
    let forecast: Forecast?
    /// The values that the axis names; a line does not begin at zero, so that its scale must be said.
    let marks: [Mark]

    init(_ about: ChartText, dots: [Dot], marks: [Mark], target: Mark? = nil, forecast: Forecast? = nil) {
        self.about = about
        self.dots = dots.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
        self.marks = marks
        self.target = target
        self.forecast = forecast
    }

    func table(_ language: Language) -> ChartTable {
        guard !dots.isEmpty else { return ChartTable(headings: [], rows: []) }
        let aim = target.map { [[Phrase(id: "Sasaran", en: "Target")[language], $0.text]] } ?? []
        let later = forecast.map { [[Phrase(id: "Ramalan", en: "Forecast")[language] + " " + $0.dayText, $0.text]] } ?? []
        return ChartTable(headings: [about.label, about.value], rows: dots.map { [$0.dayText, $0.text] } + aim + later)
    }
}
