import Instruments
import Personnel
import Vocabulary

/// A row here that a cause speaks of.
public struct CitedRecord: Sendable, Hashable {
    public let source: RecordSource
    public let kind: RecordKind
    /// What the row says.
    public let summary: Phrase
}

/// The likely cause of one difference.
public struct Finding: Sendable, Hashable {
    public let cause: Cause
    /// The fewest rows that make the difference, in the order of the files.
    public let records: [CitedRecord]
    /// What else there is to say: the option, the value that would be needed.
    public let note: Phrase?
    /// Other causes that would yield BKN's points just as exactly.
    public let alsoPossible: [Cause]
}

/// A difference of one person in one dimension, or in the total alone.
public struct Difference: Sendable, Hashable {
    /// The position of the row among the official scores.
    public let official: Int
    /// The person's number here.
    public let person: Int
    /// Nil for a total that is not the sum of its dimensions.
    public let dimension: Dimension?
    public let here: Points
    public let there: Points
    public let finding: Finding

    /// What BKN gives more, below zero for less.
    public var change: Points { there - here }
}
