import Analysis
import Archive
import Exchange
import Instruments
import Measurement
import Vocabulary
import Workflows

/// A trend with its forecast as a table: of every day a row for the whole, and a row for each indicator that changes.
package struct ForecastTable {
    private var columns: [SheetColumn] {
        let numbers = [
            ("indeks", Phrase(id: "Indeks", en: "Index")), ("orang", Phrase(id: "Orang", en: "People")),
            ("jumlah_poin", Phrase(id: "Jumlah poin", en: "Sum of points")), ("perubahan_poin", Phrase(id: "Perubahan poin", en: "Change in points")),
            ("poin_hilang", Phrase(id: "Poin yang hilang", en: "Points lost")),
            ("orang_turun", Phrase(id: "Orang yang turun", en: "People who lose")),
            ("poin_bertambah", Phrase(id: "Poin yang bertambah", en: "Points gained")),
            ("orang_naik", Phrase(id: "Orang yang naik", en: "People who gain")),
            ("kategori_turun", Phrase(id: "Kategori turun", en: "Lower category")),
            ("kategori_naik", Phrase(id: "Kategori naik", en: "Higher category")),
        ]
        return [
            SheetColumn("tanggal", Phrase(id: "Tanggal", en: "Date"), .date, in: language),
            SheetColumn("jenis", Phrase(id: "Jenis", en: "Kind"), .text, in: language),
            SheetColumn("dimensi", Phrase(id: "Dimensi", en: "Dimension"), .text, in: language),
            SheetColumn("indikator", Phrase(id: "Indikator atau pengukuran", en: "Indicator or measurement"), .text, in: language),
        ] + numbers.map { SheetColumn($0.0, $0.1, .number, in: language) }
    }

    package let result: ForecastResult
    package let language: Language

    package init(_ result: ForecastResult, language: Language = .indonesian) {
        self.result = result
        self.language = language
    }

    /// Points are sums over everybody, which add up: indicators to the whole of their day, days to the year.
    package func rows() -> [[SheetCell]] {
        result.trend.points.flatMap { point -> [[SheetCell]] in
            guard let step = result.forecast.steps.first(where: { $0.date == point.date }) else {
                // What was measured for D stands before what the records say of it now.
                return (point.date == result.forecast.start ? stored : []) + [whole(point, nil)]
            }
            return [whole(point, step)]
                + step.change.indicators.indices.filter { step.change.indicators[$0].losing + step.change.indicators[$0].gaining > 0 }.map {
                    row(step, $0)
                }
        }
    }

    private var stored: [[SheetCell]] {
        guard let stored = result.stored else { return [] }
        let number = Phrase(id: "pengukuran \(stored.entry.number)", en: "measurement \(stored.entry.number)")[language]
        let start: [SheetCell] = [
            .date(stored.entry.asOf), .code("tersimpan", label: Phrase(id: "tersimpan", en: "stored")[language]), total,
            .text(stored.entry.label.isEmpty ? number : "\(number): \(stored.entry.label)"), stored.index.mean.map { .mean($0) } ?? .blank,
            .count(stored.index.people), points(stored.index.points.total),
        ]
        return [start + [SheetCell](repeating: .blank, count: columns.count - start.count)]
    }

    private func whole(_ point: TrendPoint, _ step: ForecastStep?) -> [SheetCell] {
        let change = step?.change
        let lost = change.map { $0.indicators.reduce(0) { $0 + $1.lost.total } }
        let gained = change.map { $0.indicators.reduce(0) { $0 + $1.gained.total } }
        return [
            .date(point.date), .code(point.kind.rawValue, label: point.kind.label[language]), total, .text(point.label),
            point.index.mean.map { .mean($0) } ?? .blank,
            .count(point.index.people), points(point.index.points.total), points(change?.points.total), points(lost), count(change?.losing),
            points(gained), count(change?.gaining), count(change?.lowerCategory), count(change?.higherCategory),
        ]
    }

    private func row(_ step: ForecastStep, _ indicator: Int) -> [SheetCell] {
        let change = step.change.indicators[indicator], compiled = result.plan.compiled.indicators[indicator]
        return [
            .date(step.date), .code(TrendPoint.Kind.forecast.rawValue, label: TrendPoint.Kind.forecast.label[language]),
            .code(compiled.dimension.rawValue, label: compiled.dimension.label[language]),
            .code(compiled.indicator.name, label: compiled.indicator.title[language]), .blank, .blank, .blank, points(change.net.total),
            points(change.lost.total), .count(change.losing), points(change.gained.total),
            .count(change.gaining), .blank, .blank,
        ]
    }

    private var total: SheetCell { .code("total", label: Phrase("Total")[language]) }
    private func points(_ thousandths: Int?) -> SheetCell { thousandths.map { .points(Points(thousandths: $0)) } ?? .blank }
    private func count(_ count: Int?) -> SheetCell { count.map { .count($0) } ?? .blank }

    /// The table as it is written.
    package var table: SheetTable { SheetTable(Phrase(id: "Ramalan", en: "Forecast")[language], columns, rows()) }
}
