import Measurement
import Personnel

/// What a measurement says of an agency or of a unit, wherever the numbers come from: all that ranking needs.
public struct AgencyResult: Sendable, Hashable {
    /// The id of the agency or unit; no two results have the same.
    public var id: String
    public var name: String
    /// Nil for units.
    public var kind: AgencyKind?
    /// The number of the regional office (Kanreg); nil for units and where it is not known.
    public var region: String?
    /// Everybody who should be measured; nil where the source counts only those who were.
    public var people: Int?
    public var measured: Int
    /// Nil where nobody was measured.
    public var means: ResultMeans?
    /// Whether the source says anything of it: an agency may be known that no table of results has.
    public var isReported: Bool

    public init(
        id: String, name: String, kind: AgencyKind? = nil, region: String? = nil, people: Int? = nil, measured: Int = 0, means: ResultMeans? = nil,
        isReported: Bool = true
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.region = region
        self.people = people
        self.measured = measured
        self.means = means
        self.isReported = isReported
    }

    /// The number of employees by which it falls into a size band.
    public var size: Int { people ?? measured }
}

/// The means over the people measured.
public struct ResultMeans: Sendable, Hashable {
    /// The mean total under another option or instrument, by its name such as `technical=proportional`.
    public struct Alternative: Sendable, Hashable {
        public let name: String
        public let total: ExactMean

        public init(_ name: String, total: ExactMean) {
            self.name = name
            self.total = total
        }
    }

    /// In the order of the four dimensions.
    public let dimensions: [ExactMean]
    public let total: ExactMean
    /// By dimension, what people lost for want of data; nil where it is not known.
    public let lost: [ExactMean]?
    public let alternatives: [Alternative]

    /// Nil unless there are four dimensions, and four losses where any are given.
    ///
    /// - `total`: where it is not given, the sum of the dimensions.
    public init?(dimensions: [ExactMean], total: ExactMean? = nil, lost: [ExactMean]? = nil, alternatives: [Alternative] = []) {
        guard dimensions.count == 4, lost.map({ $0.count == 4 }) ?? true else { return nil }
        self.dimensions = dimensions
        self.total = total ?? dimensions[0] + dimensions[1] + dimensions[2] + dimensions[3]
        self.lost = lost
        self.alternatives = alternatives
    }

    /// The total if everything that is missing were there and earned its full points; nil where losses are not known.
    var fullTotal: ExactMean? { lost.map { $0.reduce(total, +) } }
}
