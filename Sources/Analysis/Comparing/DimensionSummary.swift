import Instruments
import Measurement

/// One dimension, or the total, over all people compared.
public struct DimensionSummary: Sendable, Hashable {
    /// Nil for the total.
    public let dimension: Dimension?
    public private(set) var agreeing = 0
    /// People to whom BKN gives more.
    public private(set) var higherThere = 0
    /// People to whom BKN gives less.
    public private(set) var lowerThere = 0
    /// Sums over the people compared, in thousandths.
    public private(set) var sumHere = 0
    public private(set) var sumThere = 0

    /// How many people were compared.
    public var people: Int { agreeing + higherThere + lowerThere }
    public var differing: Int { higherThere + lowerThere }

    init(_ dimension: Dimension?, _ people: [OfficialComparison.Person]) {
        self.dimension = dimension
        for person in people {
            let here = dimension.map { Int(person.here[$0.position]) } ?? person.sumHere
            let there = dimension.map { Int(person.there[$0.position]) } ?? person.totalThere
            sumHere += here
            sumThere += there
            if here == there { agreeing += 1 } else if there > here { higherThere += 1 } else { lowerThere += 1 }
        }
    }

    /// Nil when nobody was compared.
    public var meanHere: ExactMean? { ExactMean(sum: sumHere, count: people) }
    public var meanThere: ExactMean? { ExactMean(sum: sumThere, count: people) }
}

extension OfficialComparison {
    /// The four dimensions, then the total.
    public var summaries: [DimensionSummary] { Dimension.allCases.map { DimensionSummary($0, people) } + [DimensionSummary(nil, people)] }
}
