import Vocabulary

/// What a plan is to reach.
public enum PlanGoal: Sendable, Hashable {
    /// An index at the least cost.
    case target(Points)
    /// The highest index for no more than so many rupiah.
    case budget(Int)
}

/// Who must attend a programme, or anything at all.
public struct RequiredAttendance: Sendable, Hashable {
    public let person: Int32
    /// The position among the offers; nil for any programme.
    public let offer: Int?

    public init(person: Int32, offer: Int?) {
        self.person = person
        self.offer = offer
    }
}

/// What is asked of a plan, beside its programmes.
public struct PlanTask: Sendable {
    public var goal: PlanGoal
    public var required: [RequiredAttendance] = []
    /// Who may not attend anything.
    public var excused: Set<Int32> = []
    /// The share between the cost (the points) and what is proven at which the search ends, such as 0.001.
    public var gap = 0.001
    /// How long the search may take.
    public var seconds = 60.0
    /// Asked now and then whether to be content with what there is.
    public var isStopped: @Sendable () -> Bool = { false }

    public init(_ goal: PlanGoal) { self.goal = goal }
}
