/// Diagnostics counted by how much they matter and by what they say; of a code that says many things, by the code alone.
public struct DiagnosticSummary {
    public struct Entry {
        public let problem: Problem
        public var count: Int
    }

    public private(set) var entries: [Entry] = []

    /// A code that says more than so many things is counted as one.
    private static let fewMessages = 5

    public init(_ diagnostics: [Diagnostic]) { self.init([diagnostics]) }

    public init(_ lists: [[Diagnostic]]) {
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

    public func count(_ severity: Severity) -> Int { entries.reduce(0) { $0 + ($1.problem.severity == severity ? $1.count : 0) } }

    /// What somebody should look at first: errors before warnings, the commonest first; notes only where there is nothing else.
    public func commonest(_ count: Int) -> [Entry] { Array(worthALook.prefix(count)) }

    private var worthALook: [Entry] {
        let serious = entries.filter { $0.problem.severity != .note }
        let errors = serious.filter { $0.problem.severity == .error }
        return serious.isEmpty ? entries : errors + serious.filter { $0.problem.severity != .error }
    }
}
