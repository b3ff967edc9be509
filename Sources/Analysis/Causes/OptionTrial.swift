import Instruments
import Measurement
import Vocabulary

/// A plan with one option set otherwise, to be tried on people whose scores differ.
public struct OptionTrial: Sendable {
    public let plan: Plan
    /// As `name=value`.
    public let setting: String
    /// How many more people agree with BKN under it than under the plan: where it is many, the option itself is the likely cause.
    public let gain: Int
    /// The plan, ready for single people.
    let trial: TrialPlan

    public init(_ plan: Plan, setting: String, gain: Int) {
        self.plan = plan
        self.setting = setting
        self.gain = gain
        trial = TrialPlan(plan)
    }

    /// Whether the option moves a window of time.
    func movesWindow(of other: Plan) -> Bool {
        zip(plan.instrument.facts, other.instrument.facts).contains { left, right in
            guard case .fold(let mine) = left.definition, case .fold(let theirs) = right.definition else { return false }
            return mine.window != theirs.window
        }
    }
}
