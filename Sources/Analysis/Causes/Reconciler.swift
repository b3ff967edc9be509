import Instruments
import Measurement
import Personnel
import Vocabulary

/// Finds the causes of the differences of people, some of them at a time.
public struct Reconciler: Sendable {
    private let search: CauseSearch

    /// - `options`: options to be tried, each alone.
    public init(_ plan: Plan, options: [OptionTrial]) { search = CauseSearch(plan, options: options) }

    /// The differences of some people, in the order in which they are given, dimension by dimension and last the total.
    ///
    /// - `files`: the rows of these people, each beside them; without rows a difference stays unexplained.
    public func differences(of people: [OfficialComparison.Person], files: [PersonFile?], threads: Int = 1) -> [Difference] {
        let parts = min(max(1, threads), max(1, people.count))
        return SideBySide.map(parts) { part in
            let range = people.count * part / parts..<people.count * (part + 1) / parts
            return range.flatMap { differences(of: people[$0], files.indices.contains($0) ? files[$0] : nil) }
        }.flatMap(\.self)
    }

    /// The differences of one person.
    public func differences(of person: OfficialComparison.Person, _ file: PersonFile?) -> [Difference] {
        var found: [Difference] = []
        let finder = file.map { CauseFinder(search, $0) }
        for dimension in Dimension.allCases {
            let here = Int(person.here[dimension.position]), there = Int(person.there[dimension.position])
            guard here != there else { continue }
            let finding = finder?.finding(dimension, there: there) ?? Finding(cause: .unexplained, records: [], note: nil, alsoPossible: [])
            found.append(difference(person, dimension, here, there, finding))
        }
        if person.totalThere != person.sumThere {
            found.append(
                difference(person, nil, person.sumThere, person.totalThere, Finding(cause: .total, records: [], note: nil, alsoPossible: [])))
        }
        return found
    }

    private func difference(_ person: OfficialComparison.Person, _ dimension: Dimension?, _ here: Int, _ there: Int, _ finding: Finding) -> Difference
    {
        Difference(
            official: person.official, person: person.person, dimension: dimension, here: Points(thousandths: here),
            there: Points(thousandths: there), finding: finding)
    }
}
