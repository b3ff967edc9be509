import Synchronization
import Vocabulary

/// What follows from a plan alone and takes longer to make than a person takes to score: made when it is first asked for, then shared by
/// all copies of the plan.
final class PlanParts: Sendable {
    /// The tables by which everybody is scored.
    struct Scoring: Sendable {
        let groups: [ScoreGroup]
        let categories: CategoryTable
    }

    private let scoring = Mutex<Scoring?>(nil)
    private let notices = Mutex<[Phrase]?>(nil)

    /// The tables for scoring; whoever comes while they are made waits, since they are made once.
    func scoring(_ make: () -> Scoring) -> Scoring { Self.kept(scoring, make) }

    /// What results must be read with.
    func notices(_ make: () -> [Phrase]) -> [Phrase] { Self.kept(notices, make) }

    private static func kept<Value: Sendable>(_ place: borrowing Mutex<Value?>, _ make: () -> Value) -> Value {
        place.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
