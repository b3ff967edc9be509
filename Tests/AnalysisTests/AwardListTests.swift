import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// The best agencies of a region by kind and size: who is compared with whom, who is left out, and how much a first place says.
@Suite struct AwardListTests {
    private static let bands = [SizeBand(name: "kecil", least: 0), SizeBand(name: "sedang", least: 500), SizeBand(name: "besar", least: 1000)]
    private static let settings = Soundness.Settings(draws: 200)

    private func awards(_ results: [AgencyResult], region: String? = nil, bands: [SizeBand] = bands) -> AwardList {
        AwardList(results, region: region, bands: bands, minimum: .half, maxima: Agencies.maxima, settings: Self.settings)
    }

    /// An agency of so many people, all measured, who have the points of one dimension after the other.
    private func agency(_ id: String, _ kind: AgencyKind?, _ region: String?, people: Int, _ points: [Int]) throws -> AgencyResult {
        var result = try Agencies.result(id, points: points, lost: [0, 0, 0, 0])
        (result.kind, result.region, result.people, result.measured) = (kind, region, people, people)
        return result
    }

    /// Two regions with agencies of three kinds and all bands.
    private func nation() throws -> [AgencyResult] {
        try [
            agency("A", .regency, "I", people: 499, [10_000, 20_000, 20_000, 5000]),
            agency("B", .regency, "I", people: 100, [12_000, 20_000, 20_000, 5000]),
            agency("C", .regency, "I", people: 500, [10_000, 20_000, 20_000, 5000]),
            agency("D", .regency, "II", people: 300, [20_000, 30_000, 25_000, 5000]),
            agency("E", .city, "I", people: 2000, [15_000, 20_000, 20_000, 5000]),
            agency("F", .city, "I", people: 1000, [15_000, 21_000, 20_000, 5000]),
            agency("G", .province, "I", people: 9000, [9000, 20_000, 20_000, 5000]),
            agency("H", .city, nil, people: 2000, [25_000, 40_000, 30_000, 5000]),
        ]
    }

    private func words(_ list: AwardList) -> [String] {
        list.categories.map { category in
            let places = category.ranking.places.map { "\($0.rank) \($0.result.id)" } + category.ranking.unranked.map { "– \($0.result.id)" }
            return "\(category.kind.rawValue) \(category.sizeBand?.name ?? "semua"): \(places.joined(separator: ", "))"
        }
    }

    @Test func categoriesGoByKindThenFromTheLargestBand() throws {
        #expect(
            words(awards(try nation(), region: "I")) == [
                "provinsi besar: 1 G", "kabupaten sedang: 1 C", "kabupaten kecil: 1 B, 2 A", "kota besar: 1 F, 2 E",
            ])
    }

    /// An agency at the lower bound of a band belongs to it; without bands a kind is one category.
    @Test func withoutBandsAKindIsOneCategory() throws {
        #expect(
            words(awards(try nation(), region: "I", bands: [])) == ["provinsi semua: 1 G", "kabupaten semua: 1 B, 2 A, 2 C", "kota semua: 1 F, 2 E"])
    }

    /// Whoever is better in another region, or in none, changes nothing.
    @Test func otherRegionsAreLeftOut() throws {
        let all = try nation(), own = all.filter { $0.region == "I" }
        let list = awards(all, region: "I"), alone = awards(own, region: "I")
        #expect(words(list) == words(alone))
        #expect(list.categories.map(\.soundness?.draws) == alone.categories.map(\.soundness?.draws))
        #expect(words(awards(all, region: "II")) == ["kabupaten kecil: 1 D"])
        #expect(awards(all, region: "III").categories.isEmpty && awards([], region: nil).categories.isEmpty)
    }

    @Test func theNationTakesEverybody() throws {
        let list = awards(try nation())
        #expect(
            words(list) == [
                "provinsi besar: 1 G", "kabupaten sedang: 1 C", "kabupaten kecil: 1 D, 2 B, 3 A", "kota besar: 1 H, 2 F, 3 E",
            ])
        // Rank within the nation and rank within the category are two things.
        #expect(list.categories[2].ranking.places.map(\.nation.rank) == [2, 5, 6])
    }

    /// All that share the last named rank share it: with three named, five may be.
    @Test func tiesAtTheLastNamedRankStayTogether() throws {
        let points = [[10, 1], [9, 1], [8, 1], [8, 1], [8, 1], [7, 1]].map { [$0[0] * 1000, $0[1] * 1000, 0, 0] }
        let list = awards(try zip(["A", "B", "C", "D", "E", "F"], points).map { try agency($0, .body, "I", people: 10, $1) }, region: "I")
        let category = try #require(list.categories.first)
        #expect(category.ranking.places.map(\.rank) == [1, 2, 3, 3, 3, 6])
        #expect(category.ranking.places.filter { $0.rank <= 3 }.map(\.result.id) == ["A", "B", "C", "D", "E"])
        // Equal agencies share their band, too.
        let draws = try #require(category.soundness?.draws)
        #expect(draws.count == 2 && draws.allSatisfy { $0.bands[2] == $0.bands[3] && $0.bands[3] == $0.bands[4] })
    }

    /// Means that print the same are not the same: the exact ones decide.
    @Test func ranksGoByTheExactMean() throws {
        let thirds = try [("A", 200_000), ("B", 200_001), ("C", 200_000)].map { id, sum in
            var result = try Agencies.result(id, mean: try #require(ExactMean(sum: sum, count: 3)))
            (result.kind, result.region, result.people, result.measured) = (.ministry, "I", 3, 3)
            return result
        }
        #expect(words(awards(thirds, region: "I")) == ["kementerian kecil: 1 B, 2 A, 2 C"])
    }

    @Test func aFirstPlaceNeedsSomebodyToBeBefore() throws {
        let list = awards(try nation(), region: "I")
        #expect(list.categories.map(\.isContested) == [false, false, true, true])
        // Who is better in everything is first whatever the weights.
        #expect(list.categories.allSatisfy { $0.soundness?.verdict == .sound })
        #expect(list.categories.map { $0.soundness?.places.count } == list.categories.map(\.ranking.places.count))
        #expect(list.categories.allSatisfy { $0.soundness?.settings == Self.settings })
    }

    /// A first place that hangs on the weights is no sound one.
    @Test func aFirstPlaceThatHangsOnTheWeights() throws {
        let list = awards(
            try [
                agency("A", .regency, "I", people: 10, [15_050, 10_000, 20_000, 5000]),
                agency("B", .regency, "I", people: 10, [5000, 20_000, 20_000, 5000]),
            ], region: "I")
        let soundness = try #require(list.categories.first?.soundness)
        #expect(words(list) == ["kabupaten kecil: 1 A, 2 B"] && soundness.verdict == .fragile)
        #expect(soundness.draws.allSatisfy { (1..<200).contains($0.bands[0].firsts) })
    }

    /// Those without a place stand beside their rivals, with the reason, and keep nobody from being first.
    @Test func whoIsNotRankedAndWhy() throws {
        var few = try agency("A", .regency, "I", people: 100, [25_000, 40_000, 30_000, 5000])
        few.measured = 49
        let nobody = AgencyResult(id: "B", name: "Kab. Contoh B", kind: .regency, region: "I", people: 100, measured: 0)
        let unknown = AgencyResult(id: "C", name: "Kab. Contoh C", kind: .regency, region: "I", isReported: false)
        let elsewhere = AgencyResult(id: "D", name: "Kab. Contoh D", kind: .regency, region: "II", isReported: false)
        let first = try agency("E", .regency, "I", people: 100, [1000, 1000, 1000, 1000])
        let list = awards([few, nobody, unknown, elsewhere, first], region: "I")
        let category = try #require(list.categories.first)
        #expect(words(list) == ["kabupaten kecil: 1 E, – A, – B, – C"] && !category.isContested)
        #expect(category.ranking.unranked.map(\.reason) == [.belowMinimum, .nobodyMeasured, .notReported])
        // A category in which nobody is ranked is there all the same, without a soundness.
        let empty = awards([few, nobody], region: "I")
        #expect(words(empty) == ["kabupaten kecil: – A, – B"] && empty.categories.allSatisfy { $0.soundness == nil && !$0.isContested })
    }

    /// The order of the input and the number of threads show nowhere.
    @Test(arguments: 1...8) func theOrderOfTheInputChangesNothing(seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        let kinds = [AgencyKind.regency, .city, .province, nil], regions = ["I", "II", nil]
        let results = try Agencies.random(40, &numbers).map { result in
            var result = result
            result.kind = kinds.randomElement(using: &numbers) ?? nil
            result.region = regions.randomElement(using: &numbers) ?? nil
            result.people = Int.random(in: 1...1500, using: &numbers)
            result.measured = Int.random(in: 0...(result.people ?? 0), using: &numbers)
            result.isReported = Int.random(in: 0..<10, using: &numbers) > 0
            return result
        }
        for region in ["I", "II", nil] {
            let list = awards(results, region: region)
            for threads in [1, 3] {
                let other = AwardList(
                    results.shuffled(using: &numbers), region: region, bands: Self.bands, minimum: .half, maxima: Agencies.maxima,
                    settings: Soundness.Settings(draws: 200, threads: threads))
                #expect(words(other) == words(list))
                #expect(other.categories.map(\.ranking) == list.categories.map(\.ranking))
                for (one, two) in zip(list.categories, other.categories) {
                    #expect(one.soundness?.draws == two.soundness?.draws && one.soundness?.verdict == two.soundness?.verdict)
                    #expect(one.soundness?.missing == two.soundness?.missing && one.soundness?.places == two.soundness?.places)
                }
            }
            // Everybody of the region with a kind stands in one category, once.
            let members = list.categories.flatMap { $0.ranking.places.map(\.result.id) + $0.ranking.unranked.map(\.result.id) }
            #expect(members.sorted() == results.filter { $0.kind != nil && (region == nil || $0.region == region) }.map(\.id).sorted())
        }
    }
}
