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

    public init(_ facts: Facts, threads: Int = 1) {
        self.facts = facts
        scores = facts.scored(threads: threads)
        tally = Self.tallies(scores, facts, [Int32](repeating: 0, count: facts.people), count: 1)[0]
    }

    /// The means; nil where nobody is measured.
    public var means: Means? { Means(tally, by: facts.plan.instrument.combination) }

    /// The sums by another division of the people.
    ///
    /// - Parameters:
    ///   - places: by person, the number of the part; below 0 is nowhere.
    ///   - count: how many parts there are.
    public func tallies(at places: [Int32], count: Int) -> Tallies { Self.tallies(scores, facts, places, count: count) }

    private static func tallies(_ scores: Scores, _ facts: Facts, _ places: [Int32], count: Int) -> Tallies {
        Aggregation.tallies(scores, facts: facts, at: places, count: count)
    }
}
