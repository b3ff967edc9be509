/// Points summed over people, those of the two groups (PNS, PPPK) apart, since an instrument may weigh the groups and not the heads.
public struct GroupedPoints: Sendable, Hashable {
    /// In thousandths; of everybody where an instrument has no groups.
    public var first: Int
    /// In thousandths.
    public var second: Int

    public init(first: Int = 0, second: Int = 0) {
        self.first = first
        self.second = second
    }

    /// In thousandths.
    public var total: Int { first + second }

    mutating func add(_ thousandths: Int, toSecond isSecond: Bool) {
        if isSecond { second += thousandths } else { first += thousandths }
    }

    public static func + (left: GroupedPoints, right: GroupedPoints) -> GroupedPoints {
        GroupedPoints(first: left.first + right.first, second: left.second + right.second)
    }

    public static func - (left: GroupedPoints, right: GroupedPoints) -> GroupedPoints {
        GroupedPoints(first: left.first - right.first, second: left.second - right.second)
    }
}
