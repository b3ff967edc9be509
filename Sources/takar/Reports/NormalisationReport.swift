import Exchange
import Presentation
import Vocabulary

/// What was written as canonical tables, for a terminal.
struct NormalisationReport {
    let written: CanonicalWriter.Result
    let folder: String
    let language: Language

    init(_ written: CanonicalWriter.Result, folder: String, language: Language) {
        self.written = written
        self.folder = folder
        self.language = language
    }

    func lines() -> [String] {
        let counts = [
            language.counted(written.people, "orang", "person", "people"), language.counted(written.records, "catatan", "record", "records"),
            Phrase(id: "\(language.text(written.refused)) baris ditolak", en: "\(language.text(written.refused)) rows refused")[language],
        ]
        let summary = DiagnosticSummary(written.diagnostics)
        let next = Phrase(
            id: "Ukur dengan takar measure \(folder) --as-of TANGGAL", en: "Measure it with takar measure \(folder) --as-of DATE")
        return ["\(folder): \(counts.joined(separator: ", "))"] + summary.lines(5, in: language) + [next[language]]
    }
}
