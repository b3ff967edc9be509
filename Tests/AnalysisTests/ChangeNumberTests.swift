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
                #expect(whole.nearestHundredths != 0)
                #expect(!whole.description.isEmpty)
                #expect((whole > .zero) == (sign > 0))
            }
        }
        let high = try #require(ExactMean(sum: full, count: count)), low = try #require(ExactMean(sum: 0, count: count - 1))
        let middle = ExactMean.middle(high, low), other = ExactMean.middle(low, low)
        #expect(ExactFraction(middle) - ExactFraction(other) == ExactFraction(sum: 50_000, count: 1))
    }

    @Test func hundredthsAreTheNearestAndHalvesGoAwayFromZero() {
        let cases: [(ExactFraction, Int)] = [
            (fraction(333, 1), 33), (fraction(334, 1), 33), (fraction(335, 1), 34), (fraction(-5, 1), -1), (fraction(5, 1), 1), (fraction(4, 1), 0),
            (fraction(-4, 1), 0), (fraction(1000, 3), 33), (fraction(14, 1), 1), (.zero, 0), (fraction(-100_000, 1), -10_000),
        ]
        for (share, hundredths) in cases { #expect(share.nearestHundredths == hundredths, "\(share)") }
    }

    @Test func noFigureIsMoreThanHalfAHundredthFromItsExactValue() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let share = fraction(Int.random(in: -400_000...400_000, using: &generator), Int.random(in: 1...1300, using: &generator))
            let rest = Rational(Int128(share.nearestHundredths)) - Rational(share) * Rational(1, 10)
            #expect(2 * rest.numerator.magnitude <= rest.denominator.magnitude)
        }
    }
}
