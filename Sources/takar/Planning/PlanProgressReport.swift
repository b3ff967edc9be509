import Archive
import Measurement
import Planning
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// How far a kept plan has come, as text for a terminal.
struct PlanProgressReport {
    let progress: PlanProgress
    let language: Language

    init(_ progress: PlanProgress, language: Language) {
        self.progress = progress
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let entry = progress.entry, name = entry.label.isEmpty ? "" : " «\(entry.label)»"
        let day = progress.asOf.text(in: language)
        let heading = words("Rencana \(entry.number)\(name) per \(day)", "Plan \(entry.number)\(name) as of \(day)")
        return [heading.bold, ""] + programmes() + [""] + indexes() + [""]
            + ["  \(words("Sidik", "Hash").padded(40))\(entry.hash.prefix(12))".dim] + progress.plan.basis(in: language)
    }

    private func programmes() -> [String] {
        var table = TextTable(
            [.text(words("Program", "Programme"))] + PlanProgress.State.allCases.map { .number($0.label[language]) }, language: language)
        for (name, counts) in progress.programmes {
            table.add(
                [name.isEmpty ? words("perbaikan data", "data repair") : name] + PlanProgress.State.allCases.map { language.text(counts[$0] ?? 0) })
        }
        table.add([words("semua", "all")] + PlanProgress.State.allCases.map { language.text(progress.count($0)) })
        return table.lines()
    }

    private func indexes() -> [String] {
        let until = progress.entry.until.text(in: language)
        func line(_ name: String, _ means: Means?) -> String { "  \(name.padded(52))\((means.map { language.text($0.total) } ?? "–").aligned(8))" }
        func text(_ hundredths: Int) -> String { ExactMean.text(hundredths: hundredths, decimalSign: language.decimalSign) }
        return [
            "  \(words("Dijanjikan per \(until)", "Promised as of \(until)").padded(52))\(text(progress.entry.promised).aligned(8))",
            line(words("Sekarang", "Now"), progress.today),
            line(words("Per \(until) menurut catatan yang ada", "As of \(until) by the records there are"), progress.without),
            line(words("… bila yang belum waktunya menyusul", "… if what is still to come follows"), progress.ahead),
            line(words("… bila semua menyusul", "… if all follows"), progress.all).bold,
        ]
    }
}
