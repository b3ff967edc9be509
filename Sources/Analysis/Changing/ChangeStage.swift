import Instruments
import Measurement

/// Everybody of a comparison measured once more, with one thing changed against the stage before.
public struct ChangeStage: Sendable {
    /// What was changed against the stage before.
    public let cause: ChangeCause
    public let measured: StageScores

    public init(_ cause: ChangeCause, _ measured: StageScores) {
        self.cause = cause
        self.measured = measured
    }
}

/// The facts of everybody in a comparison and what they were scored to, in the comparison's numbering of people.
public struct StageScores: Sendable {
    public let facts: Facts
    public let scores: Scores

    public var plan: Plan { scores.plan }

    /// - `scores`: what these facts were scored to.
    public init(_ facts: Facts, _ scores: Scores) {
        precondition(facts.people == scores.people)
        self.facts = facts
        self.scores = scores
    }

    /// By person, the points of an item in thousandths; 0 where the instrument knows no such indicator.
    func points(of item: ChangeItem) -> [Int32] {
        switch item {
        case .dimension(let dimension): scores.dimensions.column(dimension.position)
        case .indicator(let dimension, let name):
            position(dimension, name).map { facts.points(ofIndicator: $0, scores) } ?? [Int32](repeating: 0, count: scores.people)
        case .exclusion: [Int32](repeating: 0, count: scores.people)
        }
    }

    func position(_ dimension: Dimension, _ name: String) -> Int? {
        plan.compiled.indicators.firstIndex { $0.dimension == dimension && $0.indicator.name == name }
    }
}
