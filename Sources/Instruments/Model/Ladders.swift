import Vocabulary

/// A ladder (tangga nilai): rows of conditions, of which exactly one fits every person.
public struct Ladder<Outcome: Sendable & Hashable>: Sendable, Hashable {
    public let rows: [LadderRow<Outcome>]
    public let mark: SourceMark
}

public struct LadderRow<Outcome: Sendable & Hashable>: Sendable, Hashable {
    /// All must hold.
    public let conditions: [Condition]
    /// Fits whoever fits no other row.
    public let isOtherwise: Bool
    public let outcome: Outcome
    /// Whether this outcome rests on data that are missing.
    public let restsOnMissingData: Bool
    public let provenance: Provenance
    public let mark: SourceMark
}

/// Where something stands in an instrument file, counted from 1.
public struct SourceMark: Sendable, Hashable {
    public let line: Int
    public let column: Int

    static let start = SourceMark(line: 1, column: 1)
}

/// A test on one fact.
public struct Condition: Sendable, Hashable {
    /// Index into the instrument's facts.
    public let fact: Int
    public let test: Test

    public init(fact: Int, test: Test) {
        self.fact = fact
        self.test = test
    }
}

public enum Test: Sendable, Hashable {
    /// The value is one of these; 0 is "none".
    case isOneOf([Int])
    /// All of these hold; "none" counts as below every value of a scale.
    case compares([Comparison])
    /// The set has this very value.
    case includes(Operand)
    /// The set has this value or a higher one.
    case includesAtLeast(Operand)
}

public struct Comparison: Sendable, Hashable {
    public enum Relation: String, Sendable, CaseIterable { case atLeast, above, atMost, below }

    public let relation: Relation
    public let operand: Operand

    public func holds(_ value: Int, _ other: Int) -> Bool {
        switch relation {
        case .atLeast: value >= other
        case .above: value > other
        case .atMost: value <= other
        case .below: value < other
        }
    }
}

/// What a fact is held against: a value, or another fact of the same scale.
public enum Operand: Sendable, Hashable {
    case value(Int)
    case fact(Int)
}

/// What a row of a ladder is worth.
public enum Award: Sendable, Hashable {
    case fixed(Points)
    /// The share `min(fact, full) / full` of the points; what it leaves below a thousandth is cut, as categories cut.
    case proportional(upTo: Points, fact: Int, full: Int)

    /// The most this row can give.
    public var most: Points {
        switch self {
        case .fixed(let points): points
        case .proportional(let points, _, _): points
        }
    }

    /// The points for an amount in thousandths, which only a proportional award looks at.
    public func points(for amount: Int) -> Points {
        switch self {
        case .fixed(let points): points
        case .proportional(let points, _, let full):
            Points(thousandths: points.thousandths * min(max(amount, 0), full) / full)
        }
    }
}
