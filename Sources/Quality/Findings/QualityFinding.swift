import Personnel
import Vocabulary

/// One thing that is wrong or suspicious in what the files say of a person.
public struct QualityFinding: Sendable, Hashable {
    /// The person's number.
    public let person: Int
    public let problem: Problem
    /// The row it was seen in.
    public let source: RecordSource
    /// The column it was seen in, under SIASN's own heading; nil for what is seen in no one column.
    public let column: String?

    public init(_ problem: Problem, of person: Int, at source: RecordSource, column: String?) {
        self.person = person
        self.problem = problem
        self.source = source
        self.column = column
    }
}
