import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// The overview (*ringkasan*): a short report from top to bottom, every number of which leads to the people behind it.
package struct OverviewPage {
    let model: OverviewModel
    let units: UnitTable
    let links: MeasurementLinks
    /// Whether numbers lead to people.
    let showsPeople: Bool
    let yearEnd: YearEnd

    package init(_ model: OverviewModel, _ units: UnitTable, _ links: MeasurementLinks, _ yearEnd: YearEnd, showsPeople: Bool) {
        self.yearEnd = yearEnd
        self.model = model
        self.units = units
        self.links = links
        self.showsPeople = showsPeople
    }

    /// The page around its content.
    package static func page(_ content: HTML, _ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Ringkasan", en: "Overview")[context.language], context).page { $0.html(content) }
    }

    /// What stands under the heading: the same for everybody who may see as much, so that it can be written once and kept.
    package func content(_ language: Language) -> HTML {
        var w = HTMLWriter(language)
        write(&w)
        return w.finish()
    }

    private func write(_ w: inout HTMLWriter) {
        w.element("p", .class("kalimat-utama"), text: model.finding)
        guard let index = model.index else { return }
        w.element("p", .class("angka-utama")) { w in
            w.element("strong", text: w.language.text(index))
            w.text(" ")
            w.category(model.category, of: model.instrument)
        }
        if !model.otherCategories.isEmpty {
            let others = model.otherCategories.joined(separator: ", ")
            w.notice([w.words("Menurut bacaan lain atas batas kategori: \(others)", "By another reading of the bounds: \(others)")])
        }
        w.notice(model.missing, isWarning: true)
        dimensions(&w)
        losses(&w)
        trend(&w)
        distribution(&w)
        offices(&w)
        rest(&w)
        report(&w)
    }

    /// The same figures to take away.
    private func report(_ w: inout HTMLWriter) {
        guard showsPeople else { return }
        w.element("p", .class("unduhan")) { w in
            w.text(Phrase(id: "Unduh laporan: ", en: "Download the report: "))
            w.element("a", .href(links.address("ringkasan", "laporan.pdf")), Attribute("download", ""), text: "PDF")
            w.text(" · ")
            w.element("a", .href(links.address("ringkasan", "laporan.xlsx")), Attribute("download", ""), text: "XLSX")
        }
    }

    private func dimensions(_ w: inout HTMLWriter) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Empat dimensi", en: "The four dimensions"))
            BulletBars(
                ChartText(
                    id: "dimensi",
                    finding: w.words("Poin rata-rata tiap dimensi terhadap maksimumnya", "Mean points of each dimension against its maximum"),
                    title: w.words("Empat dimensi", "The four dimensions"), label: w.words("Dimensi", "Dimension"), value: w.words("Poin", "Points")),
                rows: model.dimensions.map { line in
                    BulletBars.Row(
                        label: line.name, value: line.mean.hundredths, maximum: line.maximum.thousandths / 10,
                        text: w.words(
                            "\(w.language.text(line.mean)) dari \(w.language.text(line.maximum))",
                            "\(w.language.text(line.mean)) of \(w.language.text(line.maximum))"))
                }
            ).write(&w)
        }
    }

    private func losses(_ w: inout HTMLWriter) {
        guard !model.losses.isEmpty else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Poin yang hilang per indikator", en: "Points lost by indicator"))
            LossBars(
                ChartText(
                    id: "hilang", finding: w.words("Ke mana poin antara indeks dan 100 pergi", "Where the points between the index and 100 went"),
                    title: w.words("Poin indeks yang hilang", "Index points lost"), label: w.words("Indikator", "Indicator"),
                    value: w.words("Poin indeks", "Index points")),
                rows: model.losses.map { line in
                    let people = line.people.map { w.language.counted($0, "orang", "person", "people") }
                    return LossBars.Row(
                        label: line.title, value: line.mean.hundredths,
                        text: [w.language.text(line.mean), people].compactMap(\.self).joined(separator: " · "),
                        link: showsPeople ? line.indicator.map { links.people(("kurang", $0), ("urut", "total")) } : nil)
                }
            ).write(&w)
        }
    }

    private func trend(_ w: inout HTMLWriter) {
        guard let index = model.index, !model.trend.isEmpty || yearEnd != YearEnd(target: nil) else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Perjalanan indeks", en: "The course of the index"))
            let days = model.trend.map { ($0.date, $0.means.total) } + [(model.date, index)]
            TrendLine(
                ChartText(
                    id: "tren", finding: model.finding,
                    title: w.words("Indeks dari pengukuran ke pengukuran", "The index from measurement to measurement"),
                    label: w.words("Tanggal", "Date"), value: w.words("Indeks", "Index")),
                dots: days.map { TrendLine.Dot(day: $0.0, dayText: $0.0.text(in: w.language), value: $0.1.hundredths, text: w.language.text($0.1)) },
                marks: [0, 2500, 5000, 7500, 10_000].map { Mark($0, String($0 / 100)) }, target: yearEnd.mark(w.language),
                forecast: yearEnd.band(w.language)
            ).write(&w)
            w.element("p") { w in
                w.element(
                    "a", .href(links.address("ramalan")),
                    text: Phrase(id: "Apa yang hilang sampai akhir tahun", en: "What is lost until the year's end"))
                if let last = model.trendMeasurement {
                    w.text(" · ")
                    w.element(
                        "a", .href(Address("bandingkan", String(last), String(model.measurement))),
                        text: Phrase(id: "Apa yang berubah sejak pengukuran sebelumnya", en: "What changed since the measurement before"))
                }
            }
        }
    }

    private func distribution(_ w: inout HTMLWriter) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Sebaran dan kategori", en: "Distribution and categories"))
            let total = model.histogram.reduce(0) { $0 + $1.count }
            let borders = model.instrument.categories.rows.enumerated().map { place, row in
                ColumnHistogram.Border(from: row.least, name: row.name, category: min(place + 1, 5))
            }
            ColumnHistogram(
                ChartText(
                    id: "sebaran",
                    finding: w.words("\(w.language.text(total)) orang menurut totalnya", "\(w.language.text(total)) people by their total"),
                    title: w.words("Orang menurut total", "People by their total"), label: w.words("Total", "Total"),
                    value: w.words("Orang", "People")),
                bins: model.histogram.map { bin in
                    ColumnHistogram.Bin(
                        label: "\(max(0, bin.from / 100))–\(min(100, bin.from / 100 + 10))", from: bin.from, to: bin.from + 1000, count: bin.count,
                        text: w.language.text(bin.count))
                }, borders: borders
            ).write(&w)
            DataTable(
                w.words("Kategori", "Categories"),
                [
                    .init(w.words("Kategori", "Category")) { w, row in w.category(row.name, of: model.instrument) },
                    .init(w.words("Orang", "People"), isNumber: true) { w, row in
                        number(&w, row.people, showsPeople ? links.people(("kategori", row.name)) : nil)
                    },
                    .number(w.words("Bagian", "Share")) { "\($0.percent) %" },
                ], model.categories, whenEmpty: ""
            ).write(&w)
        }
    }

    private func number(_ w: inout HTMLWriter, _ count: Int, _ address: Address?) {
        if let address, count > 0 { w.element("a", .href(address), text: w.language.text(count)) } else { w.text(w.language.text(count)) }
    }

    private func offices(_ w: inout HTMLWriter) {
        guard !units.rows.isEmpty else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "OPD", en: "OPD"))
            units.write(&w)
        }
    }

    private func rest(_ w: inout HTMLWriter) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Siapa yang diukur", en: "Who was measured"))
            w.summaryList(model.participation)
            groups(&w, w.words("Kelompok", "Groups"), model.groups) { _ in nil }
            groups(&w, w.words("Kelas jabatan", "Classes of posts"), model.classes) { showsPeople ? links.people(("kelas", $0.name)) : nil }
        }
    }

    private func groups(
        _ w: inout HTMLWriter, _ title: String, _ groups: [OverviewModel.Group], _ address: @escaping (OverviewModel.Group) -> Address?
    ) {
        guard !groups.isEmpty else { return }
        DataTable(
            title,
            [
                .link(title, address) { $0.name },
                .number(w.words("Indeks", "Index")) { [language = w.language] in $0.mean.map(language.text) ?? "–" },
                .number(w.words("Orang", "People")) { [language = w.language] in language.text($0.people) },
            ], groups, whenEmpty: ""
        ).write(&w)
    }
}
