import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Vocabulary

/// Why an index changed between two measurements, as a page tells it: for the whole, or for one unit with all below it.
package struct ChangeReading {
    private let analysis: ChangeAnalysis
    /// The number of the unit that is looked at; nil for the whole.
    private let top: Int?
    /// Units of fewer people say no means.
    private let fewest: Int
    private let language: Language
    /// Where the answer lies.
    private let address: Address

    package init(_ analysis: ChangeAnalysis, at address: Address, below top: Int?, fewest: Int, _ language: Language) {
        self.address = address
        self.analysis = analysis
        self.top = top
        self.fewest = fewest
        self.language = language
    }

    private var place: PlaceChange { top.map { analysis.units[$0] } ?? analysis.whole }
    private var sheets: ChangeSheets { ChangeSheets(analysis, below: top, fewest: fewest, language: language) }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func hundredths(_ value: Int) -> String { ExactMean.text(hundredths: value, decimalSign: language.decimalSign) }

    package func report() -> ResultReport {
        let place = place
        guard place.hasPeople, top == nil || min(place.measuredBefore, place.measuredAfter) >= fewest, let shown = ShownChange(place) else {
            return ResultReport(
                words("Di salah satu pengukuran tidak ada yang diukur di sini.", "In one of the measurements nobody was measured here."))
        }
        var report = ResultReport(finding(shown))
        report.warnings = analysis.after.notices.map { $0[language] }
        report.facts = [
            (words("Unit", "Unit"), top.map { analysis.universe.tree.units[$0].name } ?? ""),
            (words("Sebelum", "Before"), side(analysis.before, shown.before, place.measuredBefore)),
            (words("Sesudah", "After"), side(analysis.after, shown.after, place.measuredAfter)),
            (words("Diukur dua kali", "Measured twice"), people(place.stayers) + (place.stayers > 0 ? ": \(place.stayersText(in: language))" : "")),
        ]
        report.parts = [parts(shown), items(shown), units()].compactMap(\.self)
        return report
    }

    private func people(_ count: Int) -> String { language.counted(count, "orang", "person", "people") }

    private func side(_ plan: Plan, _ mean: Int, _ measured: Int) -> String {
        "\(hundredths(mean)) (\(plan.asOf.text(in: language)), \(people(measured)), \(plan.instrument.id))"
    }

    private func finding(_ shown: ShownChange) -> String {
        let since = analysis.before.asOf.text(in: language), change = language.signed(hundredths: shown.change)
        let most = shown.parts.max { ($0.hundredths.magnitude, $1.part.kind.code) < ($1.hundredths.magnitude, $0.part.kind.code) }
        guard shown.change != 0, let most, most.hundredths != 0 else {
            return words("\(hundredths(shown.after)); tidak berubah sejak \(since)", "\(hundredths(shown.after)); unchanged since \(since)")
        }
        let cause = "\(most.part.kind.label[language]) (\(language.signed(hundredths: most.hundredths)))"
        return words(
            "\(hundredths(shown.after)); \(change) sejak \(since), terutama karena \(cause)",
            "\(hundredths(shown.after)); \(change) since \(since), mainly by \(cause)")
    }

    /// The way from the one index to the other.
    private func parts(_ shown: ShownChange) -> ResultReport.Part {
        var part = ResultReport.Part(words("Dari mana perubahannya", "Where the change comes from"))
        func text(_ value: Int) -> String { language.signed(hundredths: value) }
        part.chart = Waterfall(
            ChartText(
                id: "perubahan", finding: words("Dari indeks sebelum ke indeks sesudah", "From the index before to the index after"),
                title: words("Bagian-bagian perubahan indeks", "The parts of the index' change"),
                label: words("Bagian", "Part"), value: words("Poin indeks", "Index points")),
            start: .init(label: words("sebelum", "before"), value: shown.before, text: hundredths(shown.before)),
            steps: shown.parts.map { .init(label: $0.part.kind.label[language], value: $0.hundredths, text: text($0.hundredths)) },
            end: .init(label: words("sesudah", "after"), value: shown.after, text: hundredths(shown.after)))
        if !shown.addsUp { part.lines = [Language.roundedApart[language].capitalizedFirst + "."] }
        return part
    }

    /// The indicators and reasons behind the parts.
    private func items(_ shown: ShownChange) -> ResultReport.Part? {
        guard shown.parts.contains(where: { !$0.items.isEmpty }) else { return nil }
        var part = ResultReport.Part(words("Menurut indikator atau alasan", "By indicator or reason"))
        part.table = sheets.indicators
        // Of one agency its name says nothing.
        if analysis.universe.agencies.count == 1 || top != nil {
            part.columns = part.table?.columns.dropFirst().filter { !$0.isForPrograms }.map(\.name)
        }
        return part
    }

    private func units() -> ResultReport.Part {
        var part = ResultReport.Part(words("Menurut unit", "By unit"))
        part.table = sheets.units
        part.rows = 200
        part.link = ResultReport.RowLink(column: 0) { [address] row in
            if case .text(let id, _)? = row.last, row.count > 1 { address.with("unit", id) } else { nil }
        }
        return part
    }
}

extension String {
    /// The same with a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
