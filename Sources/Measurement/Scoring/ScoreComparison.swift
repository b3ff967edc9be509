import Instruments

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

    /// - Parameters: scores of the same people in the same order.
    public init(_ first: Scores, _ second: Scores) {
        let firstNames = first.plan.instrument.categories.rows.map(\.name), secondNames = second.plan.instrument.categories.rows.map(\.name)
        // Categories are told apart by name: another instrument may have others.
        let isOther = firstNames.map { name in secondNames.map { $0 != name } }
        for person in 0..<min(first.people, second.people) {
            switch (first.isMeasured(person), second.isMeasured(person)) {
            case (false, false): continue
            case (true, false): onlyFirst += 1
            case (false, true): onlySecond += 1
            case (true, true):
                let before = first.totals[person], after = second.totals[person]
                if after > before { higher += 1 } else if after < before { lower += 1 } else { same += 1 }
                if isOther[Int(first.categories[person])][Int(second.categories[person])] { otherCategory += 1 }
            }
        }
    }
}
