import Analysis
import Exchange
import Instruments
import Measurement
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A trend with its forecast as text for a terminal.
struct ForecastReport {
    let result: ForecastResult
    let language: Language

    init(_ result: ForecastResult, language: Language) {
        self.result = result
        self.language = language
    }

    static let dateWidth = 20

    var trend: Trend { result.trend }
    var forecast: Forecast { result.forecast }
    func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + points() + stored() + [""] + indicators() + target() + [""] + remarks() + result.plan.basis(in: language)
    }

    private var heading: String {
        let agencies = result.people.agencyList
        let name = agencies.count == 1 ? agencies[0].name : ""
        let title = name.isEmpty ? "IP ASN" : "IP ASN \(name)"
        return words(
            "\(title): tren dan ramalan sampai 31 Desember \(forecast.start.year)",
            "\(title): trend and forecast to 31 December \(forecast.start.year)"
        ).bold
    }

    /// A row a day, with a bar of what is lost from the day before.
    private func points() -> [String] {
        var table = TextTable(
            [
                .text(words("Per tanggal", "As of")), .number(words("indeks", "index")), .number(words("selisih", "change")),
                .number(words("turun", "lose")), .number(words("naik", "gain")), .number(words("kategori turun", "lower category")),
                .number(words("hilang", "lost")), .text(words("catatan", "remark")),
            ], language: language)
        let most = forecast.steps.map { lost($0).total }.max() ?? 0
        var before: ExactMean?
        for point in trend.points {
            let mean = point.index.mean
            let change = before.flatMap { before in mean.map { language.change(from: before, to: $0) } } ?? ""
            let index = TextTable.Cell(mean.map(language.text) ?? "–") { point.date == forecast.start ? $0.bold : $0 }
            var cells = [TextTable.Cell(point.date.text(in: language)), index, TextTable.Cell(change)]
            if let step = forecast.steps.first(where: { $0.date == point.date }) {
                let lost = lost(step)
                cells += [step.change.losing, step.change.gaining, step.change.lowerCategory].map { TextTable.Cell(language.text($0)) }
                cells += [
                    TextTable.Cell(language.text(step.index.share(of: GroupedPoints() - lost))),
                    TextTable.Cell(bar(lost.total, of: most), style: \.red),
                ]
            } else {
                cells += [TextTable.Cell](repeating: "", count: 4) + [TextTable.Cell(point.label.isEmpty ? point.kind.label[language] : point.label)]
            }
            table.add(cells)
            before = mean
        }
        let means = trend.points.compactMap(\.index.mean)
        let rounded = language.remark(onChanges: Array(zip(means, means.dropFirst())))
        return table.lines() + (rounded.map { ["  \($0)".dim] } ?? []) + overview()
    }

    /// What is lost from the day before, whatever is gained.
    private func lost(_ step: ForecastStep) -> GroupedPoints { step.change.indicators.reduce(GroupedPoints()) { $0 + $1.lost } }

    /// All points in one row of small columns, between the lowest and the highest.
    private func overview() -> [String] {
        let means = trend.points.compactMap(\.index.mean)
        guard let low = means.min(), let high = means.max(), low < high else { return [] }
        let drawn = Sparkline.text(means.map(\.hundredths))
        let range = words("dari \(language.text(low)) sampai \(language.text(high))", "from \(language.text(low)) to \(language.text(high))")
        return ["  \(words("Tren", "Trend").padded(Self.dateWidth))  \(drawn.cyan)  \(range)"]
    }

    private func bar(_ value: Int, of most: Int) -> String {
        guard value > 0, most > 0 else { return "" }
        return String(repeating: "█", count: max(1, Int(Int128(value) * 10 / Int128(most))))
    }
}
