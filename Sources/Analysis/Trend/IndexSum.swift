import Instruments
import Measurement
import Vocabulary

/// What an index is made of: the points and people of each group, and how they are joined. All of it is exact.
public struct IndexSum: Sendable, Hashable {
    public let points: GroupedPoints
    public let firstPeople: Int
    public let secondPeople: Int
    public let means: Combination.Means

    public init(points: GroupedPoints, firstPeople: Int, secondPeople: Int, means: Combination.Means) {
        self.points = points
        self.firstPeople = firstPeople
        self.secondPeople = secondPeople
        self.means = means
    }

    public init(_ tally: Tally, by combination: Combination) {
        self.init(
            points: GroupedPoints(first: tally.first.total, second: tally.second.total), firstPeople: tally.first.count,
            secondPeople: tally.second.count, means: combination.means)
    }

    /// How many people were measured.
    public var people: Int { firstPeople + secondPeople }

    /// The index; nil when nobody was measured.
    public var mean: ExactMean? {
        if weighsGroups, let first = ExactMean(sum: points.first, count: firstPeople),
            let second = ExactMean(sum: points.second, count: secondPeople)
        {
            return .middle(first, second)
        }
        return ExactMean(sum: points.total, count: people)
    }

    /// The same people with other points.
    public func adding(_ more: GroupedPoints) -> IndexSum {
        IndexSum(points: points + more, firstPeople: firstPeople, secondPeople: secondPeople, means: means)
    }

    /// How much of the index a part of the points is: parts that add up as points add up as shares. Exact up to ten million people.
    public func share(of part: GroupedPoints) -> IndexShare {
        guard weighsGroups else { return IndexShare(sum: part.total, people: people) }
        return IndexShare(sum: Int(clamping: crossed(part)), people: Int(clamping: crossing))
    }

    /// How many points everybody together lacks of a target, in thousandths; below 0 is above the target.
    ///
    /// Where each person counts once it is target · n − sum. Where the mean of two group means counts it is as much as would do when
    /// spread evenly over everybody, up to the next thousandth.
    public func lacking(of target: Points) -> Int {
        guard weighsGroups else { return target.thousandths * people - points.total }
        let gap = (Int128(target.thousandths) * crossing - crossed(points)) * Int128(people)
        let (whole, rest) = gap.quotientAndRemainder(dividingBy: crossing)
        return Int(clamping: whole + (rest > 0 ? 1 : 0))
    }

    /// Whether the exact index is at least a target; nobody reaches nothing.
    public func reaches(_ target: Points) -> Bool { people > 0 && lacking(of: target) <= 0 }

    /// Whether there are two groups, of which each counts half whatever its size.
    private var weighsGroups: Bool { means == .groupMeans && firstPeople > 0 && secondPeople > 0 }

    /// The common denominator of the two group means and their middle.
    private var crossing: Int128 { 2 * Int128(firstPeople) * Int128(secondPeople) }

    private func crossed(_ points: GroupedPoints) -> Int128 {
        Int128(points.first) * Int128(secondPeople) + Int128(points.second) * Int128(firstPeople)
    }
}
