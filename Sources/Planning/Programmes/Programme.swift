import Instruments
import Personnel
import Vocabulary

/// A programme (*program*) that people may attend: what record it leaves, when it is held, what it costs and for whom it is.
///
/// Cost of n people in k classes: `k × aClass + n × (fee + days × daily + travel)`, in the form of the regions' *analisis standar belanja*.
public struct Programme: Sendable {
    /// How it is named in the file and in results.
    public let name: String
    public let title: Phrase
    public let kind: ProgrammeKind
    /// JP in thousandths.
    public let hours: Int
    /// Working days that a participant is away (*hari*).
    public let days: Int
    let schedule: Schedule
    public let cost: Cost
    public let classes: Classes
    /// How many people may attend altogether (*kursi*); nil for as many as the classes hold.
    public let seats: Int?
    public let participants: PeopleFilter
    /// Where the figures come from (*sumber*); empty where the file does not say it.
    public let source: String
    /// Whether they are an example, to be replaced by the agency's own.
    public let isExample: Bool
    /// Of a degree: how it is paid for, and how long everything takes.
    public let study: StudyTerms?
    public let mark: SourceMark

    /// What a class and a participant cost, in whole rupiah.
    public struct Cost: Sendable, Hashable {
        /// For every class, however many are in it.
        public var aClass = 0
        /// For every participant (*biaya peserta*).
        public var fee = 0
        /// For every participant and day (*uang harian*).
        var daily = 0
        /// For every participant (*perjalanan*).
        var travel = 0

        public init() {}

        /// For every participant of a programme of so many days.
        func perPerson(days: Int) -> Int { fee + days * daily + travel }
    }

    /// How people are put into classes (*kelas*).
    public struct Classes: Sendable, Hashable {
        /// How many a class holds.
        public var size = 40
        /// How few a class is held for.
        public var leastPeople = 1
        /// How many classes there may be; nil for any number.
        public var most: Int?
        /// How many there must be.
        public var least = 0
        /// How many may be held at the same time; nil for any number.
        public var atOnce: Int?

        public init() {}
    }

    /// What a participant costs, without the share of the class, in rupiah.
    public var costPerPerson: Int { cost.perPerson(days: days) }
    public var costPerClass: Int { cost.aClass }
    /// The cheapest way to hold it at all, in rupiah.
    var cheapestClass: Int { cost.aClass + classes.leastPeople * costPerPerson }
}

/// When a programme is held.
public enum Schedule: Sendable, Hashable {
    /// On these days (*jadwal*).
    case fixed([Round])
    /// Whenever the plan puts it, within these days (*rentang*).
    case within(CivilDate, CivilDate)
    /// On any days between the date of measurement and the date of the plan.
    case anyTime

    /// A round (*gelombang*) in which one class or more are held.
    public struct Round: Sendable, Hashable {
        public let start: CivilDate
        public let end: CivilDate
        /// How many classes it has at most; nil for any number.
        public let classes: Int?
        public let mark: SourceMark

        public init(start: CivilDate, end: CivilDate, classes: Int?, mark: SourceMark) {
            self.start = start
            self.end = end
            self.classes = classes
            self.mark = mark
        }
    }
}

/// How somebody studies for a degree.
public struct StudyTerms: Sendable, Hashable {
    /// How it is paid for.
    public enum Funding: String, Sendable, CaseIterable {
        case assignment = "tugas-belajar"
        case bond = "ikatan-dinas"
        case own = "biaya-sendiri"

        public var label: Phrase {
            switch self {
            case .assignment: Phrase(id: "tugas belajar", en: "study assignment (tugas belajar)")
            case .bond: Phrase(id: "ikatan dinas", en: "service bond (ikatan dinas)")
            case .own: Phrase(id: "biaya sendiri", en: "own funding")
            }
        }
    }

    public let funding: Funding
    /// Months from the first day to the degree (*lama*, in the file in years).
    public let months: Int
    /// Months from the degree to its being recorded (*pencantuman gelar*), from which day it counts.
    let recordingMonths: Int
    /// Years to be served afterwards (*wajib kerja*); who retires before may not go.
    let serviceYears: Int
}
