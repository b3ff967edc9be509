import Instruments
import Personnel
import Vocabulary

/// What an indicator says of one person.
public enum Verdict: Sendable, Hashable {
    /// The indicator is not asked of the person, or the row does not say enough to tell.
    case notApplicable
    case clean
    /// There is a finding, seen in this column of the employee's row.
    case finding(DetailColumn)

    /// A finding or none, for somebody whom the indicator is asked of.
    static func finding(_ isThere: Bool, _ column: DetailColumn) -> Verdict { isThere ? .finding(column) : .clean }
}

/// Something an indicator cannot be answered without.
public enum Need: Sendable, Hashable {
    /// Every one of these columns of the employee export, and something in at least one of them.
    case columns([DetailColumn])
    /// At least one row of these kinds of file.
    case records(RecordKind)
    /// The list of units.
    case units
    /// An appraisal of somebody in one of the two years that are looked at.
    case appraisals
}

/// One of BKN's 27 data-quality indicators, with how it is answered from an agency's files.
public struct QualityIndicator: Sendable {
    /// How an indicator is answered.
    public enum Answer: Sendable {
        case rule(needs: [Need], judge: @Sendable (CheckedPerson, QualityContext) -> Verdict)
        /// No file holds what the indicator asks for; the reason.
        case never(Phrase)
    }

    public let dimension: QualityDimension
    /// The weight within the dimension, in hundredths; those of a dimension add up to about ten thousand, as BKN rounds them.
    public let weight: Int
    /// The official title with an English one.
    public let title: Phrase
    /// What is said of somebody with a finding; its code is the indicator's.
    public let problem: Problem
    /// How sure it is that BKN judges by the same rule.
    public let status: Status
    public let answer: Answer

    /// BKN's code, such as `COM_1`.
    public var code: String { problem.code }
    /// The weight in the whole index.
    public var wholeWeight: Int { dimension.weight * weight }

    /// - Parameter status: `confirmed` where BKN's description leaves no choice.
    init(
        _ code: String, _ dimension: QualityDimension, weight: Int, _ title: Phrase, finding: Phrase, remedy: Phrase, status: Status = .confirmed,
        _ answer: Answer
    ) {
        self.dimension = dimension
        self.weight = weight
        self.title = title
        problem = Problem(code, .warning, message: finding, remedy: remedy)
        self.status = status
        self.answer = answer
    }
}
