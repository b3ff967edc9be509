import Analysis
import Exchange
import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// Why BKN says something else, as a page tells it: how far apart, by which causes, and person by person.
package struct ReconciliationReading {
    private let result: ReconciliationResult
    /// Whether single people are named.
    private let namesPeople: Bool
    private let language: Language

    package init(_ result: ReconciliationResult, namesPeople: Bool, _ language: Language) {
        self.result = result
        self.namesPeople = namesPeople
        self.language = language
    }

    /// So many settings of the options are shown.
    private static let fitsShown = 5

    private var reconciliation: Reconciliation { result.reconciliation }
    private var comparison: OfficialComparison { reconciliation.comparison }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func text(_ share: IndexShare) -> String { language.signed(hundredths: share.hundredths) }
    private func column(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .text) }
    private func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }

    package func report() -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = reconciliation.plan.notices.map { $0[language] }
        report.facts = people + rows
        report.parts = [causes, means, fits].compactMap(\.self) + (namesPeople ? [differences] : [])
        return report
    }

    private var finding: String {
        let compared = language.text(comparison.people.count), differing = comparison.differing.count
        guard differing > 0 else { return words("Tidak ada selisih: \(compared) orang sama", "Nothing differs: \(compared) people agree") }
        let share = text(reconciliation.difference), count = language.text(differing)
        let most = reconciliation.causes.first.map { words("; terutama \($0.cause.label.id)", "; mainly \($0.cause.label.en)") } ?? ""
        return words(
            "BKN \(share) terhadap di sini: \(count) dari \(compared) orang berbeda\(most)",
            "BKN \(share) against here: \(count) of \(compared) people differ\(most)")
    }

    private var people: [(title: String, text: String)] {
        let counts = [
            (comparison.people.count - comparison.differing.count, words("Sama dalam semua dimensi", "Agree in every dimension")),
            (comparison.onlyHere.count, words("Diukur di sini, tidak ada di rekap", "Measured here, not in the recap")),
            (comparison.onlyThere.count, words("Di rekap, tidak ada di sini", "In the recap, not here")),
            (comparison.notMeasured.count, words("Di rekap, tidak diukur di sini", "In the recap, not measured here")),
            (comparison.ambiguous.count, words("Baris rekap yang orangnya tidak pasti", "Rows of uncertain person")),
        ]
        return counts.filter { $0.0 > 0 }.map { ($0.1, language.text($0.0)) }
    }

    /// What became of the rows of the recap.
    private var rows: [(title: String, text: String)] {
        let table = result.table, aside = table.rowsSetAside.reduce(0) { $0 + $1.count }
        return [
            (
                words("Baris rekap", "Rows of the recap"),
                words(
                    "\(language.text(table.read)) dibaca = \(language.text(table.scores.count)) dipakai + \(language.text(table.refused)) ditolak + \(language.text(aside)) disisihkan",
                    "\(language.text(table.read)) read = \(language.text(table.scores.count)) used + \(language.text(table.refused)) refused + \(language.text(aside)) set aside"
                )
            )
        ]
            + DiagnosticSummary(table.diagnostics).commonest(3).map { ($0.problem.message[language], language.text($0.count)) }
    }

    private var causes: ResultReport.Part? {
        guard !reconciliation.causes.isEmpty else { return nil }
        var part = ResultReport.Part(words("Sebab yang paling mungkin", "Likely causes"))
        part.chart = LossBars(
            ChartText(
                id: "sebab", finding: words("Selisih indeks menurut sebabnya", "The difference of the index by its causes"),
                title: words("Sebab selisih", "Causes of the difference"), label: words("Sebab", "Cause"), value: words("Poin indeks", "Index points")
            ),
            rows: reconciliation.causes.map { cause in
                let people = language.counted(cause.people, "orang", "person", "people")
                return LossBars.Row(label: cause.cause.label[language], value: cause.share.hundredths, text: "\(text(cause.share)) · \(people)")
            })
        part.facts = reconciliation.causes.map { ($0.cause.label[language], $0.cause.remedy[language]) }
        return part
    }

    private var means: ResultReport.Part {
        var part = ResultReport.Part(words("Rata-rata di sini dan BKN", "Means here and of BKN"))
        part.table = meanTable(part.heading)
        return part
    }

    /// The figures without people, as a table to take away.
    package static func summary(_ result: ReconciliationResult, _ language: Language) -> SheetTable {
        let reading = ReconciliationReading(result, namesPeople: false, language)
        return reading.meanTable(reading.words("Rata-rata di sini dan BKN", "Means here and of BKN"))
    }

    private func meanTable(_ name: String) -> SheetTable {
        SheetTable(
            name,
            [
                column("Rata-rata", "Means"), number("Di sini", "Here"), number("BKN", "BKN"), number("Selisih", "Difference"),
                number("Sama", "Agree"),
                number("BKN naik", "BKN more"), number("BKN turun", "BKN less"),
            ],
            comparison.summaries.map { summary in
                let share = IndexShare(sum: summary.sumThere - summary.sumHere, people: summary.people)
                return [
                    .text(summary.dimension?.label[language] ?? words("Total", "Total")), summary.meanHere.map { .mean($0) } ?? .blank,
                    summary.meanThere.map { .mean($0) } ?? .blank, .points(Points(thousandths: share.hundredths * 10)), .count(summary.agreeing),
                    .count(summary.higherThere), .count(summary.lowerThere),
                ]
            })
    }

    private var fits: ResultReport.Part? {
        let shown = reconciliation.fits.prefix(Self.fitsShown)
        guard shown.count > 1 else { return nil }
        var part = ResultReport.Part(words("Opsi yang paling cocok dengan BKN", "Options that fit BKN best"))
        part.table = SheetTable(
            part.heading, [column("Opsi", "Options"), number("Orang sama", "People agree"), number("Dimensi sama", "Dimensions agree")],
            shown.map { fit in
                let name = fit.setting.changes.isEmpty ? words("seperti diukur", "as measured") : fit.setting.texts.joined(separator: "; ")
                return [.text(name), .count(fit.people), .count(fit.dimensions)]
            })
        return part
    }

    private var differences: ResultReport.Part {
        var part = ResultReport.Part(words("Orang demi orang", "Person by person"))
        part.table = ReconciliationTable(result, language: language).table
        part.columns = ["nip", "nama", "opd", "dimensi", "di_sini", "bkn", "selisih", "sebab", "catatan"]
        part.emptiness = words("Tidak ada selisih.", "Nothing differs.")
        return part
    }
}
