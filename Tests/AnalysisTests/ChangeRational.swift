@testable import Measurement

/// A fraction in lowest terms, for plain arithmetic with few people.
struct Rational: Hashable, CustomStringConvertible {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128 = 1) {
        var (large, small) = (numerator.magnitude, denominator.magnitude)
        while small > 0 { (large, small) = (small, large % small) }
        let common = Int128(max(large, 1)) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / common
        self.denominator = denominator / common
    }

    /// In thousandths, as the analysis counts.
    init(_ fraction: ExactFraction) { self.init(fraction.numerator, fraction.denominator) }
    init(_ mean: ExactMean) { self.init(mean.numerator, mean.denominator) }

    static let zero = Rational(0)
    static func + (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
    }
    static func - (left: Rational, right: Rational) -> Rational { left + Rational(-right.numerator, right.denominator) }
    static func * (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Sequence where Element == Rational {
    var sum: Rational { reduce(.zero, +) }
}
