import Instruments

/// What a dimension is meant to count for, and what it does count for in a ranking.
///
/// A dimension in which everybody has the same decides nothing, whatever its weight: the share of the variance of the total says what
/// tells the ranked apart (Paruolo, Saisana and Saltelli 2013, "Ratings and rankings: voodoo or science?").
public struct DimensionWeight: Sendable, Hashable {
    public let dimension: Dimension
    /// The share of the maximum of the index, from 0 to 1.
    public let nominal: Double
    /// cov(dimension, total) / var(total); the four add up to 1, and one that runs against the others is negative. Nil where all
    /// totals are the same.
    public let effective: Double?
    /// Pearson's r of the dimension with the total; nil where either does not vary.
    public let correlation: Double?

    /// - Parameters:
    ///   - points: by dimension, the points of everybody ranked, in an order that does not depend on the source.
    ///   - nominal: weights that add up to one.
    static func all(_ points: [[Double]], nominal: SIMD4<Double>) -> [DimensionWeight] {
        let count = points[0].count
        let totals = (0..<count).map { points[0][$0] + points[1][$0] + points[2][$0] + points[3][$0] }
        let total = deviations(totals)
        let variance = product(total, total)
        return Dimension.allCases.map { dimension in
            let own = deviations(points[dimension.position])
            let covariance = product(own, total), ownVariance = product(own, own)
            let varies = variance > smallest * Double(count), ownVaries = ownVariance > smallest * Double(count)
            return DimensionWeight(
                dimension: dimension, nominal: nominal[dimension.position], effective: varies ? covariance / variance : nil,
                correlation: varies && ownVaries ? covariance / (variance * ownVariance).squareRoot() : nil)
        }
    }

    /// Below this mean square (in points) what is left of equal values is rounding.
    private static let smallest = 1e-18

    private static func deviations(_ values: [Double]) -> [Double] {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        return values.map { $0 - mean }
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
}
