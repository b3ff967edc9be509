import Analysis
import Instruments
import Measurement
import Presentation
import Rainbow
import Vocabulary
import Workflows

extension ForecastReport {
    /// What the indicators lose and gain up to the end, most lost first, and in which months.
    func indicators() -> [String] {
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
        var table = TextTable(
            [
                .text(words("Sampai \(end.date.text(in: language))", "Until \(end.date.text(in: language))")), .number(words("hilang", "lost")),
                .number(words("orang", "people")), .number(words("bertambah", "gained")), .number(words("orang", "people")),
                .text(words("hilang per bulan", "lost by month")), .text(words("terbanyak", "most")),
            ], language: language)
        for (number, change) in changes {
            let lost = forecast.index.share(of: GroupedPoints() - change.lost), gained = forecast.index.share(of: change.gained)
            table.add(
                [title(number), language.text(lost), language.text(change.losing), language.text(gained), language.text(change.gaining)].map {
                    TextTable.Cell($0)
                } + months(number))
        }
        return table.lines() + [altogether(end)]
    }

    private func title(_ indicator: Int) -> String { result.plan.compiled.indicators[indicator].indicator.title[language] }

    private func altogether(_ end: ForecastStep) -> String {
        let share = language.text(forecast.index.share(of: end.sinceStart.points))
        let counts = words(
            "\(language.text(end.sinceStart.losing)) orang turun, \(language.text(end.sinceStart.gaining)) naik; kategori turun \(language.text(end.sinceStart.lowerCategory)), naik \(language.text(end.sinceStart.higherCategory))",
            "\(language.text(end.sinceStart.losing)) people lose, \(language.text(end.sinceStart.gaining)) gain; category lower for \(language.text(end.sinceStart.lowerCategory)), higher for \(language.text(end.sinceStart.higherCategory))"
        )
        return "  \(words("Seluruhnya", "Altogether")) \(share): \(counts)".bold
    }

    /// Small columns of what an indicator loses step by step, and the day by which it loses most.
    private func months(_ indicator: Int) -> [TextTable.Cell] {
        let lost = forecast.steps.map { $0.change.indicators[indicator].lost.total }
        guard let most = lost.max(), most > 0, let step = lost.firstIndex(of: most) else { return [] }
        let day = forecast.steps[step].date.text(in: language)
        return [TextTable.Cell(Sparkline.text(lost, from: 0), style: \.red), TextTable.Cell(words("per \(day)", "as of \(day)"))]
    }
}
