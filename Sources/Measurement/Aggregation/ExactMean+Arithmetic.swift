extension ExactMean {
    /// The exact sum of two means, such as those of two dimensions over the same people.
    public static func + (left: ExactMean, right: ExactMean) -> ExactMean {
        // Over the least common denominator: the sums of a nation's dimensions stay as short as each of them.
        let common = divisor(left.denominator, right.denominator)
        let numerator = left.numerator * (right.denominator / common) + right.numerator * (left.denominator / common)
        return ExactMean(numerator: numerator, denominator: left.denominator / common * right.denominator)
    }

    /// The points as a number for statistics, which are not exact; equal means give the same number.
    public var approximation: Double {
        let common = Self.divisor(numerator < 0 ? -numerator : numerator, denominator)
        return Double(numerator / common) / Double(denominator / common) / 1000
    }

    /// The greatest common divisor of two numbers of which the second is positive and the first not negative.
    private static func divisor(_ first: Int128, _ second: Int128) -> Int128 {
        var first = first, second = second
        while second != 0 { (first, second) = (second, first % second) }
        return max(first, 1)
    }
}
