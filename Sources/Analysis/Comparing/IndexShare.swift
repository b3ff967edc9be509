/// A part of a difference between two indices: a sum of differences over the people compared, exact.
///
/// Parts of one whole have the same count, so that their sums add up without rounding; only what is shown is rounded.
public struct IndexShare: Sendable, Hashable {
    /// In thousandths.
    public let sum: Int
    public let people: Int

    public init(sum: Int, people: Int) {
        self.sum = sum
        self.people = people
    }

    /// In hundredths of a point, half away from zero; 0 of nobody.
    public var hundredths: Int {
        guard people > 0 else { return 0 }
        let wide = Int128(sum.magnitude)
        let rounded = Int((2 * wide + 10 * Int128(people)) / (20 * Int128(people)))
        return sum < 0 ? -rounded : rounded
    }
}
