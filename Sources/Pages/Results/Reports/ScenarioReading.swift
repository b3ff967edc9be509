import Exchange
import Instruments
import Measurement
import Planning
import Presentation
import Vocabulary
import Workflows

/// Scenarios beside each other and beside what is, as a page tells them.
package struct ScenarioReading {
    private let comparison: ScenarioComparison
    private let language: Language

    package init(_ comparison: ScenarioComparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
    }

    private var now: ExactMean? { comparison.base.means?.total }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    package func report() -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = comparison.cohort.plan.notices.map { $0[language] } + comparison.remarks(in: language)
        report.parts = ScenarioTables(comparison, language: language).all.enumerated().map { number, table in
            var part = ResultReport.Part(number == 0 ? words("Berdampingan", "Beside each other") : table.name)
            part.table = table
            if number == 0 { part.chart = chart }
            return part
        }
        return report
    }

    /// What each scenario comes to, in the order of the files.
    private var outcomes: [(name: String, index: ExactMean)] {
        comparison.results.compactMap { result in result.stage.means.map { (result.scenario.name[language], $0.total) } }
    }

    private var finding: String {
        guard let now, let best = outcomes.max(by: { $0.index < $1.index }) else {
            return words("Tidak seorang pun diukur", "Nobody is measured")
        }
        let change = language.change(from: now, to: best.index), (before, after) = (language.text(now), language.text(best.index))
        guard comparison.results.count > 1 else {
            return words(
                "«\(best.name)» membawa indeks dari \(before) ke \(after) (\(change))",
                "“\(best.name)” brings the index from \(before) to \(after) (\(change))")
        }
        return words(
            "Yang tertinggi «\(best.name)»: indeks \(after), sekarang \(before) (\(change))",
            "The highest is “\(best.name)”: index \(after), now \(before) (\(change))")
    }

    private var chart: Slope? {
        guard let now else { return nil }
        let best = outcomes.map(\.index).max()
        return Slope(
            ChartText(
                id: "andaikan", finding: finding, title: words("Indeks sekarang dan menurut tiap skenario", "The index now and in every scenario"),
                label: words("Skenario", "Scenario"), value: words("Indeks", "Index")),
            before: words("sekarang", "now"), after: words("seandainya", "if"),
            rows: outcomes.map { outcome in
                .init(
                    label: outcome.name, before: Mark(now.hundredths, language.text(now)),
                    after: Mark(outcome.index.hundredths, language.text(outcome.index)), isStrong: outcome.index == best)
            })
    }
}
