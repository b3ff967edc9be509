import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

/// Means are exact fractions; they are rounded once, where they are shown.
@Suite struct ExactMeanTests {
    private func mean(_ sum: Int, _ count: Int) throws -> ExactMean { try #require(ExactMean(sum: sum, count: count)) }

    @Test(arguments: [
        (12_345, 1, "12.35"), (12_344, 1, "12.34"), (123_449, 10, "12.34"), (123_450, 10, "12.35"), (5, 1, "0.01"), (4, 1, "0.00"), (0, 7, "0.00"),
        (1, 3, "0.00"), (14, 3, "0.00"), (15, 3, "0.01"), (99_995, 1, "100.00"), (99_994, 1, "99.99"), (100_000, 1, "100.00"), (62_900, 1, "62.90"),
    ]) func halfUp(_ sum: Int, _ count: Int, _ text: String) throws {
        #expect(try mean(sum, count).text() == text)
        #expect(try mean(sum, count).text(decimalSign: ",") == text.replacing(".", with: ","))
    }

    @Test func theCategoryIsOfTheValueThatIsCutNotOfTheOneShown() throws {
        let instrument = try Plan.a().instrument, mean = try mean(80_999, 1)
        #expect(mean.text() == "81.00")
        #expect(mean.hundredthsCut == 8099)
        #expect(instrument.categories.rows[instrument.categories.position(hundredths: mean.hundredthsCut)].name == "Sedang")
        #expect(try instrument.categories.position(hundredths: self.mean(81_000, 1).hundredthsCut) == 1)
        // 80.9999…: two people of three with 81, one with a thousandth less.
        #expect(try self.mean(242_999, 3).hundredthsCut == 8099)
    }

    @Test func nobodyHasNoMean() {
        #expect(ExactMean(sum: 0, count: 0) == nil)
        #expect(ExactMean(sum: 5, count: -1) == nil)
    }

    @Test func equalMeansOfDifferentCountsAreEqual() throws {
        #expect(try mean(100, 3) == mean(200, 6))
        #expect(try mean(100, 3).hashValue == mean(200, 6).hashValue)
        #expect(try mean(100, 3) != mean(101, 3))
    }

    @Test func fiveMillionPeopleApartByAThousandthOfOnePerson() throws {
        let people = 5_000_000, sum = people * 71_430
        let one = try mean(sum, people), more = try mean(sum + 1, people), fewer = try mean(sum, people + 1)
        #expect(one < more && !(more < one) && one != more)
        #expect(fewer < one)
        #expect(one.hundredths == more.hundredths)
    }

    @Test func theLargestMeansOfGroupsCompareWithoutOverflow() throws {
        let people = 5_000_000
        let full = try mean(people * 100_000, people), almost = try mean((people - 1) * 100_000, people - 1),
            less = try mean(people * 100_000 - 1, people)
        let middle = ExactMean.middle(full, almost), lower = ExactMean.middle(full, less)
        #expect(middle == full)
        #expect(lower < middle)
        #expect(lower.text() == "100.00")
        #expect(lower.hundredthsCut == 9999)
    }

    @Test func theMiddleOfTwoMeansIsThePlainMean() throws {
        #expect(try ExactMean.middle(mean(300, 3), mean(200, 1)) == mean(150, 1))
        #expect(try ExactMean.middle(mean(1, 3), mean(1, 7)) == mean(5, 21))
    }

    @Test func theOrderIsThatOfFractionsForRandomPairs() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<2000 {
            let (a, b) = (Int.random(in: 0...100_000, using: &generator), Int.random(in: 1...97, using: &generator))
            let (c, d) = (Int.random(in: 0...100_000, using: &generator), Int.random(in: 1...97, using: &generator))
            #expect(try (mean(a, b) < mean(c, d)) == (a * d < c * b))
            #expect(try (mean(a, b) == mean(c, d)) == (a * d == c * b))
        }
    }
}
