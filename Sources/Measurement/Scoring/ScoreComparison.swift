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
        var before = [Int32](repeating: 0, count: TableLookup.batch), after = before
        for start in stride(from: range.lowerBound, to: range.upperBound, by: TableLookup.batch) {
            let people = start..<min(start + TableLookup.batch, range.upperBound)
            first.dimensions.addUp(people, into: &before)
            second.dimensions.addUp(people, into: &after)
            compare(first, second, people, before.span, after.span) { isOther[Int($0) * width + Int($1)] }
        }
    }

    /// Compares a batch of people with these totals.
    private mutating func compare(
        _ first: Scores, _ second: Scores, _ people: Range<Int>, _ before: Span<Int32>, _ after: Span<Int32>,
        isOther: (_ category: UInt8, _ after: UInt8) -> Int
    ) {
        let isIn = first.exclusions.span, isInSecond = second.exclusions.span
        let categories = first.categories.span, categoriesAfter = second.categories.span
        for (place, person) in people.enumerated() {
            switch (isIn[person] == CompiledInstrument.measured, isInSecond[person] == CompiledInstrument.measured) {
            case (false, false): continue
            case (true, false): onlyFirst += 1
            case (false, true): onlySecond += 1
            case (true, true):
                // Added without asking: nobody can foresee whose points change.
                let change = after[place] &- before[place]
                higher &+= change > 0 ? 1 : 0
                lower &+= change < 0 ? 1 : 0
                same &+= change == 0 ? 1 : 0
                otherCategory &+= isOther(categories[person], categoriesAfter[person])
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
