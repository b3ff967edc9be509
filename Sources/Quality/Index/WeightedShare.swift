/// A weighted mean of shares, from 0 to 1, as an exact fraction.
public struct WeightedShare: Sendable, Comparable {
    private let numerator: Natural
    private let denominator: Natural

    /// One share of so many among so many, with its weight.
    public struct Part: Sendable, Hashable {
        public let weight: Int
        public let good: Int
        public let count: Int

        public init(weight: Int, good: Int, count: Int) {
            self.weight = weight
            self.good = good
            self.count = count
        }
    }

    /// The parts of nobody are left out, and the weights of the others stand for the whole; nil when nothing is left.
    public init?(_ parts: [Part]) {
        // Parts over equally many people are added as they are, so that a person's own index stays a plain sum.
        var byCount: [Int: Int] = [:]
        var weight = 0
        for part in parts where part.count > 0 && part.weight > 0 {
            byCount[part.count, default: 0] += part.weight * min(max(part.good, 0), part.count)
            weight += part.weight
        }
        guard weight > 0 else { return nil }
        var numerator = Natural(0)
        var product = Natural(1)
        for (count, sum) in byCount.sorted(by: { $0.key < $1.key }) {
            numerator = numerator * Natural(count) + product * Natural(sum)
            product = product * Natural(count)
        }
        self.numerator = numerator
        denominator = product * Natural(weight)
    }

    public static func == (left: WeightedShare, right: WeightedShare) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    public static func < (left: WeightedShare, right: WeightedShare) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// In hundredths of a percent from 0 to 10,000, half up: the figure that is shown.
    public var hundredths: Int {
        let doubled = numerator * Natural(20_000)
        // The largest whole number whose half-step below is not above the share.
        var (low, high) = (0, 10_000)
        while low < high {
            let middle = (low + high + 1) / 2
            if denominator * Natural(2 * middle - 1) <= doubled { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
