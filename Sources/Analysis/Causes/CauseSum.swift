import Instruments
import Vocabulary

/// What one cause makes of the difference between the index here and BKN's.
public struct CauseSum: Sendable, Hashable {
    public let cause: Cause
    /// People of whom at least one difference has this cause.
    public let people: Int
    /// How many differences.
    public let differences: Int
    public let share: IndexShare

    /// All causes that occur, those that move the index most first; their shares add up to the whole difference exactly.
    ///
    /// - `people`: how many people were compared.
    public static func all(_ differences: [Difference], people: Int) -> [CauseSum] {
        Dictionary(grouping: differences, by: \.finding.cause).map { cause, differences in
            CauseSum(
                cause: cause, people: Set(differences.map(\.person)).count, differences: differences.count,
                share: IndexShare(sum: differences.reduce(0) { $0 + $1.change.thousandths }, people: people))
        }.sorted { ($1.share.sum.magnitude, $0.cause) < ($0.share.sum.magnitude, $1.cause) }
    }
}
