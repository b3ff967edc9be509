import Personnel
import Vocabulary

/// A fact (fakta) about one person: what their rows boil down to.
public struct Fact: Sendable, Hashable {
    /// What the values of a fact are.
    public enum Domain: Sendable, Hashable {
        /// One value of a scale, or none (0).
        case scale(Int)
        /// Any set of the values of a scale, as bits from the lowest.
        case set(Int)
        /// A sum in thousandths, from 0.
        case amount
        /// The measurement year, the same for everybody.
        case year

        public var isScale: Bool {
            if case .scale = self { return true }
            return false
        }
    }

    public enum Definition: Sendable, Hashable {
        /// Read from the employee's own row; nothing that happens later changes it.
        case given(reading: Int)
        case fold(FoldRule)
        /// Follows from other facts.
        case derived(Ladder<Int>)
        case measurementYear
    }

    public let name: String
    public let title: Phrase
    public let domain: Domain
    public let definition: Definition
    public let provenance: Provenance
}

/// A fold: how many rows become one value. Every kind is commutative and mergeable, so the order of rows cannot matter.
public struct FoldRule: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable { case any, max, min, set, sum }

    public let kind: Kind
    public let sources: [FoldSource]
    public let window: Window
    /// Whether rows that are the same certificate count once, with the larger amount.
    public let distinctCertificates: Bool
    /// Whether rows that disagree are reported.
    public let reportsDisagreement: Bool
}

/// What a fold takes from one kind of row.
public struct FoldSource: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        /// The row's being there.
        case presence
        case reading(Int)
        /// A number field in thousandths; an unreadable one refuses the row.
        case amount(RecordField)
    }

    public let record: RecordKind
    public let value: Value
    public let conditions: [RecordCondition]

    public init(record: RecordKind, value: Value, conditions: [RecordCondition]) {
        self.record = record
        self.value = value
        self.conditions = conditions
    }
}

/// What a row must say to count in a fold.
public enum RecordCondition: Sendable, Hashable {
    case reading(Int, isOneOf: [Int])
    case flag(RecordField, is: Bool)
}

/// The dates that count; nothing dated after the date of measurement D ever does.
public enum Window: Sendable, Hashable {
    case ever
    /// D minus n years < d ≤ D.
    case years(Int)
    /// From 1 January of the calendar year n−1 years before that of D.
    case calendarYears(Int)
    /// The rows of the calendar year that lies this many years from that of D.
    case yearOffset(Int)
}
