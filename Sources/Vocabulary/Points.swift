/// Points of the index (nilai), exact to the thousandth: 22.5 points are 22500.
///
/// A person's points lie between 0 and 100; sums over people use `Int` through `thousandths`.
public struct Points: Sendable, Hashable, Comparable {
    public let thousandths: Int

    public init(thousandths: Int) { self.thousandths = thousandths }

    public static let zero = Points(thousandths: 0)
    /// The whole index: the sum of the four dimensions' maxima.
    public static let hundred = Points(thousandths: 100_000)

    public static func < (left: Points, right: Points) -> Bool { left.thousandths < right.thousandths }
    public static func + (left: Points, right: Points) -> Points { Points(thousandths: left.thousandths &+ right.thousandths) }
    public static func - (left: Points, right: Points) -> Points { Points(thousandths: left.thousandths &- right.thousandths) }
}

extension Points: CustomStringConvertible {
    /// The shortest exact text with a decimal point.
    public var description: String { Thousandths.text(thousandths) }
}
