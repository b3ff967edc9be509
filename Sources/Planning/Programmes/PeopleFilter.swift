import Instruments
import Measurement
import Personnel
import Vocabulary

/// Which people are meant (*peserta*, *siapa*): all that it says must hold.
public struct PeopleFilter: Sendable, Hashable {
    /// Tests of facts.
    var conditions: [Condition] = []
    /// Ids of units, each with all below it; empty for all.
    var units: [String] = []
    /// How the name of the post begins, one of these; empty for any.
    var posts: [Words] = []
    /// The echelon of the post, from 1 to 5; empty for any.
    var echelons: [Int] = []
    /// Points are missing in one of these indicators; empty for anybody.
    var lacks: [Int] = []
    /// The total is at least this many thousandths.
    var leastTotal: Int?
    /// The total is below this many thousandths.
    var belowTotal: Int?
    /// Who is meant by one of these is not.
    var exceptions: [PeopleFilter] = []

    /// Everybody.
    public static let everybody = PeopleFilter()

    /// Whether it asks what only the employees' rows say.
    var needsParticulars: Bool { !posts.isEmpty || !echelons.isEmpty || exceptions.contains(where: \.needsParticulars) }
}
