import Instruments
import Personnel
import Vocabulary

/// Something that is imagined (*skenario*): what happens to whom, under which options or instrument.
public struct Scenario: Sendable {
    public let name: Phrase
    /// In the order of the file.
    public let events: [Event]
    public let file: String

    /// Whether it asks what only the employees' rows say.
    public var needsParticulars: Bool { events.contains { $0.who.needsParticulars } }

    /// One thing that happens.
    public struct Event: Sendable {
        public let who: PeopleFilter
        /// So many of them, the first in the order of the NIP; nil for all.
        public let most: Int?
        public let what: What
        public let mark: SourceMark
    }

    public enum What: Sendable {
        /// They have one more record.
        case record(any PersonnelRecord)
        /// They leave on a day.
        case leaving(CivilDate)
        /// So many people join, with an employee's row and records of their own.
        case joining(Newcomers)
    }

    /// People who join (*bergabung*).
    public struct Newcomers: Sendable {
        public let count: Int
        public let employee: Employee
        public let records: [any PersonnelRecord]
    }
}
