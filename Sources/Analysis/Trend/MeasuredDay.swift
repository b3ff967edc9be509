import Instruments
import Measurement
import Vocabulary

/// People measured as of one day, of which a forecast compares several: the same records, the same people in the same numbering.
public struct MeasuredDay: Sendable {
    public let facts: Facts
    public let scores: Scores
    /// What the index of that day is made of.
    public let index: IndexSum

    public var date: CivilDate { scores.plan.asOf }

    /// - `threads`: how many threads score.
    public init(_ facts: Facts, threads: Int = 1) {
        self.facts = facts
        scores = facts.scored(threads: threads)
        index = IndexSum(Aggregation.whole(scores, facts: facts, threads: threads), by: facts.plan.instrument.combination)
    }

    /// The index if everybody reached all that the instrument lets them reach. It is the same on every day of a year.
    public var attainable: IndexSum {
        var missing = GroupedPoints()
        for indicator in scores.losses.indices where scores.losses[indicator].people > 0 {
            for loss in facts.losses(ofIndicator: indicator, scores) {
                missing.add(loss.gain.thousandths, toSecond: isSecond(Int(loss.person)))
            }
        }
        return index.adding(missing)
    }

    /// Whether a person is of the second group.
    func isSecond(_ person: Int) -> Bool {
        facts.plan.instrument.combination.groups.map { facts.value($0.fact, of: person) > 0 } ?? false
    }

    /// Whether another day can be compared with this one: the people are the same, and the same is asked of them.
    ///
    /// Whom an instrument measures and what it asks of them depends on their own row and on the year, never on their history.
    func isComparable(_ other: MeasuredDay) -> Bool {
        scores.people == other.scores.people && date.year == other.date.year
            && scores.plan.instrument.version == other.scores.plan.instrument.version
            && scores.plan.instrument.settings == other.scores.plan.instrument.settings
    }
}
