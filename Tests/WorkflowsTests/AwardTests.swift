import Analysis
import Archive
import Measurement
import Testing
import Vocabulary
import Workflows

/// The best agencies of a region and year.
@Suite struct AwardTests {
    private func request(_ sample: Sample, year: Int = 2022, region: String? = nil, isOfficial: Bool = false) -> AwardRequest {
        AwardRequest(of: sample.archive, year: year, region: region, top: 2, isOfficial: isOfficial, draws: 100)
    }

    @Test func theFirstOfACategoryAreNamed() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        let result = try request(sample, region: "Jawa Tengah").run()
        let category = try #require(result.list.categories.first)
        #expect(result.list.categories.count == 1 && result.region?.number == "I" && !result.isOfficial)
        #expect(result.named(category).map(\.result.id) == ["K2", "K3"])
        #expect(result.entries.mapValues(\.number) == ["K1": 1, "K2": 2, "K3": 3] && result.publications.isEmpty)
    }

    /// Of official results alone, unless otherwise asked for, and with the decree beside them.
    @Test func onlyWhatIsOfficialCounts() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        let refusal = try #require(throws: Refusal.self) { try request(sample, isOfficial: true).run() }
        #expect(refusal.kind == .data && refusal.code == "tidak-ada-pengukuran" && refusal.headline.id.contains("yang ditetapkan"))
        _ = try PublicationRequest(3, in: sample.archive, decree: "SK 3/2022", by: Sample.by).run()
        let result = try request(sample, isOfficial: true).run()
        #expect(result.list.categories.flatMap { result.named($0) }.map(\.result.id) == ["K3"])
        #expect(result.publications.mapValues(\.decree) == ["K3": "SK 3/2022"])
    }

    @Test func anUnknownRegionIsRefusedWithThoseThereAre() throws {
        // Before the archive is opened: it is not even there.
        let request = AwardRequest(of: "tidak-ada.db", year: 2022, region: "Makasar")
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.kind == .usage && refusal.code == "pilihan-tidak-dikenal")
        #expect(refusal.headline.id.contains("IV Makassar") && refusal.headline.en.contains("Did you mean “Makassar”"))
    }

    @Test func aRegionOrYearOfNobodyIsRefusedWithThoseThereAre() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        for absent in [request(sample, region: "VIII"), request(sample, year: 2021)] {
            let refusal = try #require(throws: Refusal.self) { try absent.run() }
            #expect(refusal.kind == .data && refusal.code == "tidak-ada-pengukuran")
            #expect(refusal.details.first?.id == "Tahun yang ada: 2022 (3 instansi)")
        }
        let elsewhere = try #require(throws: Refusal.self) { try request(sample, region: "VIII").run() }
        #expect(elsewhere.details.last?.id == "Wilayah yang ada: I Yogyakarta (3 instansi)")
    }
}
