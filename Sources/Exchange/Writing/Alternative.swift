import Instruments
import Measurement

/// The same people measured by another option or instrument (pengandaian): what would be, beside what is.
public struct Alternative: Sendable {
    public let scores: Scores
    public let aggregation: Aggregation
    /// Against the measurement it stands beside.
    public let comparison: ScoreComparison

    public var plan: Plan { scores.plan }

    init(_ facts: Facts, placement: Placement, beside scores: Scores, threads: Int) {
        self.scores = facts.scored(threads: threads)
        aggregation = Aggregation(self.scores, facts: facts, placement: placement, threads: threads)
        comparison = ScoreComparison(scores, self.scores, threads: threads)
    }
}
