import Analysis
import Exchange
import Measurement
import Presentation
import Vocabulary
import Workflows

/// Who is named for an award, with the evidence, as a page tells it.
package struct AwardReading {
    private let result: AwardResult
    private let language: Language

    package init(_ result: AwardResult, _ language: Language) {
        self.result = result
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    package func report() -> ResultReport {
        var report = ResultReport(result.heading(language))
        report.warnings = result.notices.map { $0[language] }
        if !result.isOfficial {
            report.warnings.append(words("Termasuk pengukuran yang belum ditetapkan", "With measurements that are not official"))
        }
        let sheets = AwardSheets(result: result, language: language)
        var named = ResultReport.Part(words("Yang dinominasikan", "Who is named"))
        named.table = sheets.printed
        named.emptiness = words("Tidak ada.", "Nobody.")
        var all = ResultReport.Part(words("Semua yang dibandingkan", "Everybody who was compared"))
        all.table = sheets.all
        all.rows = 300
        // The file has the evidence; a page has room for who stands where.
        all.columns = all.table.map { $0.columns.prefix(11).filter { $0.kind != .identifier }.map(\.name) + $0.columns.suffix(1).map(\.name) }
        report.parts = [named, all]
        return report
    }
}
