import Measurement
import Personnel
import Vocabulary

/// The whole of what lies between the index here and BKN's: people, causes, and how options fit.
public struct Reconciliation: Sendable {
    public let plan: Plan
    public let official: [OfficialScore]
    public let comparison: OfficialComparison
    /// In the order of the rows, dimension by dimension.
    public let differences: [Difference]
    /// From the best.
    public let fits: [Fit]
    /// The index over everybody measured here.
    public let indexHere: ExactMean?
    /// The index over all rows there.
    public let indexThere: ExactMean?

    public init(
        plan: Plan, official: [OfficialScore], comparison: OfficialComparison, differences: [Difference], fits: [Fit], scores: Scores
    ) {
        self.plan = plan
        self.official = official
        self.comparison = comparison
        self.differences = differences
        self.fits = fits
        var sum = 0, count = 0
        for person in 0..<scores.people where scores.isMeasured(person) {
            sum += scores.total(of: person).thousandths
            count += 1
        }
        indexHere = ExactMean(sum: sum, count: count)
        indexThere = ExactMean(sum: official.reduce(0) { $0 + $1.total.thousandths }, count: official.count)
    }

    /// The index of BKN above that here, over the people compared.
    public var difference: IndexShare {
        IndexShare(sum: comparison.people.reduce(0) { $0 + $1.totalThere - $1.sumHere }, people: comparison.people.count)
    }

    /// The difference by cause; the shares add up to `difference`.
    public var causes: [CauseSum] { CauseSum.all(differences, people: comparison.people.count) }
}
