import Exchange
import Measurement
import Personnel
import Vocabulary

/// Where two readings of the same files say different things.
struct Differences {
    private(set) var found: [String] = []

    init(_ plain: DataSet, _ fast: DataSet) {
        hold("people", plain.facts.people, fast.facts.people)
        hold("facts", plain.facts.columns.map(Self.words), fast.facts.columns.map(Self.words))
        hold("disagreements", plain.facts.disagreements, fast.facts.disagreements)
        hold("NIP", plain.people.nips, fast.people.nips)
        hold("units of people", plain.people.units, fast.people.units)
        hold("agencies of people", plain.people.agencies, fast.people.agencies)
        hold("agencies", plain.people.agencyList.map { [$0.id, $0.name] }, fast.people.agencyList.map { [$0.id, $0.name] })
        let people = 0..<min(plain.people.count, fast.people.count)
        hold("rows of people", people.map(plain.people.source), people.map(fast.people.source))
        hold("ids of units", people.map { plain.people.unitID(of: $0, in: plain.tree) }, people.map { fast.people.unitID(of: $0, in: fast.tree) })
        hold("units", plain.tree.units, fast.tree.units)
        hold("parents", plain.tree.parents, fast.tree.parents)
        hold("files", plain.intakes.map(\.file), fast.intakes.map(\.file))
        for (plain, fast) in zip(plain.intakes, fast.intakes) {
            hold("rows read of \(plain.file)", plain.read, fast.read)
            hold("rows used of \(plain.file)", plain.used, fast.used)
            hold("rows refused of \(plain.file)", plain.refused, fast.refused)
            hold("rows set aside of \(plain.file)", plain.setAside, fast.setAside)
        }
        hold("findings", plain.diagnostics.map(Self.words), fast.diagnostics.map(Self.words))
        hold("employees watched", plain.watched.map(\.employee), fast.watched.map(\.employee))
        hold("rows watched", plain.watched.map(\.employeeSource), fast.watched.map(\.employeeSource))
        hold("records watched", plain.watched.map(Self.records), fast.watched.map(Self.records))
    }

    private mutating func hold<Value: Equatable>(_ what: String, _ plain: Value, _ fast: Value) {
        if plain != fast { found.append("\(what)\n  plainly: \(plain)\n  fast:    \(fast)") }
    }

    private static func words(_ column: Facts.Column) -> [Int] {
        switch column {
        case .codes(let values): values.map(Int.init)
        case .amounts(let values): values.map(Int.init)
        case .constant(let value): [value]
        }
    }

    private static func words(_ finding: Diagnostic) -> String {
        let row = finding.place.row.map(String.init)
        let words = [finding.place.file, row, finding.place.column, finding.problem.severity.rawValue, finding.text(in: .indonesian)]
        return words.map { $0 ?? "" }.joined(separator: " ")
    }

    /// Row by row: the files are read in any order.
    private static func records(_ person: PersonFile) -> [String] {
        person.records.sorted { $0.source < $1.source }.map { "\($0.source) \($0.record)" }
    }
}
