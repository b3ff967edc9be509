import Instruments
import Measurement
import Personnel
import Vocabulary

/// Everybody a plan or a scenario is about, as columns by their numbers: facts and scores as of the day it looks at, and where they belong.
public struct Cohort: Sendable {
    /// As of the day that is looked at.
    public let facts: Facts
    public let scores: Scores
    public let tree: UnitTree
    /// By person, the number of the unit; below 0 for none of the list.
    public let units: [Int32]
    /// The numbers of all people in the order of their NIP: what is to be chosen among equals, is chosen in this order.
    public let order: [Int32]
    /// What nobody's points rest on, and who may attend what does.
    public let particulars: Particulars?

    /// What posts people hold, and when they retire.
    public struct Particulars: Sendable {
        /// By person, *nama jabatan*.
        public let post: @Sendable (Int) -> String
        /// By person, the echelon of the post from 1 for the highest to 5; nil for none.
        public let echelon: @Sendable (Int) -> Int?
        /// By person, the day of retirement (BUP); nil where it cannot be told.
        public let retirement: @Sendable (Int) -> CivilDate?

        public init(
            post: @escaping @Sendable (Int) -> String, echelon: @escaping @Sendable (Int) -> Int?,
            retirement: @escaping @Sendable (Int) -> CivilDate?
        ) {
            self.post = post
            self.echelon = echelon
            self.retirement = retirement
        }
    }

    /// - `scores`: what the facts are scored to.
    public init(facts: Facts, scores: Scores, tree: UnitTree, units: [Int32], order: [Int32], particulars: Particulars? = nil) {
        self.facts = facts
        self.scores = scores
        self.tree = tree
        self.units = units
        self.order = order
        self.particulars = particulars
    }

    public var plan: Plan { facts.plan }
    public var people: Int { facts.people }
}
