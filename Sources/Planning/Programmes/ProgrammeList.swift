import Instruments
import Measurement
import Personnel
import Vocabulary

/// What a file of programmes says, read for one plan: programmes with what they are worth, bounds, and how data are repaired.
public struct ProgrammeList: Sendable {
    /// In the order of the file.
    public let offers: [Offer]
    /// Degrees, which take years (`takar plan --years`).
    public let degrees: [Programme]
    public let repair: RepairRule
    public let bounds: PlanBounds
    /// The classes of posts that go first where others would serve as well, the first before the next; values of the fact `kelas`.
    let priorities: [Int]
    /// What is no reason to refuse the file: programmes that bring nobody anything under the instrument.
    public let remarks: [InstrumentIssue]
    /// What was read, so that a plan that is kept keeps its programmes.
    public let text: String
    public let file: String

    /// A programme with the days on which it can be held and what it adds to the facts of who attends it.
    public struct Offer: Sendable {
        public let programme: Programme
        /// By their first day.
        public let rounds: [Schedule.Round]
        public let effect: RecordEffect

        /// How many classes may be held altogether; nil for any number.
        public var mostClasses: Int? {
            let inRounds = rounds.contains { $0.classes == nil } ? nil : rounds.reduce(0) { $0 + ($1.classes ?? 0) }
            guard let most = programme.classes.most else { return inRounds }
            return inRounds.map { min($0, most) } ?? most
        }
    }
}

/// What records say that exist and are not entered yet (*perbaikan data*), as far as it is assumed.
public struct RepairRule: Sendable, Hashable {
    /// SIASN's code of the predicate that appraisals are assumed to say which nobody has entered; nil assumes none.
    public var predicate: Code? = "2"

    /// The predicates by name, under SIASN's codes.
    static let predicates: [(name: String, code: Code)] = [
        ("Sangat Baik", "1"), ("Baik", "2"), ("Butuh Perbaikan", "3"), ("Kurang", "4"), ("Sangat Kurang", "5"),
    ]

    public init() {}

    /// The name of the predicate.
    public var predicateName: String? { Self.predicates.first { $0.code == predicate }?.name }
}

/// What a plan must keep to beside the target or the budget (*batas*).
public struct PlanBounds: Sendable, Hashable {
    /// How many working days one person may be away at most.
    public var daysPerPerson: Int?
    /// Of its proportional share of all places, every OPD gets at least this much, in thousandths: 500 is half.
    var officeShare: Int?
    /// So many of an OPD's people may be away on one day at most, in thousandths of its people.
    var officeAway: Int?
    /// How many programmes one person may attend for the same points.
    var programmesPerPerson = 3

    public init() {}

    /// Whether the people of one OPD must be told from those of another.
    var splitsOffices: Bool { officeShare != nil || officeAway != nil }
}

/// A file of programmes or scenarios that cannot be used; `issues` says all that was found, in the order of the file.
public struct InvalidPlanFile: Error, Sendable {
    public let issues: [InstrumentIssue]

    init(_ issues: [InstrumentIssue]) { self.issues = InvalidInstrument(issues).issues }
}
