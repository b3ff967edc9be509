import Personnel
import Vocabulary

/// A row of somebody's history that was refused: nobody knows what it would have counted for.
public struct RefusedHistoryRow: Sendable {
    /// The number of the person.
    public internal(set) var person: Int32
    public let kind: RecordKind
    public let place: Place
    public let problem: Problem
}
