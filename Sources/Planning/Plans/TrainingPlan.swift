import Instruments
import Measurement
import Personnel
import Vocabulary

/// Who attends what and when, what it costs and what the index is then: with the proof of how good it is.
public struct TrainingPlan: Sendable {
    /// The day of the plan and the instrument.
    public let plan: Plan
    /// The day behind which programmes are held.
    public let start: CivilDate
    public let goal: PlanGoal
    public let programmes: ProgrammeList
    /// In the order of the programmes and of their days.
    public let classes: [PlannedClass]
    /// A line a person and programme, in the order of the NIP.
    public let lines: [PlanLine]
    /// Records that are to be entered first, in the order of the NIP.
    public let repairs: [RepairLine]
    /// Who retires up to the day of the plan and is no longer measured then.
    public let leaving: [Int32]
    /// Who by the records should have retired already: counted as they are, and sent nowhere.
    public let overdue: [Int32]
    /// As of the day of the plan: everybody by the records there are; without those who leave; with data repaired; and as promised.
    public let expected: PlanStage, staying: PlanStage, repaired: PlanStage, promised: PlanStage
    /// In rupiah.
    public let cost: Int
    public let proof: Proof
    /// How many programmes were taken together at most for the same points.
    public let programmesTogether: Int
    /// Whether that were fewer than the file allows.
    public let isLimited: Bool

    /// How good the plan is, proven.
    public struct Proof: Sendable, Hashable {
        /// Rupiah below which no plan reaches the target; nil with a budget.
        public let leastCost: Int?
        /// The index above which no plan comes within the budget; nil with a target.
        public let highestIndex: ExactMean?
        /// The share that is open between the plan and what is proven; 0.001 is a thousandth.
        public let gap: Double
        public let ending: SearchEnding
    }
}

/// A class (*kelas*) with its days and its participants.
public struct PlannedClass: Sendable {
    /// The position among the offers.
    public let offer: Int
    /// Counted from 1 within the programme.
    public let number: Int
    public let start: CivilDate
    public let end: CivilDate
    /// In the order of the NIP.
    public let people: [Int32]
    /// In rupiah, with all its participants.
    public let cost: Int
}

/// What one programme does for one person.
public struct PlanLine: Sendable {
    public let person: Int32
    public let offer: Int
    /// The position of the class in the plan.
    public let classNumber: Int
    /// Fact by fact, before and after.
    public let changes: [FactChange]
    /// What it adds at that place of the row of the person's programmes, by indicator.
    public let gains: [(indicator: Int, points: Points)]
    /// In rupiah, with the person's share of the class, rounded down.
    public let cost: Int

    public struct FactChange: Sendable, Hashable {
        public let fact: Int
        public let before: Int
        public let after: Int
    }

    public var points: Points { gains.reduce(.zero) { $0 + $1.points } }
}

/// A record that exists and is to be entered.
public struct RepairLine: Sendable {
    public let person: Int32
    public let fact: Int
    /// The value that it is assumed to have.
    public let value: Int
    public let record: PredicateRecord
    /// What it brings.
    public let points: Points
}

extension TrainingPlan {
    /// The record that a line leaves behind, marked as imagined in its name and certificate.
    public func record(_ line: PlanLine) -> any PersonnelRecord {
        let entry = classes[line.classNumber], programme = programmes.offers[line.offer].programme
        return programme.kind.record(
            name: "DIBAYANGKAN \(programme.title.id)", certificate: "RENCANA-\(programme.name)-\(entry.number)", hours: programme.hours,
            start: entry.start, end: entry.end)
    }
}
