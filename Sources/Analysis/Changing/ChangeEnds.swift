import Instruments
import Measurement

/// Everybody at both ends of a comparison: who is there, who was measured, of which group, and with what total.
struct ChangeEnds {
    struct End {
        let isThere: [Bool]
        let scores: Scores
        /// By person, whether they are of the second group where the parts are worked out by group; otherwise empty.
        let second: [Bool]

        func isMeasured(_ person: Int) -> Bool { isThere[person] && scores.isMeasured(person) }
        func isSecond(_ person: Int) -> Bool { !second.isEmpty && second[person] }
    }

    let before: End
    let after: End
    /// By person, whether they are of the group that the last stage's own instrument calls the second.
    let secondAfter: [Bool]

    init(_ universe: ChangeUniverse, first: StageScores, last: StageScores) {
        secondAfter = last.facts.isOfSecondGroup
        // As long as everybody counts once, groups make no difference.
        let byGroup = first.plan.instrument.combination.means == .groupMeans
        before = End(isThere: universe.before.isThere, scores: first.scores, second: byGroup ? first.facts.isOfSecondGroup : [])
        after = End(isThere: universe.after.isThere, scores: last.scores, second: byGroup ? secondAfter : [])
    }

    /// Whether somebody was measured both times, in the same group.
    func isStayer(_ person: Int) -> Bool {
        before.isMeasured(person) && after.isMeasured(person) && before.isSecond(person) == after.isSecond(person)
    }
}
