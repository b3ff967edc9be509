import Instruments
import Measurement
import Vocabulary

/// How the index of one place (the whole, an agency, a unit with all below it) changed, and what that is made of.
public struct PlaceChange: Sendable {
    /// Nil where nobody was measured.
    public let before: ExactMean?
    public let after: ExactMean?
    /// How many people were measured.
    public let measuredBefore: Int
    public let measuredAfter: Int
    /// People measured in this place both times.
    public let stayers: Int
    /// Those of them whose total rose, and those whose total fell.
    public let rose: Int
    public let fell: Int
    /// What the change is made of, in a fixed order; empty where one of the means is missing. Parts of nobody are left out.
    public let parts: [ChangePart]

    /// Those whose total stayed.
    public var same: Int { stayers - rose - fell }
    /// Exact, in thousandths; nil where one of the means is missing.
    public var change: ExactFraction? {
        guard let before, let after else { return nil }
        return ExactFraction(after) - ExactFraction(before)
    }
    public var hasPeople: Bool { measuredBefore + measuredAfter > 0 }

    init(_ row: ArraySlice<Int>, _ frame: ChangeFrame) {
        let shape = frame.shape
        let groups = [GroupTally(shape, row, second: false), GroupTally(shape, row, second: true)]
        let base = row.startIndex
        measuredBefore = groups[0].before.count + groups[1].before.count
        measuredAfter = groups[0].after.count + groups[1].after.count
        stayers = groups[0].stayers + groups[1].stayers
        rose = row[base + shape.rose]
        fell = row[base + shape.fell]
        let second = (sum: row[base + shape.secondAfter + 1], count: row[base + shape.secondAfter])
        let sumAfter = groups[0].after.sum + groups[1].after.sum
        before = frame.before.combination.mean(first: groups[0].before, second: groups[1].before)
        after = frame.after.combination.mean(first: (sumAfter - second.sum, measuredAfter - second.count), second: second)
        parts = before == nil || after == nil ? [] : ChangeParts(groups, frame, before: before, after: after).all
    }
}

/// What all places of a comparison have in common.
struct ChangeFrame: Sendable {
    let shape: ChangeShape
    /// By stage after the first.
    let causes: [ChangeCause]
    let before: Instrument
    let after: Instrument
    /// The titles of everything that parts are split into.
    let titles: [ChangeItem: Phrase]

    init(_ shape: ChangeShape, first: StageScores, stages: [ChangeStage]) {
        self.shape = shape
        causes = stages.map(\.cause)
        before = first.plan.instrument
        after = stages.last?.measured.plan.instrument ?? first.plan.instrument
        // The later wording first: it is the one that readers know.
        let instruments = stages.reversed().map(\.measured.plan.instrument) + [before]
        titles = Dictionary((shape.steps.flatMap(\.self) + shape.began + shape.ceased).map { ($0, $0.title(instruments)) }) { first, _ in first }
    }
}
