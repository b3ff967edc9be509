import Archive
import Exchange
import Measurement
import Presentation
import Vocabulary
import Workflows

/// How far a kept plan has come, as a page tells it.
package struct ProgressReading {
    private let progress: PlanProgress
    private let language: Language

    package init(_ progress: PlanProgress, _ language: Language) {
        self.progress = progress
        self.language = language
    }

    private var entry: PlanEntry { progress.entry }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func text(_ means: Means?) -> String { means.map { language.text($0.total) } ?? "–" }
    private var promised: String { ExactMean.text(hundredths: entry.promised, decimalSign: language.decimalSign) }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = progress.plan.notices.map { $0[language] }
        report.facts = indexes + basis
        report.parts = [programmes, lines(links)]
        return report
    }

    private var finding: String {
        let (done, all) = (language.text(progress.count(.happened)), language.text(progress.lines.count))
        let behind = progress.count(.behind), day = progress.asOf.text(in: language)
        let late =
            behind > 0
            ? words("\(language.text(behind)) tertinggal", "\(language.text(behind)) behind")
            : words("tidak ada yang tertinggal", "nothing is behind")
        return words(
            "Per \(day) \(done) dari \(all) baris terlaksana, \(late); bila semua menyusul indeksnya \(text(progress.all)), dijanjikan \(promised)",
            "As of \(day) \(done) of \(all) lines are done, \(late); if all follows the index is \(text(progress.all)), promised \(promised)")
    }

    private var indexes: [(title: String, text: String)] {
        let until = entry.until.text(in: language)
        return [
            (words("Dijanjikan per \(until)", "Promised as of \(until)"), promised), (words("Sekarang", "Now"), text(progress.today)),
            (words("Per \(until) menurut catatan yang ada", "As of \(until) by the records there are"), text(progress.without)),
            (words("… bila yang belum waktunya menyusul", "… if what is still to come follows"), text(progress.ahead)),
            (words("… bila semua menyusul", "… if all follows"), text(progress.all)),
        ]
    }

    private var basis: [(title: String, text: String)] {
        [
            (words("Tujuan", "Goal"), entry.goalText(in: language).capitalizedFirst), (words("Biaya", "Cost"), language.rupiah(entry.cost)),
            (
                words("Disimpan", "Kept"),
                words("\(entry.at.text(in: language)) oleh \(entry.by)", "\(entry.at.text(in: language)) by \(entry.by)")
            ),
            (words("Sidik", "Hash"), String(entry.hash.prefix(12))),
        ]
    }

    private var programmes: ResultReport.Part {
        var part = ResultReport.Part(words("Program demi program", "Programme by programme"))
        let columns =
            [SheetColumn(words("Program", "Programme"), .text)]
            + PlanProgress.State.allCases.map { SheetColumn($0.label[language].capitalizedFirst, .number) }
        part.table = SheetTable(
            part.heading, columns,
            progress.programmes.map { name, counts in
                [.text(name.isEmpty ? words("perbaikan data", "data repair") : name)]
                    + PlanProgress.State.allCases.map { .count(counts[$0] ?? 0) }
            })
        return part
    }

    private func lines(_ links: MeasurementLinks) -> ResultReport.Part {
        var part = ResultReport.Part(words("Baris demi baris, yang tertinggal dulu", "Line by line, what is behind first"))
        part.table = PlanProgressTable(progress, language: language).table
        part.link = .init(toPeople: links, column: 0)
        part.rows = 200
        part.emptiness = words("Rencana ini tidak memuat siapa pun.", "There is nobody in this plan.")
        return part
    }
}
