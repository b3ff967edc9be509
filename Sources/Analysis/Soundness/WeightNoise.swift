import Vocabulary

/// How the weights of the four dimensions are shaken to see whether a ranking stands.
public enum WeightNoise: Sendable, Hashable {
    /// Weights drawn around the nominal ones by Dirichlet's distribution.
    ///
    /// With a concentration of 100 its parameters are the nominal points themselves (25, 40, 30, 5), as if each of the hundred points
    /// of the index were given away by one vote of its own: a weight of 40 then varies by 5 points (one standard deviation), one of 5
    /// by 2, about as much in all as ±25 % does.
    case dirichlet(concentration: Double)
    /// Every weight by itself anywhere between so much less and so much more of it, all alike, then brought back to a sum of one.
    case uniform(share: Double)

    /// The two that a ranking is tried with.
    public static let usual: [WeightNoise] = [.dirichlet(concentration: 100), .uniform(share: 0.25)]

    /// A stable Indonesian name, for data.
    public var name: String {
        switch self {
        case .dirichlet: "dirichlet"
        case .uniform: "seragam"
        }
    }

    /// The name in a column.
    public var title: Phrase {
        switch self {
        case .dirichlet: Phrase("Dirichlet")
        case .uniform: label
        }
    }

    public var label: Phrase {
        switch self {
        case .dirichlet(let concentration): Phrase("Dirichlet (\(Int(concentration)))")
        case .uniform(let share): Phrase("±\(Int((share * 100).rounded())) %")
        }
    }

    /// A number by which the draws of one noise differ from those of another under the same seed.
    var stream: UInt64 {
        switch self {
        case .dirichlet: 1
        case .uniform: 2
        }
    }

    /// Weights that add up to one.
    ///
    /// - Parameter nominal: weights that add up to one.
    func draw(_ nominal: SIMD4<Double>, _ numbers: inout SplitMix64) -> SIMD4<Double> {
        var weights = SIMD4<Double>()
        for dimension in 0..<4 {
            switch self {
            case .dirichlet(let concentration): weights[dimension] = numbers.gamma(shape: concentration * nominal[dimension])
            case .uniform(let share): weights[dimension] = nominal[dimension] * (1 - share + 2 * share * numbers.unit())
            }
        }
        let sum = weights.sum()
        return sum > 0 ? weights / sum : nominal
    }
}
