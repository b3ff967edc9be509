import Instruments
import Measurement
import Personnel
import Vocabulary

/// Everybody at one stage of a plan: as of its day, without those who leave, with data repaired, with programmes attended.
public struct PlanStage: Sendable {
    public let facts: Facts
    public let scores: Scores
    /// Everybody together.
    public let tally: Tally
    private let threads: Int

    public init(_ facts: Facts, threads: Int = 1) {
        self.facts = facts
        scores = facts.scored(threads: threads)
        self.threads = threads
        tally = Aggregation.whole(scores, facts: facts, threads: threads)
    }

    /// The means; nil where nobody is measured.
    public var means: Means? { Means(tally, by: facts.plan.instrument.combination) }

    /// The sums by another division of the people.
    ///
    /// - Parameters:
    ///   - places: by person, the number of the part; below 0 is nowhere.
    ///   - count: how many parts there are.
    public func tallies(at places: [Int32], count: Int) -> Tallies {
        Aggregation.tallies(scores, facts: facts, at: places, count: count, threads: threads)
    }
}
