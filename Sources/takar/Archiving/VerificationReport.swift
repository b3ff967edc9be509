import Archive
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// What came of making stored measurements again, as text for a terminal.
struct VerificationReport {
    let results: [Verification]
    let language: Language

    func lines() -> [String] {
        guard !results.isEmpty else { return [language == .indonesian ? "Arsip belum berisi pengukuran." : "The archive has no measurement yet."] }
        return results.flatMap { result in
            let entry = result.entry
            let name =
                "\(language == .indonesian ? "Pengukuran" : "Measurement") \(entry.number), \(entry.agencyID), \(entry.asOf.text(in: language))"
                + (entry.label.isEmpty ? "" : ", \(entry.label)")
            guard result.isSound else { return ["✗ \(name)".red] + result.faults.map { "    \($0[language])" } }
            let words =
                language == .indonesian
                ? "sama persis" : "the same to the last digit"
            let counts = [
                language.counted(result.people, "orang", "person", "people"), language.counted(result.units, "unit", "unit", "units"),
            ]
            return ["✓ \(name): \(words) (\(counts.joined(separator: ", ")))"]
        }
    }
}
