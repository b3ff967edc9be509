import Exchange
import Vocabulary

/// What does not hold of tables that are read as a whole: every row behind the headings has one fate, and who is refused hears why.
enum TotalCheck {
    /// Reads a table of official scores; a file that is none is refused in words, which its type sees to.
    static func recap(_ path: String, _ maxima: [Points]) -> [String] {
        guard let table = try? OfficialTable.read(path, year: 2022, maxima: maxima) else { return [] }
        let aside = table.setAside.values.reduce(0, +) + table.otherYears
        return faults(of: "recap", read: table.read, used: table.scores.count, refused: table.refused, aside: aside, table.diagnostics)
    }

    /// Reads a table of results, of one year or of the only one it has.
    static func results(_ path: String, _ maxima: [Points], year: Int? = nil) -> [String] {
        guard let table = try? ResultTable.read(path, maxima: maxima, year: year) else { return [] }
        let aside = table.setAside.values.reduce(0, +)
        let found = faults(of: "results", read: table.read, used: table.rows.count, refused: table.refused, aside: aside, table.diagnostics)
        let twice = Dictionary(grouping: table.rows, by: { [$0.id, $0.id.isEmpty ? $0.name : ""] }).values.filter { $0.count > 1 }
        return found + twice.map { "\($0.count) rows of results are of one" }
    }

    private static func faults(of what: String, read: Int, used: Int, refused: Int, aside: Int, _ findings: [Diagnostic]) -> [String] {
        var found: [String] = []
        if read != used + refused + aside { found.append("\(what): \(read) rows, but \(used) used, \(refused) refused, \(aside) set aside") }
        if refused > 0, findings.isEmpty { found.append("\(what): \(refused) rows are refused without a word") }
        return found
    }
}
