import Testing

@testable import Quality

/// Weighted shares are exact whatever their denominators.
@Suite struct WeightedShareTests {
    private typealias Part = WeightedShare.Part

    @Test func nothingIsNoShare() {
        #expect(WeightedShare([]) == nil)
        #expect(WeightedShare([Part(weight: 5, good: 0, count: 0)]) == nil)
    }

    @Test(arguments: [
        (1, 3, 3333), (2, 3, 6667), (1, 8, 1250), (0, 7, 0), (7, 7, 10_000), (1, 20_000, 1), (1, 20_001, 0), (19_999, 20_000, 10_000),
    ])
    func isShownInHundredthsHalfUp(good: Int, count: Int, hundredths: Int) {
        #expect(WeightedShare([Part(weight: 3, good: good, count: count)])?.hundredths == hundredths)
    }

    @Test func weightsOfTheAnsweredStandForTheWhole() {
        // 3 of 4 at weight 1 and all of 2 at weight 3: (0.75 + 3) / 4.
        let parts = [Part(weight: 1, good: 3, count: 4), Part(weight: 3, good: 2, count: 2), Part(weight: 96, good: 0, count: 0)]
        #expect(WeightedShare(parts)?.hundredths == 9375)
    }

    @Test func doesNotRoundOnTheWay() throws {
        // Thirds and sevenths have no decimals; together they make one half exactly, which goes up.
        let parts = [Part(weight: 3, good: 1, count: 3), Part(weight: 7, good: 2, count: 7), Part(weight: 10, good: 7, count: 10)]
        #expect(WeightedShare(parts) == WeightedShare([Part(weight: 1, good: 1, count: 2)]))
        #expect(WeightedShare(parts)?.hundredths == 5000)
    }

    @Test func holdsANationOfTwentySevenDenominators() throws {
        let counts = (0..<27).map { 4_999_999 - 2 * $0 }
        let all = try #require(WeightedShare(counts.map { Part(weight: 71_463, good: $0, count: $0) }))
        #expect(all.hundredths == 10_000)
        // One person less is less, although it does not show.
        let less = try #require(WeightedShare(counts.enumerated().map { Part(weight: 71_463, good: $1 - ($0 == 26 ? 1 : 0), count: $1) }))
        #expect(less < all)
        #expect(less.hundredths == 10_000)
    }

    @Test func naturalsAgreeWithMachineWords() {
        let numbers = [0, 1, 2, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 3_000_000_019]
        for left in numbers {
            for right in numbers {
                #expect((Natural(left) < Natural(right)) == (left < right))
                #expect(Natural(left) + Natural(right) == Natural(left + right))
                guard !left.multipliedReportingOverflow(by: right).overflow else { continue }
                #expect(Natural(left) * Natural(right) == Natural(left * right))
            }
        }
    }

    @Test func longProductsKeepTheirOrder() {
        let long = (0..<40).reduce(Natural(1)) { product, _ in product * Natural(4_999_999) }
        #expect(long < long + Natural(1))
        #expect((long + Natural(1)) * (long + Natural(1)) == long * long + long + long + Natural(1))
    }
}
