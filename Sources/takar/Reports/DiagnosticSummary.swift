import Vocabulary

/// Diagnostics counted by how much they matter and by what they say; of a code that says many things, by the code alone.
struct DiagnosticSummary {
    struct Entry {
        let problem: Problem
        var count: Int
    }

    private(set) var entries: [Entry] = []

    /// A code that says more than so many things is counted as one.
    private static let fewMessages = 5

    init(_ diagnostics: [Diagnostic]) { self.init([diagnostics]) }

    init(_ lists: [[Diagnostic]]) {
        /// What was found of a code at one severity.
        struct Key: Hashable {
            let code: String
            let severity: Severity
        }
        var found: [Key: (entries: [Entry], isMany: Bool)] = [:]
        for diagnostic in lists.joined() {
            let problem = diagnostic.problem
            var (entries, isMany) = found.updateValue(([], false), forKey: Key(code: problem.code, severity: problem.severity)) ?? ([], false)
            if let position = isMany ? 0 : entries.firstIndex(where: { $0.problem.message == problem.message }) {
                entries[position].count += 1
            } else if entries.count < Self.fewMessages {
                entries.append(Entry(problem: problem, count: 1))
            } else {
                entries = [Entry(problem: entries[0].problem, count: entries.reduce(1) { $0 + $1.count })]
                isMany = true
            }
            found[Key(code: problem.code, severity: problem.severity)] = (entries, isMany)
        }
        entries = found.values.flatMap(\.entries).sorted {
            ($0.count, $1.problem.code, $1.problem.message.id) > ($1.count, $0.problem.code, $0.problem.message.id)
        }
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
