import Foundation
import Vocabulary

extension SplitMix64 {
    /// From 0 up to, not including, 1, in steps of 2⁻⁵³.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number of the standard normal distribution, by the polar method of Marsaglia and Bray (1964); its second number is dropped, so
    /// that nothing is kept between draws.
    mutating func normal() -> Double {
        while true {
            let first = 2 * unit() - 1, second = 2 * unit() - 1
            let square = first * first + second * second
            if square > 0, square < 1 { return first * (-2 * log(square) / square).squareRoot() }
        }
    }

    /// A number of the gamma distribution of scale 1, by the method of Marsaglia and Tsang (2000); 0 for a shape that is not positive.
    mutating func gamma(shape: Double) -> Double {
        guard shape > 0, shape.isFinite else { return 0 }
        // A shape below 1 is reached from the next one.
        if shape < 1 { return gamma(shape: shape + 1) * pow(1 - unit(), 1 / shape) }
        let base = shape - 1.0 / 3
        let factor = 1 / (9 * base).squareRoot()
        while true {
            let normal = normal()
            let root = 1 + factor * normal
            guard root > 0 else { continue }
            let cube = root * root * root
            // Never 0, so that its logarithm is there.
            let uniform = 1 - unit()
            let square = normal * normal
            if uniform < 1 - 0.0331 * square * square || log(uniform) < 0.5 * square + base * (1 - cube + log(cube)) { return base * cube }
        }
    }
}
