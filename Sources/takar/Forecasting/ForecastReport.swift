import Analysis
import Exchange
import Instruments
import Measurement
import Rainbow
import Vocabulary

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
        let titles = [
            words("Indeks", "Index").aligned(8), words("selisih", "change").aligned(9), words("orang turun", "people lose").aligned(13),
            words("orang naik", "people gain").aligned(13), words("kategori turun", "lower category").aligned(16),
            words("hilang", "lost").aligned(9),
        ]
        let most = forecast.steps.map { lost($0).total }.max() ?? 0
        var lines = ["  \(words("Per tanggal", "As of").padded(Self.dateWidth))".bold + titles.joined()]
        var before: ExactMean?
        for point in trend.points {
            let mean = point.index.mean
            let change = before.flatMap { before in mean.map { language.change(from: before, to: $0) } } ?? ""
            let index = (mean.map(language.text) ?? "–").aligned(8)
            var line =
                "  \(point.date.text(in: language).padded(Self.dateWidth))\(point.date == forecast.start ? index.bold : index)\(change.aligned(9))"
            if let step = forecast.steps.first(where: { $0.date == point.date }) {
                let lost = lost(step)
                line += language.text(step.change.losing).aligned(13) + language.text(step.change.gaining).aligned(13)
                line += language.text(step.change.lowerCategory).aligned(16)
                line += language.text(step.index.share(of: GroupedPoints() - lost)).aligned(9) + bar(lost.total, of: most).red
            } else {
                line += "  \(point.label.isEmpty ? point.kind.label[language] : point.label)"
            }
            lines.append(line)
            before = mean
        }
        return lines + overview()
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
        return "  " + String(repeating: "█", count: max(1, Int(Int128(value) * 20 / Int128(most))))
    }
}
