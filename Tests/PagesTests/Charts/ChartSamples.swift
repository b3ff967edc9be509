import Vocabulary

@testable import Pages

/// Charts as pages have them, and charts without anything to draw.
enum ChartSamples {
    static func about(_ id: String) -> ChartText { SampleCharts.about(id) }

    /// One of each kind, by name.
    static let all = SampleCharts.all

    /// Charts without a row.
    static let empty: [any Chart] = [
        BulletBars(about("a"), rows: []), LossBars(about("b"), rows: []), TrendLine(about("c"), dots: [], marks: [Mark(1, "1")]),
        ColumnHistogram(about("d"), bins: []), RankDots(about("e"), rows: []),
        Waterfall(about("f"), start: .init(label: "a", value: 1, text: "1"), steps: [], end: .init(label: "b", value: 1, text: "1")),
        Slope(about("g"), before: "a", after: "b", rows: []), ClassCalendar(about("h"), weeks: 0, months: [], rows: []),
    ]

    /// A chart as a page has it.
    static func written(_ chart: any Chart, _ language: Language = .indonesian) -> String {
        var w = HTMLWriter(language)
        chart.write(&w)
        return w.finish().text
    }
}
