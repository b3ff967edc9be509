import Foundation
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// The draws themselves: their distributions, and ranks found fast against ranks found plainly.
@Suite struct SoundnessDrawTests {
    private static let nominal = SIMD4<Double>(0.25, 0.4, 0.3, 0.05)

    /// Mean and standard deviation of Dirichlet's weights; for the uniform ones, the bounds and the mean.
    @Test func weightsLieAroundTheNominalOnes() {
        var numbers = SplitMix64(seed: 3)
        let count = 20_000
        let drawn = (0..<count).map { _ in WeightNoise.dirichlet(concentration: 100).draw(Self.nominal, &numbers) }
        for dimension in 0..<4 {
            let nominal = Self.nominal[dimension]
            let mean = drawn.reduce(0) { $0 + $1[dimension] } / Double(count)
            let variance = drawn.reduce(0) { $0 + ($1[dimension] - mean) * ($1[dimension] - mean) } / Double(count)
            let deviation = (nominal * (1 - nominal) / 101).squareRoot()
            #expect(abs(mean - nominal) < 5 * deviation / Double(count).squareRoot())
            #expect(abs(variance.squareRoot() / deviation - 1) < 0.03)
        }
        #expect(drawn.allSatisfy { abs($0.sum() - 1) < 1e-12 && $0.min() > 0 })
        for _ in 0..<2000 {
            let weights = WeightNoise.uniform(share: 0.25).draw(Self.nominal, &numbers)
            #expect(abs(weights.sum() - 1) < 1e-12)
            // Before they are brought to one, two weights are never further apart than 1.25 / 0.75.
            let ratios = weights / Self.nominal
            #expect(ratios.max() / ratios.min() <= 1.25 / 0.75 + 1e-12)
        }
    }

    @Test func gammaOfSmallAndSpoiltShapes() {
        var numbers = SplitMix64(seed: 5)
        let mean = (0..<20_000).reduce(0.0) { sum, _ in sum + numbers.gamma(shape: 0.3) } / 20_000
        #expect(abs(mean - 0.3) < 0.02)
        for shape in [0, -1, .nan, .infinity] { #expect(numbers.gamma(shape: shape) == 0) }
    }

    /// Random scores, equal ones, clumps with one far away, and extremes.
    @Test func ranksAreThoseOfAPlainCount() {
        var numbers = SeededGenerator(seed: 6)
        for round in 0..<300 {
            let count = Int.random(in: 1...150, using: &numbers)
            var scores = (0..<count).map { _ in
                switch round % 5 {
                case 0: Double.random(in: 0...1, using: &numbers)
                case 1: Double(Int.random(in: 0...5, using: &numbers)) / 10
                case 2: 1 + Double(Int.random(in: 0...9, using: &numbers)) * 1e-15
                case 3: Double.random(in: -1e300...1e300, using: &numbers)
                default: 0.5
                }
            }
            if round % 3 == 0 { scores[0] = 1000 }
            var order = ScoreOrder(count: count)
            for _ in 0..<2 {
                var ranks = [Int](repeating: 0, count: count)
                order.forEachRank(of: scores) { ranks[$0] = $1 }
                #expect(ranks == scores.map { score in scores.count { $0 > score } + 1 })
                scores.reverse()
            }
        }
    }
}

/// The same draws, ranked by counting who is above and counted in lists.
struct LiteralDraws {
    private(set) var bands: [RankDraws.Band] = []
    private(set) var leaderHolds = 0

    init(_ places: [Ranking.Place], _ noise: WeightNoise, draws: Int, seed: UInt64) {
        let maxima = [25.0, 40, 30, 5]
        let shares = places.map { place in (0..<4).map { place.means.dimensions[$0].approximation / maxima[$0] } }
        var ranks = places.map { _ in [Int]() }
        let start = SplitMix64.mix(seed ^ (noise.name == "dirichlet" ? 1 : 2) &* 0xD1B5_4A32_D192_ED03)
        var numbers = SplitMix64(seed: 0)
        for draw in 0..<draws {
            if draw % 256 == 0 { numbers = SplitMix64(seed: SplitMix64.mix(start &+ UInt64(draw / 256) &* SplitMix64.step)) }
            let weights = noise.draw(SIMD4(0.25, 0.4, 0.3, 0.05), &numbers)
            let scores = shares.map { weights[0] * $0[0] + weights[1] * $0[1] + weights[2] * $0[2] + weights[3] * $0[3] }
            for item in scores.indices { ranks[item].append(scores.count { $0 > scores[item] } + 1) }
            if places.indices.allSatisfy({ places[$0].rank > 1 || ranks[$0].last == 1 }) { leaderHolds += 1 }
        }
        bands = ranks.map { list in
            let sorted = list.sorted()
            func quantile(_ percent: Int) -> Int { sorted[max(0, (percent * draws + 99) / 100 - 1)] }
            return RankDraws.Band(
                low: quantile(5), median: quantile(50), high: quantile(95), firsts: list.count { $0 == 1 }, topThree: list.count { $0 <= 3 })
        }
    }
}
