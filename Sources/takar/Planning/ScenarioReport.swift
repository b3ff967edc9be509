import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// Scenarios beside each other as text for a terminal.
struct ScenarioReport {
    let comparison: ScenarioComparison
    let language: Language

    init(_ comparison: ScenarioComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private static let most = 12

    func lines() -> [String] {
        let plan = comparison.cohort.plan
        return [ScenarioTables(comparison, language: language).title.bold, ""] + whole() + [""] + changes() + [""] + offices() + [
            ""
        ]
            + remarks() + plan.basis(in: language)
    }

    private func whole() -> [String] {
        var table = TextTable(
            [.text(words("Skenario", "Scenario")), .number(words("indeks", "index")), .number(words("selisih", "change"))]
                + Dimension.allCases.map { .number($0.label[language].lowercased()) } + [.number(words("diukur", "measured"))], language: language)
        func row(_ name: String, _ stage: PlanStage) {
            let means = stage.means
            let change = means.flatMap { after in comparison.base.means.map { language.change(from: $0.total, to: after.total) } } ?? "–"
            table.add(
                [name, means.map { language.text($0.total) } ?? "–", change]
                    + Dimension.allCases.map { dimension in
                        means.map { language.text($0.dimensions[dimension.position]) } ?? "–"
                    } + [language.text(stage.tally.measured)])
        }
        row(words("Sekarang", "As it is"), comparison.base)
        for (number, result) in comparison.results.enumerated() { row("\(number + 1) \(result.scenario.name[language])", result.stage) }
        return table.lines()
    }

    private func changes() -> [String] {
        var table = TextTable(
            [
                .text(words("Siapa naik, siapa turun", "Who rises, who falls")), .number(words("naik", "rise")), .number(words("turun", "fall")),
                .number(words("tetap", "same")), .number(words("kategori lain", "other category")),
            ], language: language)
        for result in comparison.results {
            let whole = result.comparison
            table.add([result.scenario.name[language]] + [whole.higher, whole.lower, whole.same, whole.otherCategory].map(language.text))
            for change in result.classes(comparison.base) + result.groups(comparison.base) where change.higher + change.lower > 0 {
                table.add(["  " + change.name[language], language.text(change.higher), language.text(change.lower), "", ""])
            }
        }
        return table.lines()
    }

    private func offices() -> [String] {
        var table = TextTable(
            [.text("OPD"), .number(words("sekarang", "now")), .number(words("peringkat", "rank"))]
                + comparison.results.indices.flatMap { [.number("\($0 + 1)"), .number(words("peringkat", "rank"))] }, language: language)
        let all = comparison.offices(in: language)
        func text(_ mean: ExactMean?) -> String { mean.map(language.text) ?? "–" }
        func rank(_ rank: Int?) -> String { rank.map(language.text) ?? "–" }
        for office in all.prefix(Self.most) {
            table.add([office.label, text(office.mean), rank(office.rank)] + office.scenarios.flatMap { [text($0.mean), rank($0.rank)] })
        }
        let more = language.text(max(0, all.count - Self.most))
        return table.lines()
            + (all.count > Self.most ? ["  " + words("dan \(more) lagi (--output, atau --json)", "and \(more) more (--output, or --json)").dim] : [])
    }

    private func remarks() -> [String] { comparison.remarks(in: language).map { "  \($0)".yellow } }
}
