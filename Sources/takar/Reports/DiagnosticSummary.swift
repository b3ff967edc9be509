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

    /// The commonest that somebody should look at; notes only where there is nothing else.
    func commonest(_ count: Int) -> [Entry] {
        let serious = entries.filter { $0.problem.severity != .note }
        return Array((serious.isEmpty ? entries : serious).prefix(count))
    }
}
