import Measurement
import TestSupport
import Testing

@testable import Analysis

/// Exact parts, and how they are brought to print.
@Suite struct ChangeNumberTests {
    private func fraction(_ sum: Int, _ count: Int) -> ExactFraction { ExactFraction(sum: sum, count: count) }

    @Test(arguments: [
        (1000, 1, "1"), (-1000, 1, "-1"), (0, 7, "0"), (5, 0, "0"), (500, 1, "1/2"), (-175, 1, "-7/40"), (1000, 3, "1/3"), (10, 10_000, "1/1000000"),
    ])
    func fractionsAreWrittenInPointsAndLowestTerms(_ sum: Int, _ count: Int, _ text: String) {
        #expect(fraction(sum, count).description == text)
    }

    @Test(arguments: [(19, 1, 1), (20, 1, 2), (0, 1, 0), (-1, 1, -1), (-10, 1, -1), (-11, 1, -2), (29, 3, 0), (31, 3, 1), (-29, 3, -1)])
    func hundredthsAreCutTowardsTheLower(_ sum: Int, _ count: Int, _ floor: Int) {
        #expect(fraction(sum, count).hundredths.floor == floor)
        #expect(fraction(floor * 10, 1) + fraction(sum, count).hundredths.rest == fraction(sum, count))
    }

    @Test func fractionsAreComparedAndAddedAsNumbers() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let sums = (0..<2).map { _ in Int.random(in: -50...50, using: &generator) }
            let counts = (0..<2).map { _ in Int.random(in: 1...12, using: &generator) }
            let left = fraction(sums[0], counts[0]), right = fraction(sums[1], counts[1])
            #expect((left < right) == (sums[0] * counts[1] < sums[1] * counts[0]))
            #expect((left == right) == (sums[0] * counts[1] == sums[1] * counts[0]))
            #expect(left != right || left.hashValue == right.hashValue)
            #expect(Rational(left + right) == Rational(left) + Rational(right))
            #expect(Rational(left - right) == Rational(left) - Rational(right))
            #expect(Rational(left.half) + Rational(left.half) == Rational(left))
        }
    }

    @Test func aWholeNationDoesNotOverflow() throws {
        // Two groups of 140 million: the largest denominators and numerators that parts can have, of both signs.
        let count = 140_000_000, full = 100_000 * count
        for (stay, come) in [(count - 1, count), (count, count - 1), (1, count), (count, count)] {
            for sign in [1, -1] {
                let reference = ExactFraction(sum: sign > 0 ? 0 : 100_000 * stay, count: stay)
                let part = ExactFraction(sum: sign > 0 ? full : 0, members: count, above: reference, count: come)
                let other = ExactFraction(sum: sign > 0 ? full : 0, members: count, above: reference, count: count)
                let whole = (part + other).half
                #expect(whole.hundredths.floor != 0)
                #expect(!whole.description.isEmpty)
                #expect((whole > .zero) == (sign > 0))
            }
        }
        let high = try #require(ExactMean(sum: full, count: count)), low = try #require(ExactMean(sum: 0, count: count - 1))
        let middle = ExactMean.middle(high, low), other = ExactMean.middle(low, low)
        #expect(ExactFraction(middle) - ExactFraction(other) == ExactFraction(sum: 50_000, count: 1))
    }

    @Test func theHundredthsMissingGoToThoseThatLostMost() {
        // 0.333, 0.333 and 0.334 printed as 1.00; −0.005 and 0.005 as 0.00.
        #expect(ShownChange.rounded([fraction(333, 1), fraction(333, 1), fraction(334, 1)], to: 100) == [33, 33, 34])
        #expect(ShownChange.rounded([fraction(1000, 3), fraction(1000, 3), fraction(1000, 3)], to: 100) == [34, 33, 33])
        #expect(ShownChange.rounded([fraction(-5, 1), fraction(5, 1)], to: 0) == [0, 0])
        // The difference of two printed means may be a hundredth off; what is nothing stays nothing.
        #expect(ShownChange.rounded([.zero, fraction(14, 1), .zero], to: 2) == [0, 2, 0])
        #expect(ShownChange.rounded([fraction(14, 1)], to: 1) == [1])
        #expect(ShownChange.rounded([], to: 0).isEmpty)
    }

    @Test func roundedPartsAddUpToEveryWholeNearTheirSum() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let shares = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                fraction(Int.random(in: -400...400, using: &generator), Int.random(in: 1...13, using: &generator))
            }
            let sum = shares.map { Rational($0) }.sum * Rational(1, 10)
            let floor = Int((Double(sum.numerator) / Double(sum.denominator)).rounded(.down))
            for whole in [floor, floor + 1] where Rational(Int128(whole)) - sum != Rational(1) {
                let rounded = ShownChange.rounded(shares, to: whole)
                #expect(rounded.reduce(0, +) == whole)
                for (amount, share) in zip(rounded, shares) {
                    let rest = Rational(Int128(amount)) - Rational(share) * Rational(1, 10)
                    #expect(rest.numerator.magnitude < rest.denominator.magnitude)
                }
            }
        }
    }
}
