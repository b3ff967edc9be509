import Instruments
import Measurement
import Personnel
import Vocabulary

/// The scores here beside those of an official table, person by person.
public struct OfficialComparison: Sendable {
    /// Somebody who was measured here and has a row there.
    public struct Person: Sendable, Hashable {
        /// The position of the row among the scores.
        public let official: Int
        /// The person's number here.
        public let person: Int
        /// By dimension, in thousandths; four numbers in a row, because a nation has millions of them.
        public let here: SIMD4<Int32>
        public let there: SIMD4<Int32>
        /// The total there, which need not be the sum.
        let totalThere: Int

        /// What the dimensions there add up to.
        public var sumThere: Int { (0..<4).reduce(0) { $0 + Int(there[$1]) } }
        public var sumHere: Int { (0..<4).reduce(0) { $0 + Int(here[$1]) } }
        /// Whether every dimension and the total agree.
        public var agrees: Bool { here == there && totalThere == sumHere }
    }

    /// Somebody who has a row there and was not measured here.
    public struct NotMeasured: Sendable, Hashable {
        public let official: Int
        public let person: Int
        public let exclusion: Exclusion
    }

    /// In the order of the rows.
    public let people: [Person]
    public let notMeasured: [NotMeasured]
    /// Rows of which nobody is here.
    public let onlyThere: [Int]
    public let ambiguous: [Matching.Ambiguity]
    /// People measured here of whom there is no row, ascending; those whom an ambiguous row may speak of are left out.
    public let onlyHere: [Int]

    public init(_ official: [OfficialScore], _ matching: Matching, _ scores: Scores) {
        var people: [Person] = []
        var notMeasured: [NotMeasured] = []
        var hasRow = [Bool](repeating: false, count: scores.people)
        for pair in matching.pairs where pair.person < scores.people {
            hasRow[pair.person] = true
            let row = official[pair.official]
            guard scores.isMeasured(pair.person) else {
                let exclusion = scores.plan.instrument.population[Int(scores.exclusions[pair.person])]
                notMeasured.append(NotMeasured(official: pair.official, person: pair.person, exclusion: exclusion))
                continue
            }
            var there = SIMD4<Int32>()
            for dimension in 0..<4 { there[dimension] = Int32(clamping: row.points(dimension).thousandths) }
            people.append(
                Person(
                    official: pair.official, person: pair.person, here: scores.points(of: pair.person), there: there,
                    totalThere: row.total.thousandths))
        }
        for person in matching.ambiguous.flatMap(\.people) where person < scores.people { hasRow[person] = true }
        self.people = people
        self.notMeasured = notMeasured
        onlyThere = matching.unknown
        ambiguous = matching.ambiguous
        onlyHere = (0..<scores.people).filter { !hasRow[$0] && scores.isMeasured($0) }
    }

    /// The people of whom anything differs.
    public var differing: [Person] { people.filter { !$0.agrees } }
}

extension Scores {
    /// The points of all four dimensions.
    func points(of person: Int) -> SIMD4<Int32> {
        SIMD4(
            truncatingIfNeeded: SIMD4(dimensions[0, person], dimensions[1, person], dimensions[2, person], dimensions[3, person]))
    }
}
