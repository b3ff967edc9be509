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

    private static let dateWidth = 20

    private var trend: Trend { result.trend }
    private var forecast: Forecast { result.forecast }
    private var instrument: Instrument { result.plan.instrument }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + points() + [""] + indicators() + target() + [""] + remarks() + result.plan.basis(in: language)
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
                line += language.text(step.index.share(of: GroupedPoints() - lost)).aligned(9) + "  " + bar(lost.total, of: most).red
            } else {
                line += "  \(point.label.isEmpty ? point.kind.label[language] : point.label)"
            }
            lines.append(line)
            before = mean
        }
        return lines + [overview()]
    }

    /// What is lost from the day before, whatever is gained.
    private func lost(_ step: ForecastStep) -> GroupedPoints { step.change.indicators.reduce(GroupedPoints()) { $0 + $1.lost } }

    /// All points in one row of small columns, between the lowest and the highest.
    private func overview() -> String {
        let means = trend.points.compactMap(\.index.mean)
        guard let low = means.min(), let high = means.max(), low < high else { return "" }
        let drawn = Sparkline.text(means.map(\.hundredths))
        let range = words("dari \(language.text(low)) sampai \(language.text(high))", "from \(language.text(low)) to \(language.text(high))")
        return "  \(words("Tren", "Trend").padded(Self.dateWidth))  \(drawn.cyan)  \(range)"
    }

    private func bar(_ value: Int, of most: Int) -> String {
        guard value > 0, most > 0 else { return "" }
        return String(repeating: "█", count: max(1, Int(Int128(value) * 20 / Int128(most))))
    }

    /// What the indicators lose and gain up to the end, most lost first, and in which months.
    private func indicators() -> [String] {
        guard let end = forecast.end else {
            return [
                "  \(words("31 Desember: tidak ada lagi yang dapat diramalkan tahun ini.", "31 December: nothing is left to forecast this year."))"
            ]
        }
        let changes = end.sinceStart.indicators.enumerated().filter { $0.element.losing + $0.element.gaining > 0 }
            .sorted { ($1.element.lost.total, $0.offset) < ($0.element.lost.total, $1.offset) }
        guard !changes.isEmpty else {
            return [
                "  \(words("Tidak seorang pun kehilangan atau mendapat poin sampai akhir tahun.", "Nobody loses or gains points up to the end of the year."))"
            ]
        }
        let width = max(34, (changes.map { title($0.offset).count }.max() ?? 0) + 2)
        let heading = words("Dari \(forecast.start) ke \(end.date)", "From \(forecast.start) to \(end.date)").padded(width)
        let titles = [
            words("hilang", "lost").aligned(8), words("orang", "people").aligned(9), words("bertambah", "gained").aligned(11),
            words("orang", "people").aligned(9), "  " + words("hilang per bulan", "lost by month"),
        ]
        return ["  \(heading)".bold + titles.joined()]
            + changes.map { number, change in
                let lost = forecast.index.share(of: GroupedPoints() - change.lost), gained = forecast.index.share(of: change.gained)
                return "  \(title(number).padded(width))\(language.text(lost).aligned(8))\(language.text(change.losing).aligned(9))"
                    + "\(language.text(gained).aligned(11))\(language.text(change.gaining).aligned(9))  \(months(number))"
            } + [altogether(end, width)]
    }

    private func title(_ indicator: Int) -> String { result.plan.compiled.indicators[indicator].indicator.title[language] }

    private func altogether(_ end: ForecastStep, _ width: Int) -> String {
        let share = language.text(forecast.index.share(of: end.sinceStart.points))
        let counts = words(
            "\(language.text(end.sinceStart.losing)) orang turun, \(language.text(end.sinceStart.gaining)) naik; kategori turun \(language.text(end.sinceStart.lowerCategory)), naik \(language.text(end.sinceStart.higherCategory))",
            "\(language.text(end.sinceStart.losing)) people lose, \(language.text(end.sinceStart.gaining)) gain; category lower for \(language.text(end.sinceStart.lowerCategory)), higher for \(language.text(end.sinceStart.higherCategory))"
        )
        return "  \(words("Seluruhnya", "Altogether").padded(width))\(share.aligned(8))  \(counts)".bold
    }

    /// Small columns of what an indicator loses step by step, and the day by which it loses most.
    private func months(_ indicator: Int) -> String {
        let lost = forecast.steps.map { $0.change.indicators[indicator].lost.total }
        guard let most = lost.max(), most > 0, let step = lost.firstIndex(of: most) else { return "" }
        let day = forecast.steps[step].date.text(in: language)
        return Sparkline.text(lost, from: 0).red + "  " + words("terbanyak per \(day)", "most as of \(day)")
    }

    /// How far the target is, now and at the end.
    private func target() -> [String] {
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
    private func remarks() -> [String] {
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
