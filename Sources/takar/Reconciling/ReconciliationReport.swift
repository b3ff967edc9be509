import Analysis
import Exchange
import Instruments
import Measurement
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A reconciliation as text for a terminal.
struct ReconciliationReport {
    let result: ReconciliationResult
    let language: Language

    init(_ result: ReconciliationResult, language: Language) {
        self.result = result
        self.language = language
    }

    /// So many settings of the options are shown.
    private static let fitsShown = 5

    private var reconciliation: Reconciliation { result.reconciliation }
    private var comparison: OfficialComparison { reconciliation.comparison }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + people() + [""] + dimensions() + [""] + causes() + [""] + fits() + [""] + reconciliation.plan.basis(in: language) + findings()
    }

    private var heading: String {
        "\(words("Rekonsiliasi IP ASN dengan BKN per", "Reconciliation of IP ASN with BKN as of")) \(reconciliation.plan.asOf.text(in: language))"
            .bold
    }

    private func people() -> [String] {
        let agreeing = comparison.people.count - comparison.differing.count
        var lines = [
            line(comparison.people.count, words("orang dibandingkan", "people compared")),
            line(agreeing, words("sama dalam semua dimensi", "agree in every dimension")),
            line(comparison.differing.count, words("berbeda", "differ")),
        ]
        let others = [
            (comparison.onlyHere.count, words("diukur di sini, tidak ada di rekap BKN", "measured here, not in BKN's recap")),
            (comparison.onlyThere.count, words("di rekap BKN, tidak ada di sini", "in BKN's recap, not here")),
            (comparison.notMeasured.count, words("di rekap BKN, tidak diukur di sini", "in BKN's recap, not measured here")),
            (comparison.ambiguous.count, words("baris rekap yang orangnya tidak pasti; tidak ditebak", "rows of uncertain person; not guessed")),
        ]
        lines += others.filter { $0.0 > 0 }.map { line($0.0, $0.1) }
        return lines + reasons()
    }

    private func line(_ count: Int, _ what: String) -> String { "  \(language.text(count).aligned(8))  \(what)" }

    /// Why people of the recap are not measured here.
    private func reasons() -> [String] {
        Dictionary(grouping: comparison.notMeasured, by: \.exclusion.title).sorted { ($1.value.count, $0.key.id) < ($0.value.count, $1.key.id) }
            .map { "  \("".padded(10))\(language.text($0.value.count)): \($0.key[language])" }
    }

    private func dimensions() -> [String] {
        var table = TextTable(
            [
                .text(words("Rata-rata", "Means")), .number(words("di sini", "here")), .number("BKN"), .number(words("selisih", "change")),
                .number(words("sama", "agree")), .number(words("BKN naik", "BKN more")), .number(words("BKN turun", "BKN less")),
            ], language: language)
        for summary in comparison.summaries {
            let share = IndexShare(sum: summary.sumThere - summary.sumHere, people: summary.people)
            let cells = [
                summary.dimension?.label[language] ?? words("Total", "Total"), summary.meanHere.map(language.text) ?? "–",
                summary.meanThere.map(language.text) ?? "–", language.text(share), language.text(summary.agreeing),
                language.text(summary.higherThere), language.text(summary.lowerThere),
            ]
            table.add(cells.map { TextTable.Cell($0) { summary.dimension == nil ? $0.bold : $0 } })
        }
        let pairs = comparison.summaries.compactMap { summary in summary.meanHere.flatMap { here in summary.meanThere.map { (here, $0) } } }
        return table.lines() + (language.remark(onChanges: pairs).map { ["  \($0)".dim] } ?? []) + whole()
    }

    /// The two indices as each side publishes them, where other people are in them.
    private func whole() -> [String] {
        guard let here = reconciliation.indexHere, let there = reconciliation.indexThere,
            !comparison.onlyHere.isEmpty || reconciliation.official.count != comparison.people.count
        else { return [] }
        let name = words("Semua orang", "Everybody")
        let text = words("termasuk yang hanya di satu pihak", "with those on one side only")
        return ["  \(name) (\(text)): \(language.text(here)) \(words("di sini", "here")), \(language.text(there)) BKN"]
    }

    private func causes() -> [String] {
        let causes = reconciliation.causes
        guard !causes.isEmpty else { return ["  \(words("Tidak ada selisih.", "Nothing differs."))".green] }
        var table = TextTable(
            [
                .text(words("Sebab yang paling mungkin", "Likely causes")), .number(words("indeks", "index")), .number(words("orang", "people")),
            ], language: language)
        for cause in causes { table.add([cause.cause.label[language], language.text(cause.share), language.text(cause.people)]) }
        table.add([words("Seluruhnya", "Altogether"), language.text(reconciliation.difference)].map { TextTable.Cell($0, style: \.bold) })
        let printed = causes.reduce(0) { $0 + $1.share.hundredths }
        let remark = printed == reconciliation.difference.hundredths ? [] : ["  \(Language.roundedApart[language])".dim]
        return table.lines() + remark + ["", "  \(words("Yang perlu dilakukan", "What to do"))".bold]
            + causes.map { "  \($0.cause.label[language]): \($0.cause.remedy[language])" }
    }

    private func fits() -> [String] {
        let shown = reconciliation.fits.prefix(Self.fitsShown)
        let names = shown.map { $0.setting.changes.isEmpty ? words("seperti diukur", "as measured") : $0.setting.texts.joined(separator: "; ") }
        var table = TextTable(
            [
                .text(words("Opsi yang paling cocok", "Options that fit best")), .number(words("orang sama", "people agree")),
                .number(words("dimensi sama", "dimensions agree")),
            ], language: language)
        for (fit, name) in zip(shown, names) { table.add([name, language.text(fit.people), language.text(fit.dimensions)]) }
        return table.lines()
    }

    private func findings() -> [String] {
        let table = result.table
        let aside = table.rowsSetAside.reduce(0) { $0 + $1.count }
        let counts = words(
            "\(language.text(table.read)) dibaca = \(language.text(table.scores.count)) dipakai + \(language.text(table.refused)) ditolak + \(language.text(aside)) disisihkan",
            "\(language.text(table.read)) read = \(language.text(table.scores.count)) used + \(language.text(table.refused)) refused + \(language.text(aside)) set aside"
        )
        return ["  \(words("Baris rekap", "Recap rows").padded(14))\(counts)"] + language.lines(table.rowsSetAside)
            + DiagnosticSummary(table.diagnostics).commonest(3).map {
                "  \("".padded(14))\(language.text($0.count).aligned(6))  \($0.problem.message[language]) (\($0.problem.code))"
            }
    }
}

extension Language {
    /// A part of a difference with two decimals and its sign.
    func text(_ share: IndexShare) -> String {
        signed(hundredths: share.hundredths)
    }
}
