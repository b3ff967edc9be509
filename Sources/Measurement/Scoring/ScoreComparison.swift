import Instruments
import Vocabulary

/// How the scores of the same people differ under two plans: what a changed rule would do to them.
public struct ScoreComparison: Sendable, Hashable {
    /// People measured under both whose total rises.
    public private(set) var higher = 0
    /// Those whose total falls.
    public private(set) var lower = 0
    /// Those whose total stays.
    public private(set) var same = 0
    /// Those of all these whose category has another name.
    public private(set) var otherCategory = 0
    /// People measured under the second plan only.
    public private(set) var onlySecond = 0
    /// People measured under the first plan only.
    public private(set) var onlyFirst = 0

    /// - Parameters:
    ///   - first: scores of some people.
    ///   - second: scores of the same people in the same order.
    ///   - threads: how many threads each compare a stretch of the people.
    public init(_ first: Scores, _ second: Scores, threads: Int = 1) {
        let people = min(first.people, second.people), parts = max(1, threads)
        let compared = SideBySide.map(parts) { part in
            ScoreComparison(first, second, people * part / parts..<people * (part + 1) / parts)
        }
        for part in compared { add(part) }
    }

    private init(_ first: Scores, _ second: Scores, _ range: Range<Int>) {
        let firstNames = first.plan.instrument.categories.rows.map(\.name), secondNames = second.plan.instrument.categories.rows.map(\.name)
        // Categories are told apart by name, since another instrument may have others: first by first, then by second.
        let isOther = firstNames.flatMap { name in secondNames.map { $0 == name ? 0 : 1 } }
        let width = secondNames.count
        let isIn = first.exclusions.span, isInSecond = second.exclusions.span
        let before = first.totals.span, after = second.totals.span
        let categories = first.categories.span, categoriesAfter = second.categories.span
        for person in range {
            switch (isIn[person] == CompiledInstrument.measured, isInSecond[person] == CompiledInstrument.measured) {
            case (false, false): continue
            case (true, false): onlyFirst += 1
            case (false, true): onlySecond += 1
            case (true, true):
                // Added without asking: nobody can foresee whose points change.
                let change = after[person] &- before[person]
                higher &+= change > 0 ? 1 : 0
                lower &+= change < 0 ? 1 : 0
                same &+= change == 0 ? 1 : 0
                otherCategory &+= isOther[Int(categories[person]) * width + Int(categoriesAfter[person])]
            }
        }
    }

    private mutating func add(_ other: ScoreComparison) {
        higher += other.higher
        lower += other.lower
        same += other.same
        otherCategory += other.otherCategory
        onlySecond += other.onlySecond
        onlyFirst += other.onlyFirst
    }
}
