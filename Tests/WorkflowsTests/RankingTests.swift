import Analysis
import Exchange
import Foundation
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary
import Workflows

/// Ranking agencies and units, from tables and from an archive.
@Suite struct RankingTests {
    private func archived(_ sample: Sample, _ filter: RankRequest.Filter = RankRequest.Filter()) throws -> RankResult {
        let choice = RankRequest.ArchiveChoice(asOf: try CivilDate.of(Sample.day))
        return try RankRequest(.archive(sample.archive, choice), filter: filter).run()
    }

    @Test func aTableAndAnArchiveAgree() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        let archived = try archived(sample)
        let rows = archived.basis.results.map { result in
            let means = result.means.map { $0.dimensions + [$0.total] } ?? []
            return ([result.id, result.name, "\(result.people ?? 0)", "\(result.measured)"] + means.map { $0.text() }).joined(separator: ";")
        }
        let heading = "instansi_id;nama;jumlah;diukur;kualifikasi;kompetensi;kinerja;disiplin;total"
        try sample.write(([heading] + rows).joined(separator: "\n") + "\n", to: "hasil.csv")
        let table = try RankRequest(.table(sample.path("hasil.csv"), year: nil)).run()
        #expect(archived.ranking.places.map(\.result.id) == ["K2", "K3", "K1"] && archived.ranking.places.map(\.rank) == [1, 2, 3])
        #expect(table.ranking.places.map(\.result.id) == archived.ranking.places.map(\.result.id))
        #expect(table.ranking.places.map(\.rank) == archived.ranking.places.map(\.rank))
        #expect(table.ranking.places.map(\.means.total.hundredths) == archived.ranking.places.map(\.means.total.hundredths))
        #expect(table.basis.rows?.used == 3 && table.basis.rows?.refused == 0)
    }

    /// Before anything is read: the table is not even there.
    @Test func whatIsNotKnownIsRefusedWithWhatThereIs() throws {
        let source = RankRequest.Source.table("tidak-ada.csv", year: nil)
        for (filter, known) in [
            (RankRequest.Filter(region: "XX"), "IV Makassar"), (RankRequest.Filter(region: "Makasar"), "«Makassar»"),
            (RankRequest.Filter(kind: "desa"), "kabupaten"), (RankRequest.Filter(size: "besar sekali"), "sangat-besar"),
        ] {
            let request = RankRequest(source, filter: filter)
            let refusal = try #require(throws: Refusal.self) { try request.run() }
            #expect(refusal.kind == .usage && refusal.code == "pilihan-tidak-dikenal" && refusal.headline.id.contains(known))
        }
    }

    @Test func whereNobodyFitsItIsSaidWhoIsThere() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        for (filter, there) in [
            (RankRequest.Filter(kind: "provinsi"), "Jenis yang ada: kabupaten (3 instansi)"),
            (RankRequest.Filter(region: "VIII"), "Wilayah yang ada: I Yogyakarta (3 instansi)"),
            (RankRequest.Filter(size: "besar"), "Ukuran yang ada: kecil (3 instansi)"),
        ] {
            let refusal = try #require(throws: Refusal.self) { try archived(sample, filter) }
            #expect(refusal.kind == .data && refusal.code == "tidak-ada-yang-diperingkat" && refusal.details.map(\.id) == [there])
        }
    }

    @Test func ofAnArchiveOneOfItsDatesMustBeNamed() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        let unnamed = RankRequest(.archive(sample.archive, RankRequest.ArchiveChoice(asOf: nil)))
        let refusal = try #require(throws: Refusal.self) { try unnamed.run() }
        #expect(refusal.kind == .usage && refusal.code == "tanggal-tidak-disebut" && refusal.headline.id.contains("30 Juni 2022 (1 instansi)"))
        let other = RankRequest(.archive(sample.archive, RankRequest.ArchiveChoice(asOf: try CivilDate.of("2022-09-30"))))
        let missing = try #require(throws: Refusal.self) { try other.run() }
        #expect(missing.kind == .data && missing.code == "tanggal-tidak-ada" && missing.headline.id.contains("30 Juni 2022 (1 instansi)"))
    }

    /// SIASN's real list, with invented results of every agency: all 643 are ranked, each in its region.
    @Test(.enabled(if: Place.isThere(Place.agencies))) func theRealAgenciesBelongToTheirRegions() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        let list = try AgencyFile.read(Place.agencies.path).agencies
        let rows = list.enumerated().map { "\($1.id);1000;900;15;20;25;4,\($0 % 1000)" }
        try sample.write((["id;jumlah;diukur;kualifikasi;kompetensi;kinerja;disiplin"] + rows).joined(separator: "\n"), to: "hasil.csv")
        let ranking = try RankRequest(.table(sample.path("hasil.csv"), year: nil), agencies: Place.agencies.path).run().ranking
        #expect(ranking.places.count == 643 && ranking.unranked.isEmpty)
        let counts = Dictionary(grouping: ranking.places) { $0.result.region ?? "-" }.mapValues(\.count)
        let expected = [
            "I": 42, "II": 39, "III": 37, "IV": 76, "V": 130, "VI": 34, "VII": 49, "VIII": 46, "IX": 33, "X": 44, "XI": 34, "XII": 41, "XIII": 24,
            "XIV": 14,
        ]
        #expect(counts == expected)
    }

    /// Units of a stored measurement have the ranks that measuring gives them.
    @Test func unitsOfAMeasurementAreRanked() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        let result = try RankRequest(.measurement(1, of: sample.archive, .offices)).run()
        let means = try sample.measured().unitMeans
        #expect(result.basis.subject == .units && result.ranking.places.map(\.result.name) == ["DINAS PENDIDIKAN", "DINAS KESEHATAN"])
        for place in result.ranking.places { #expect(place.means.total == means[place.result.id]?.total) }
        for (choice, code) in [(RankRequest.UnitChoice.under("X"), "unit-tidak-dikenal"), (RankRequest.UnitChoice.level(9), "tingkat-tidak-ada")] {
            let request = RankRequest(.measurement(1, of: sample.archive, choice))
            let refusal = try #require(throws: Refusal.self) { try request.run() }
            #expect(refusal.kind == .usage && refusal.code == code)
        }
    }

    /// Draws hang on their seed alone, whoever does them.
    @Test func drawsDoNotHangOnThreads() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.takeThree()
        let choice = RankRequest.ArchiveChoice(asOf: try CivilDate.of(Sample.day))
        let request = RankRequest(.archive(sample.archive, choice), soundness: (draws: 200, seed: 7))
        let one = try request.run(Work(threads: 1)), four = try request.run(Work(threads: 4))
        #expect(one.ranking == four.ranking)
        let first = try #require(one.soundness), second = try #require(four.soundness)
        #expect(first.draws == second.draws && first.verdict == second.verdict)
    }
}
