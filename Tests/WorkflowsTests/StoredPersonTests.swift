import Archive
import Exchange
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// What an archive knows of one person; every look is in the audit trail.
@Suite struct StoredPersonTests {
    private func whoever(_ sample: Sample) throws -> (nip: NIP, total: Points) {
        let measured = try sample.measured()
        let person = try #require((0..<measured.scores.people).first { measured.scores.isMeasured($0) })
        return (measured.dataSet.people.nips[person], measured.scores.total(of: person))
    }

    /// A stored measurement is explained by what was known then, whatever has come since.
    @Test func aStoredScoreIsExplainedAsItWasThen() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let entry = try sample.keep("Triwulan II")
        let (nip, total) = try whoever(sample)
        try sample.vary("tanpa-kursus", "kursus.csv") { _ in [] }
        #expect(try sample.take("tanpa-kursus").isKept)
        let found = try StoredPersonRequest(nip, in: entry.number, of: sample.archive, by: Sample.by).run()
        #expect(found.explanation.total == total)
        #expect(try sample.audit().last?.action == AuditAction.viewingPerson.rawValue)
        #expect(try sample.audit().last?.detail == "pengukuran=\(entry.number)")
    }

    @Test func aHistoryHasEveryScore() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        let (nip, total) = try whoever(sample)
        let before = try sample.audit().count
        let history = try PersonHistoryRequest(nip, in: sample.archive, by: Sample.by).run()
        #expect(history.agency.id == Sample.agency && history.placements.count == 1)
        #expect(history.scores.map { $0.score.total } == [total.thousandths])
        #expect(try sample.audit().count == before + 1)
    }

    @Test func nobodyIsFoundAndNothingIsAudited() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try ArchiveState(sample)
        let stranger = try #require(NIP("199912312020121999"))
        let refusal = try #require(throws: Refusal.self) { try PersonHistoryRequest(stranger, in: sample.archive, by: Sample.by).run() }
        #expect(refusal.kind == .data && refusal.code == "orang-tidak-ada")
        let failure = try #require(throws: ArchiveFailure.self) { try StoredPersonRequest(stranger, in: 7, of: sample.archive, by: Sample.by).run() }
        #expect(failure == .unknownMeasurement(7))
        #expect(try ArchiveState(sample) == before)
    }

    @Test func ofSeveralAgenciesOneMustBeNamed() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        let (nip, _) = try whoever(sample)
        try sample.take(agency: "4011")
        try sample.take(agency: "4012")
        let refusal = try #require(throws: Refusal.self) { try PersonHistoryRequest(nip, in: sample.archive, by: Sample.by).run() }
        #expect(refusal.kind == .usage && refusal.code == "orang-di-beberapa-instansi" && refusal.headline.id.contains("4011, 4012"))
        #expect(try PersonHistoryRequest(nip, in: sample.archive, agency: "4012", by: Sample.by).run().agency.id == "4012")
    }

    @Test(arguments: [("12345", "nip-tidak-sah"), ("1 OR 1=1", "nip-tidak-sah")]) func whatIsNoNIPIsRefused(text: String, code: String) throws {
        let refusal = try #require(throws: Refusal.self) { try NIP(written: text) }
        #expect(refusal.kind == .usage && refusal.code == code)
    }

    /// Of eighteen digits it is said what is wrong with them.
    @Test func ofEighteenDigitsItIsSaidWhatIsWrong() throws {
        let refusal = try #require(throws: Refusal.self) { try NIP(written: "199013322015031001") }
        #expect(refusal.kind == .usage && refusal.code != "nip-tidak-sah")
        #expect(try NIP(written: "199003152015031001").description == "199003152015031001")
    }
}
