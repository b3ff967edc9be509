import Vocabulary

/// Diagnostics counted by code and by how much they matter.
struct DiagnosticSummary {
    struct Entry {
        let problem: Problem
        var count: Int
    }

    private(set) var entries: [Entry] = []

    init(_ diagnostics: [Diagnostic]) { self.init([diagnostics]) }

    init(_ lists: [[Diagnostic]]) {
        var positions: [String: Int] = [:]
        for diagnostic in lists.joined() {
            if let position = positions[diagnostic.problem.code] {
                entries[position].count += 1
            } else {
                positions[diagnostic.problem.code] = entries.count
                entries.append(Entry(problem: diagnostic.problem, count: 1))
            }
        }
        entries.sort { ($0.count, $1.problem.code) > ($1.count, $0.problem.code) }
    }

    func count(_ severity: Severity) -> Int { entries.reduce(0) { $0 + ($1.problem.severity == severity ? $1.count : 0) } }

    /// What somebody should look at first: errors before warnings, the commonest first; notes only where there is nothing else.
    func commonest(_ count: Int) -> [Entry] { Array(worthALook.prefix(count)) }

    private var worthALook: [Entry] {
        let serious = entries.filter { $0.problem.severity != .note }
        let errors = serious.filter { $0.problem.severity == .error }
        return serious.isEmpty ? entries : errors + serious.filter { $0.problem.severity != .error }
    }

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
