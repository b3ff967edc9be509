/// A number of thousandths of a point as an exact fraction, of either sign: a part of a mean, or the difference of two.
///
/// How large it may grow: no sum over n people is above 100,000 n, and what is made of means here has at most four counts of people in
/// its denominator, two of each group, and one or two twos. Two groups of together n people make the largest: products of (n/2)⁴ with
/// 400,000. For five million people that is 1.6 · 10³¹, and for the 280 million of the whole country 1.6 · 10³⁸, where 1.7 · 10³⁸ fit.
/// Sums of more parts could outgrow it; so parts are never added up, and are compared by their full products.
public struct ExactFraction: Sendable, Hashable, Comparable {
    let numerator: Int128
    /// Above 0.
    let denominator: Int128

    public static let zero = ExactFraction(numerator: 0, denominator: 1)

    private init(numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// A sum in thousandths shared out among so many people; 0 among nobody.
    public init(sum: Int, count: Int) {
        self.init(numerator: count > 0 ? Int128(sum) : 0, denominator: Int128(max(count, 1)))
    }

    public init(_ mean: ExactMean) { self.init(numerator: mean.numerator, denominator: mean.denominator) }

    /// What people add to a mean by being among `count` people, held against another mean: `(sum − members · reference) / count`.
    public init(sum: Int, members: Int, above reference: ExactFraction, count: Int) {
        self.init(
            numerator: count > 0 ? Int128(sum) * reference.denominator - Int128(members) * reference.numerator : 0,
            denominator: reference.denominator * Int128(max(count, 1)))
    }

    public static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
        if left.numerator == 0 { return right }
        if right.numerator == 0 { return left }
        if left.denominator == right.denominator {
            return ExactFraction(numerator: left.numerator + right.numerator, denominator: left.denominator)
        }
        return ExactFraction(
            numerator: left.numerator * right.denominator + right.numerator * left.denominator, denominator: left.denominator * right.denominator)
    }

    public static prefix func - (value: ExactFraction) -> ExactFraction {
        ExactFraction(numerator: -value.numerator, denominator: value.denominator)
    }

    public static func - (left: ExactFraction, right: ExactFraction) -> ExactFraction { left + -right }

    /// Half of it.
    public var half: ExactFraction { ExactFraction(numerator: numerator, denominator: 2 * denominator) }

    public var isZero: Bool { numerator == 0 }

    public static func < (left: ExactFraction, right: ExactFraction) -> Bool {
        let one = left.numerator.multipliedFullWidth(by: right.denominator), other = right.numerator.multipliedFullWidth(by: left.denominator)
        return (one.high, one.low) < (other.high, other.low)
    }

    public static func == (left: ExactFraction, right: ExactFraction) -> Bool {
        let one = left.numerator.multipliedFullWidth(by: right.denominator), other = right.numerator.multipliedFullWidth(by: left.denominator)
        return one == other
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(numerator / denominator) }

    /// In hundredths of a point, half away from zero: how every difference is printed.
    public var nearestHundredths: Int {
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: 10 * denominator.magnitude)
        let rounded = Int(clamping: whole) + (rest >= 10 * denominator.magnitude - rest ? 1 : 0)
        return numerator < 0 ? -rounded : rounded
    }
}

extension ExactFraction: CustomStringConvertible {
    /// In points and lowest terms, as `-7/40`; a whole number stands alone.
    public var description: String {
        var (large, small) = (numerator.magnitude, 1000 * denominator.magnitude)
        while small > 0 { (large, small) = (small, large % small) }
        let common = Int128(large), whole = 1000 * denominator
        return whole == common ? "\(numerator / common)" : "\(numerator / common)/\(whole / common)"
    }
}
