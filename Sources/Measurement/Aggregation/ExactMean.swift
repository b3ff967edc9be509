/// A mean of points as an exact fraction of thousandths, so that ranks never depend on rounding.
public struct ExactMean: Sendable, Hashable, Comparable {
    let numerator: Int128
    let denominator: Int128

    /// Nil when nobody was measured.
    public init?(sum: Int, count: Int) {
        guard count > 0 else { return nil }
        numerator = Int128(sum)
        denominator = Int128(count)
    }

    init(numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The plain mean of two means.
    public static func middle(_ left: ExactMean, _ right: ExactMean) -> ExactMean {
        ExactMean(
            numerator: left.numerator * right.denominator + right.numerator * left.denominator,
            denominator: 2 * left.denominator * right.denominator)
    }

    public static func < (left: ExactMean, right: ExactMean) -> Bool {
        let one = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let other = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !one.overflow, !other.overflow { return one.partialValue < other.partialValue }
        // Sums of means over the groups of half a million people do not fit.
        let (wide, otherWide) = products(left, right)
        return (wide.high, wide.low) < (otherWide.high, otherWide.low)
    }

    public static func == (left: ExactMean, right: ExactMean) -> Bool {
        let one = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let other = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !one.overflow, !other.overflow { return one.partialValue == other.partialValue }
        let (wide, otherWide) = products(left, right)
        return wide == otherWide
    }

    /// The two numerators over a common denominator, however large.
    private static func products(
        _ left: ExactMean, _ right: ExactMean
    ) -> ((high: Int128, low: UInt128), (high: Int128, low: UInt128)) {
        (left.numerator.multipliedFullWidth(by: right.denominator), right.numerator.multipliedFullWidth(by: left.denominator))
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(numerator / denominator) }

    /// In hundredths of a point, half up: the figure that is shown.
    public var hundredths: Int { Int((2 * numerator + 10 * denominator) / (20 * denominator)) }

    /// Cut to hundredths of a point: the figure that categories are looked up by.
    public var hundredthsCut: Int { Int(numerator / (10 * denominator)) }

    /// With two decimals, half up, as `62.90` or `62,90`.
    public func text(decimalSign: Character = ".") -> String { Self.text(hundredths: hundredths, decimalSign: decimalSign) }

    public static func text(hundredths: Int, decimalSign: Character = ".") -> String {
        let rest = hundredths.magnitude % 100
        return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)\(decimalSign)\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The ranks of means that stand in order from the highest: equal means share a rank, and the next rank counts them: 1, 1, 3.
    public static func ranks(_ sorted: [ExactMean]) -> [Int] {
        var rank = 0
        return sorted.enumerated().map { position, mean in
            if position == 0 || mean != sorted[position - 1] { rank = position + 1 }
            return rank
        }
    }
}
