import Presentation
import Vocabulary

extension DiagnosticSummary {
    /// The commonest as lines of a report, and how many kinds there are besides.
    func lines(_ count: Int, in language: Language) -> [String] {
        let shown = commonest(count)
        let indent = "  " + "".padded(14)
        let lines = shown.flatMap { entry in
            "\(entry.problem.message[language]) (\(entry.problem.code))".lines(of: 56).enumerated().map { number, line in
                indent + (number == 0 ? language.text(entry.count) : "").aligned(6) + "  " + line
            }
        }
        let rest = entries.count - shown.count
        guard rest > 0 else { return lines }
        return lines + [indent + "".aligned(6) + "  " + Phrase(id: "dan \(rest) jenis lagi", en: "and \(rest) more kinds")[language]]
    }
}
