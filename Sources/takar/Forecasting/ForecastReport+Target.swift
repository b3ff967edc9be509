import Analysis
import Measurement
import Presentation
import Rainbow
import Vocabulary

extension ForecastReport {
    /// How far the target is, now and at the end.
    func target() -> [String] {
        guard let target = trend.target, let outcome = trend.outcome else { return [] }
        let colour: (String) -> String =
            switch outcome {
            case .reached: { $0.green }
            case .scheduled: { $0.yellow }
            case .lost, .missed, .outOfReach: { $0.red }
            }
        var lines = [
            "",
            "  \(words("Target", "Target").padded(Self.dateWidth))\((ExactMean(sum: target.thousandths, count: 1).map(language.text) ?? "").aligned(8).bold)  \(colour(outcome.text(in: language)))",
        ]
        for point in trend.end == trend.now ? [trend.now] : [trend.now, trend.end] { lines.append(distance(point, target)) }
        if outcome == .outOfReach, let most = trend.attainable.mean {
            lines.append("  \(words("Paling banyak", "At most").padded(Self.dateWidth))\(language.text(most).aligned(8))")
        }
        return lines
    }

    private func distance(_ point: TrendPoint, _ target: Points) -> String {
        let lacking = point.index.lacking(of: target)
        let points = grouped(abs(lacking))
        let each = language.text(IndexShare(sum: abs(lacking), people: point.index.people)).drop { $0 == "+" }
        let people = language.text(point.index.people)
        let words =
            lacking > 0
            ? words(
                "kurang \(points) poin seluruhnya: \(each) untuk setiap dari \(people) orang",
                "\(points) points lacking altogether: \(each) for each of \(people) people")
            : words(
                "\(points) poin di atas target: \(each) untuk setiap dari \(people) orang",
                "\(points) points above the target: \(each) for each of \(people) people")
        return "  \(point.date.text(in: language).padded(Self.dateWidth))\((point.index.mean.map(language.text) ?? "–").aligned(8))  \(words)"
    }

    /// Points over everybody, which may be millions, in their shortest exact form.
    private func grouped(_ thousandths: Int) -> String {
        let rest = Thousandths.text(thousandths % Thousandths.one, decimalSign: language.decimalSign)
        return language.text(thousandths / Thousandths.one) + rest.dropFirst()
    }

    /// What the figures are, and are not.
    func remarks() -> [String] {
        var remarks: [Phrase] = []
        if forecast.end != nil {
            remarks.append(
                Phrase(
                    id: "Ramalan: catatan yang sama diukur per tanggal kemudian; yang keluar dari jendelanya hilang, yang terjadwal dihitung",
                    en: "Forecast: the same records measured as of later days; those that leave their window are lost, scheduled ones count"))
        }
        if trend.series.contains(where: { $0.kind == .recalculated }) {
            remarks.append(
                Phrase(
                    id: "Dihitung ulang: per tanggal itu menurut catatan yang ada sekarang, bukan hasil ukur waktu itu",
                    en: "Recalculated: as of that day by the records as they are now, not what was measured then"))
        }
        return remarks.map { "  \($0[language])".dim }
    }
}
