import Analysis
import Archive
import Exchange
import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// A year's course with what the records say of its end, as a page tells it.
package struct ForecastReading {
    private let result: ForecastResult
    private let language: Language

    package init(_ result: ForecastResult, _ language: Language) {
        self.result = result
        self.language = language
    }

    private var trend: Trend { result.trend }
    private var forecast: Forecast { result.forecast }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func text(_ mean: ExactMean?) -> String { mean.map { language.text($0) } ?? "–" }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = result.plan.notices.map { $0[language] }
        report.facts = target + stored
        report.parts = [course, losses(links), days] + (result.roll == nil ? [] : [people(links)])
        return report
    }

    private var finding: String {
        let now = text(trend.now.index.mean), day = trend.now.date.text(in: language)
        guard let end = forecast.end else {
            return words(
                "Indeks \(now) per \(day); tahun ini tidak ada lagi yang dapat diramalkan",
                "Index \(now) as of \(day); nothing is left to forecast this year")
        }
        let later = text(end.index.mean), last = end.date.text(in: language)
        guard end.sinceStart.losing + end.sinceStart.gaining > 0 else {
            return words("Indeks tetap \(now) sampai \(last) tanpa catatan baru", "The index stays at \(now) until \(last) without new records")
        }
        return words(
            "Tanpa catatan baru indeks \(now) menjadi \(later) per \(last): \(language.text(end.sinceStart.losing)) orang turun, \(language.text(end.sinceStart.gaining)) naik",
            "Without new records the index goes from \(now) to \(later) as of \(last): \(language.text(end.sinceStart.losing)) people lose, \(language.text(end.sinceStart.gaining)) gain"
        )
    }

    private var target: [(title: String, text: String)] {
        guard let target = trend.target, let outcome = trend.outcome else { return [] }
        let most =
            outcome == .outOfReach
            ? trend.attainable.mean.map { words("; paling banyak \(language.text($0))", "; at most \(language.text($0))") } : nil
        return [(words("Target \(language.text(target))", "Target \(language.text(target))"), outcome.text(in: language) + (most ?? ""))]
    }

    /// What was measured for the day, where the records say something else of it now.
    private var stored: [(title: String, text: String)] {
        guard let stored = result.stored, let before = stored.index.mean, let now = forecast.index.mean else { return [] }
        let change = language.change(from: before, to: now)
        return [
            (
                words("Pengukuran tersimpan", "Stored measurement"),
                words(
                    "\(language.text(before)) waktu itu (pengukuran \(stored.entry.number)); selisih sekarang \(change)",
                    "\(language.text(before)) then (measurement \(stored.entry.number)); now \(change)")
            )
        ]
    }

    private var course: ResultReport.Part {
        var part = ResultReport.Part(words("Perjalanan indeks", "The course of the index"))
        part.chart = TrendLine(
            ChartText(
                id: "ramalan", finding: words("Sampai akhir tahun, bila tidak ada catatan baru", "To the end of the year, if nothing is recorded"),
                title: words("Indeks sampai akhir tahun", "The index to the end of the year"),
                label: words("Tanggal", "Date"), value: words("Indeks", "Index")),
            dots: trend.series.compactMap { point in
                point.index.mean.map { mean in
                    let kind = point.kind == .measured ? "" : " (\(point.kind.label[language]))"
                    return .init(day: point.date, dayText: point.date.text(in: language), value: mean.hundredths, text: language.text(mean) + kind)
                }
            },
            marks: [0, 2500, 5000, 7500, 10_000].map { Mark($0, String($0 / 100)) },
            target: YearEnd(result).mark(language), forecast: YearEnd(result).band(language))
        if trend.series.contains(where: { $0.kind == .recalculated }) {
            part.lines = [
                words(
                    "«Dihitung ulang»: per tanggal itu menurut catatan yang ada sekarang, bukan hasil ukur waktu itu.",
                    "“Recalculated”: as of that day by the records as they are now, not what was measured then.")
            ]
        }
        return part
    }

    /// Which indicators lose and gain up to the end, most lost first.
    private func losses(_ links: MeasurementLinks) -> ResultReport.Part {
        var part = ResultReport.Part(words("Apa yang hilang dan bertambah", "What is lost and gained"))
        func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }
        let columns = [
            SheetColumn(words("Indikator", "Indicator"), .text), number("Hilang (poin indeks)", "Lost (index points)"),
            number("Orang yang turun", "People who lose"), number("Bertambah (poin indeks)", "Gained (index points)"),
            number("Orang yang naik", "People who gain"),
        ]
        func cell(_ share: IndexShare) -> SheetCell { .points(Points(thousandths: share.hundredths * 10)) }
        let changes = (forecast.end?.sinceStart.indicators ?? []).enumerated().filter { $0.element.losing + $0.element.gaining > 0 }
            .sorted { ($1.element.lost.total, $0.offset) < ($0.element.lost.total, $1.offset) }
        part.table = SheetTable(
            part.heading, columns,
            changes.map { number, change in
                [
                    .text(result.plan.compiled.indicators[number].indicator.title[language]),
                    cell(forecast.index.share(of: GroupedPoints() - change.lost)), .count(change.losing),
                    cell(forecast.index.share(of: change.gained)), .count(change.gaining),
                ]
            })
        part.emptiness = words(
            "Tidak seorang pun kehilangan atau mendapat poin sampai akhir tahun.", "Nobody loses or gains points up to the end of the year.")
        return part
    }

    /// A row a day, what all indicators together come to.
    private var days: ResultReport.Part {
        var part = ResultReport.Part(words("Bulan demi bulan", "Month by month"))
        func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }
        let columns = [
            SheetColumn(words("Per tanggal", "As of"), .date), SheetColumn(words("Jenis", "Kind"), .text), number("Indeks", "Index"),
            number("Orang yang turun", "People who lose"), number("Orang yang naik", "People who gain"),
            number("Kategori turun", "Lower category"), number("Kategori naik", "Higher category"),
        ]
        part.table = SheetTable(
            part.heading, columns,
            trend.points.map { point in
                let change = forecast.steps.first { $0.date == point.date }?.change
                let counts = [change?.losing, change?.gaining, change?.lowerCategory, change?.higherCategory]
                return [.date(point.date), .text(point.kind.label[language]), point.index.mean.map { .mean($0) } ?? .blank]
                    + counts.map { $0.map { .count($0) } ?? .blank }
            })
        return part
    }

    private func people(_ links: MeasurementLinks) -> ResultReport.Part {
        var part = ResultReport.Part(words("Siapa kehilangan poin, dan kapan", "Who loses points, and when"))
        part.table = result.roll.map { ForecastPeopleTable(result, $0, language: language).table }
        part.emptiness = words("Tidak seorang pun.", "Nobody.")
        part.columns = ["nip", "nama", "opd", "judul", "tanggal", "poin", "poin_akhir_tahun", "saran"]
        return part
    }
}
