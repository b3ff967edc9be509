import Vocabulary

/// What follows from a plan alone and takes longer to make than a person takes to score: made when it is first asked for, then shared by
/// all copies of the plan.
final class PlanParts: Sendable {
    /// The tables by which everybody is scored.
    struct Scoring: Sendable {
        let groups: [ScoreGroup]
        let categories: CategoryTable
    }

    private let scoring: Once<Scoring>
    private let options: Once<[[String]]>
    private let notices = Once<[Phrase]>()

    /// - Parameters:
    ///   - scoring: the tables of all plans that differ by their date alone.
    ///   - options: their options by indicator.
    init(_ scoring: Once<Scoring>, _ options: Once<[[String]]>) {
        self.scoring = scoring
        self.options = options
    }

    /// The tables for scoring.
    func scoring(_ make: () -> Scoring) -> Scoring { scoring.value(make) }

    /// By indicator, the options that decide it.
    func options(_ make: () -> [[String]]) -> [[String]] { options.value(make) }

    /// What results must be read with.
    func notices(_ make: () -> [Phrase]) -> [Phrase] { notices.value(make) }
}
