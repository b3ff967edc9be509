import Archive
import Testing
import Vocabulary
import Workflows

/// Declaring a measurement official.
@Suite struct PublicationTests {
    private func measured() throws -> Sample {
        let sample = try Sample(people: 20)
        try sample.take()
        try sample.keep("Triwulan II")
        return sample
    }

    @Test func aDecreeMakesItOfficial() throws {
        let sample = try measured()
        defer { sample.remove() }
        let publication = try PublicationRequest(1, in: sample.archive, decree: "SK 1/2022", by: Sample.by).run()
        #expect(publication.measurement == 1 && publication.decree == "SK 1/2022" && publication.by == Sample.by)
        let stored = try StoredMeasurementRequest(1, of: sample.archive).run()
        #expect(stored.publication == publication && stored.supersededBy == nil)
        #expect(try sample.audit().last?.action == AuditAction.publishing.rawValue)
    }

    private static let blanks: [(decree: String, reason: String?, code: String)] = [
        ("", nil, "teks-tidak-sah"), ("   ", nil, "teks-tidak-sah"), ("SK 1\nSK 2", nil, "teks-tidak-sah"), ("SK 1", "", "alasan-tidak-sah"),
        ("SK 1", "  ", "alasan-tidak-sah"),
    ]

    /// Before anything is written, and before it is asked whether there is such a measurement.
    @Test(arguments: blanks) func aBlankDecreeOrReasonIsRefused(decree: String, reason: String?, code: String) throws {
        let sample = try measured()
        defer { sample.remove() }
        let before = try ArchiveState(sample)
        for measurement in [1, 99] {
            let request = PublicationRequest(measurement, in: sample.archive, decree: decree, reason: reason, by: Sample.by)
            let refusal = try #require(throws: Refusal.self) { try request.run() }
            #expect(refusal.kind == .usage && refusal.code == code)
        }
        #expect(try ArchiveState(sample) == before)
    }

    @Test func whatIsOfficialIsNotMadeSoTwice() throws {
        let sample = try measured()
        defer { sample.remove() }
        let request = PublicationRequest(1, in: sample.archive, decree: "SK 1/2022", by: Sample.by)
        _ = try request.run()
        let before = try ArchiveState(sample)
        let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
        #expect(failure.problem.code == "sudah-ditetapkan")
        #expect(try ArchiveState(sample) == before)
    }

    @Test func whatTakesItsPlaceIsKnown() throws {
        let sample = try measured()
        defer { sample.remove() }
        let first = try PublicationRequest(1, in: sample.archive, decree: "SK 1/2022", by: Sample.by).run()
        try sample.keep("Perbaikan")
        let second = try PublicationRequest(2, in: sample.archive, decree: "SK 2/2022", supersedes: first.number, by: Sample.by).run()
        #expect(try StoredMeasurementRequest(1, of: sample.archive).run().supersededBy == second)
        #expect(try HistoryRequest(of: sample.archive).run().superseded == [first.number: second.number])
    }

    /// The year falls back to an earlier day: somebody has to say why.
    @Test func goingBackAsksForAReason() throws {
        let sample = try measured()
        defer { sample.remove() }
        let first = try PublicationRequest(1, in: sample.archive, decree: "SK 1/2022", by: Sample.by).run()
        try sample.keep("Triwulan I", on: "2022-03-31")
        var request = PublicationRequest(2, in: sample.archive, decree: "SK 2/2022", supersedes: first.number, by: Sample.by)
        let before = try ArchiveState(sample), unexplained = request
        let failure = try #require(throws: ArchiveFailure.self) { try unexplained.run() }
        #expect(failure.problem.code == "penetapan-mundur")
        #expect(try ArchiveState(sample) == before)
        request.reason = "Putusan pemeriksaan"
        #expect(try request.run().reason == "Putusan pemeriksaan")
    }
}
