import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Who is ranked among whom, with ties, minimum participation and reasons.
@Suite struct RankingTests {
    private static let bands = [SizeBand(name: "kecil", least: 0), SizeBand(name: "besar", least: 1000)]

    @Test func tiesShareARankAndTheNextCountsThem() throws {
        let results = try [
            ("A", "60"), ("B", "70"), ("C", "70"), ("D", "55.5"),
        ].map { try Agencies.result($0.0, total: $0.1) }
        let ranking = Ranking(results)
        #expect(ranking.places.map(\.result.id) == ["B", "C", "A", "D"] && ranking.places.map(\.rank) == [1, 1, 3, 4])
        #expect(ranking.places.map(\.nation.of) == [4, 4, 4, 4])
    }

    /// Means that are the same to two decimals are told apart; the same fraction over other counts is not.
    @Test func ranksGoByTheExactMean() throws {
        let third = try #require(ExactMean(sum: 200_000, count: 3)), sixth = try #require(ExactMean(sum: 400_000, count: 6))
        let more = try #require(ExactMean(sum: 66_667, count: 1))
        let results = try [("A", third), ("B", sixth), ("C", more)].map { try Agencies.result($0.0, mean: $0.1) }
        let ranking = Ranking(results)
        #expect(ranking.places.map(\.result.id) == ["C", "A", "B"] && ranking.places.map(\.rank) == [1, 2, 2])
    }

    /// Two groups of a whole nation and what is missing of both: sums whose common denominators fit no machine word.
    @Test func meansOfANationCompare() throws {
        func mean(_ sum: Int, _ count: Int) throws -> ExactMean { try #require(ExactMean(sum: sum, count: count)) }
        func full(_ more: Int) throws -> ExactMean {
            let total = ExactMean.middle(try mean(150_000_000_007, 2_500_003), try mean(160_000_000_009 + more, 2_499_989))
            return try mean(7_000_000_001, 4_999_993) + total
        }
        #expect(try full(0) < full(1) && full(2) > full(1) && full(1) == full(1) && full(0) != full(1) && full(0).hundredths == 6340)
        let halves = ExactMean.middle(try mean(1, 2), try mean(1, 3))
        #expect(try halves + mean(1, 4) == mean(8, 12) && halves.approximation == mean(5, 12).approximation)
    }

    @Test func whoIsNotRankedAndWhy() throws {
        var few = try Agencies.result("A", total: "90")
        (few.people, few.measured) = (1000, 499)
        var half = try Agencies.result("B", total: "80")
        (half.people, half.measured) = (1000, 500)
        let nobody = AgencyResult(id: "C", name: "Kab. Contoh C", people: 10, measured: 0)
        let unknown = AgencyResult(id: "D", name: "Kab. Contoh D", isReported: false)
        let uncounted = try Agencies.result("E", total: "70")
        let ranking = Ranking([unknown, nobody, few, half, uncounted])
        #expect(ranking.places.map(\.result.id) == ["B", "E"])
        #expect(ranking.unranked.map(\.result.id) == ["A", "C", "D"])
        #expect(ranking.unranked.map(\.reason) == [.belowMinimum, .nobodyMeasured, .notReported])
        let all = Ranking([few, half], minimum: try #require(MinimumParticipation(thousandths: 49_900)))
        #expect(all.places.map(\.result.id) == ["A", "B"])
    }

    @Test(arguments: [-1, 100_001]) func aMinimumIsAShare(thousandths: Int) {
        #expect(MinimumParticipation(thousandths: thousandths) == nil)
    }

    @Test func ranksInRegionKindAndSize() throws {
        let results = try [
            ("A", "90", "I", AgencyKind.city, 2000), ("B", "80", "IV", .regency, 500), ("C", "70", "IV", .city, 2000),
            ("D", "60", "IV", .regency, 999),
            ("E", "50", nil, .regency, 1000),
        ].map { id, total, region, kind, people in
            var result = try Agencies.result(id, total: total)
            (result.region, result.kind, result.people, result.measured) = (region, kind, people, people)
            return result
        }
        let ranking = Ranking(results, filter: RankingFilter(region: "IV", kind: .regency), bands: Self.bands)
        #expect(ranking.places.map(\.result.id) == ["B", "D"] && ranking.places.map(\.rank) == [1, 2])
        let last = try #require(ranking.places.last)
        #expect(last.nation == Ranking.Standing(rank: 4, of: 5) && last.region == Ranking.Standing(rank: 3, of: 3))
        #expect(last.kind == Ranking.Standing(rank: 2, of: 3) && last.sizeBand == Ranking.Standing(rank: 2, of: 2))
        #expect(Ranking(results, filter: RankingFilter(sizeBand: "besar"), bands: Self.bands).places.map(\.result.id) == ["A", "C", "E"])
        #expect(Ranking(results, bands: Self.bands).places.last?.region == nil)
    }

    /// The order of the source never shows, and ranks are those of a literal count of who is above.
    @Test func theOrderOfTheSourceDoesNotShow() throws {
        var numbers = SeededGenerator(seed: 4)
        for _ in 0..<50 {
            let means = (0..<30).compactMap { _ in
                ExactMean(sum: Int.random(in: 0...20, using: &numbers), count: Int.random(in: 1...4, using: &numbers))
            }
            let results = try means.enumerated().map { try Agencies.result("\($0.offset)", mean: $0.element) }
            let ranking = Ranking(results)
            #expect(Ranking(results.shuffled(using: &numbers)) == ranking)
            for place in ranking.places {
                #expect(place.rank == ranking.places.count { $0.means.total > place.means.total } + 1)
            }
        }
    }
}

/// Invented agencies of a test.
enum Agencies {
    static let maxima = [25_000, 40_000, 30_000, 5000].map { Points(thousandths: $0) }

    /// An agency with a mean total; its dimensions are all qualification.
    static func result(_ id: String, total: String) throws -> AgencyResult {
        let thousandths = try #require(Thousandths.parse(total))
        return try result(id, mean: try #require(ExactMean(sum: thousandths, count: 1)))
    }

    static func result(_ id: String, mean: ExactMean) throws -> AgencyResult {
        let zero = try #require(ExactMean(sum: 0, count: 1))
        let means: ResultMeans = try #require(ResultMeans(dimensions: [mean, zero, zero, zero]))
        return AgencyResult(id: id, name: "Kab. Contoh \(id)", measured: 1, means: means)
    }

    /// An agency of one person with these points by dimension, in thousandths.
    static func result(
        _ id: String, points: [Int], lost: [Int]? = nil, options: [String: Int] = [:], count: Int = 1
    ) throws -> AgencyResult {
        func mean(_ sum: Int) throws -> ExactMean { try #require(ExactMean(sum: sum, count: count)) }
        let means: ResultMeans? = ResultMeans(
            dimensions: try points.map(mean), lost: try lost.map { try $0.map(mean) },
            alternatives: try options.sorted { $0.key < $1.key }.map { ResultMeans.Alternative($0.key, total: try mean($0.value)) })
        return AgencyResult(id: id, name: "Kab. Contoh \(id)", measured: count, means: means)
    }

    /// Agencies of random points within the maxima; some share all of theirs with another.
    static func random(_ count: Int, _ numbers: inout SeededGenerator) throws -> [AgencyResult] {
        var points: [[Int]] = []
        return try (0..<count).map { number in
            if number > 2, number % 7 == 0 {
                points.append(points[number - 3])
            } else {
                points.append(maxima.map { Int.random(in: 0...$0.thousandths, using: &numbers) })
            }
            return try result("\(number)", points: points[number])
        }
    }
}
