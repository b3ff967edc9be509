import Instruments
import Measurement
import Personnel
import Vocabulary

/// What everybody lacks under an instrument: the facts that would raise the score, what can be done about them, and whether it is the data
/// or the person that lacks them.
public struct GapAnalysis: Sendable {
    /// As of the day that is looked at.
    public let cohort: Cohort
    /// By person who lacks anything, in the order of their numbers.
    public let people: [PersonGaps]

    /// - Parameters:
    ///   - doubtful: by kind of record, who has rows that were refused or cannot be read.
    ///   - cohort: everybody as of the day by which it is to be closed.
    ///   - today: the same instrument as of the day from which on something can be done; nil for the day that is looked at.
    public init(_ cohort: Cohort, doubtful: [RecordKind: Set<Int32>] = [:], from today: Plan? = nil) {
        self.cohort = cohort
        let plan = cohort.plan, today = today ?? plan
        var finder = LeverFinder(plan)
        people = (0..<cohort.people).compactMap { person in
            guard cohort.scores.isMeasured(person) else { return nil }
            let values = cohort.facts.values(of: person)
            let levers = finder.levers(values)
            guard !levers.isEmpty else { return nil }
            let retirement = cohort.particulars?.retirement(person)
            let gaps = levers.map { lever -> Gap in
                let outlook = today.outlook(plan.compiled.indicators[lever.indicator], values, retirement: retirement)
                var isDoubtful = false
                if case .fold(let rule) = plan.instrument.facts[lever.fact].definition {
                    isDoubtful = rule.sources.contains { doubtful[$0.record]?.contains(Int32(person)) ?? false }
                }
                return Gap(lever: lever, outlook: outlook, origin: lever.isUnrecorded ? .missingRecord : isDoubtful ? .refusedRow : .fact)
            }
            let open = gaps.filter { $0.isOpen }.map(\.lever)
            return PersonGaps(
                person: Int32(person), gaps: gaps, together: finder.gain(values, levers), openTogether: finder.gain(values, open),
                total: cohort.scores.total(of: person))
        }
    }
}

/// One fact that somebody lacks.
public struct Gap: Sendable {
    public let lever: Lever
    /// What can be done about it; nil where the tables say nothing of it.
    public let outlook: Outlook?
    public let origin: Origin

    /// What is to be mended.
    public enum Origin: String, Sendable, CaseIterable {
        /// The deed itself is missing.
        case fact = "fakta"
        /// A record that everybody should have is not there.
        case missingRecord = "catatan-tidak-ada"
        /// There is a row of the kind that was refused: it may be the one.
        case refusedRow = "baris-ditolak"

        public var isData: Bool { self != .fact }

        public var label: Phrase {
            switch self {
            case .fact: Phrase(id: "fakta", en: "fact")
            case .missingRecord: Phrase(id: "data: catatan tidak ada", en: "data: no record")
            case .refusedRow: Phrase(id: "data: baris ditolak", en: "data: a row was refused")
            }
        }
    }

    /// Whether something can be done now.
    public var isOpen: Bool { outlook?.isOpen ?? true }
}

/// What one person lacks.
public struct PersonGaps: Sendable {
    public let person: Int32
    /// In the order of the instrument.
    public let gaps: [Gap]
    /// What everything brings together.
    public let together: Points
    /// What all that can be done now brings together.
    public let openTogether: Points
    public let total: Points
}
