import Archive
import Exchange
import Foundation
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

    /// Somebody whose NIP has changed is found by either, in what was measured before and after.
    @Test func aFormerNIPFindsItsPerson() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        let (former, _) = try whoever(sample)
        // The last digits are a running number.
        let later = try #require(NIP(former.description.prefix(15) + "991"))
        for name in try FileManager.default.contentsOfDirectory(atPath: sample.path("awal")) {
            let text = try String(contentsOfFile: sample.path("awal/\(name)"), encoding: .utf8)
            try sample.write(text.replacingOccurrences(of: former.description, with: later.description), to: "lanjut/\(name)")
        }
        let outcome = try sample.take("lanjut")
        #expect(outcome.entry.difference[.employee].changed == 1 && outcome.entry.difference[.employee].added == 0)
        try sample.keep("Triwulan III", on: "2022-09-30")
        for (number, nip) in [(1, former), (2, later)] {
            let found = try [former, later].map { try StoredPersonRequest($0, in: number, of: sample.archive, by: Sample.by).run() }
            #expect(found.map(\.explanation.employee) == [found[0].explanation.employee, found[0].explanation.employee])
            #expect(found[0].explanation.employee.nip == nip && found[0].explanation.total == found[1].explanation.total)
            let points = found.map { $0.explanation.indicators.map(\.points) }
            #expect(points[0] == points[1] && !points[0].isEmpty)
        }
        for nip in [former, later] {
            let history = try PersonHistoryRequest(nip, in: sample.archive, by: Sample.by).run()
            #expect(history.placements.map(\.version.value.employee.nip) == [former, later] && history.scores.map(\.entry.number) == [1, 2])
        }
    }

    /// A unit goes by the name it had while somebody was there, and by the later one only from then on.
    @Test func unitsGoByTheNamesTheyHadThen() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        let (nip, _) = try whoever(sample)
        func units() throws -> [[String]] { try PersonHistoryRequest(nip, in: sample.archive, by: Sample.by).run().placements.map(\.units) }
        let before = try #require(try units().first?.first)
        #expect(try !before.isEmpty && units() == [[before]])
        // The same units, one of them under another name, and nothing else changed.
        try sample.vary("lanjut", "unor.csv") { rows in
            rows.map { $0.contains(";\(before);") ? $0.replacingOccurrences(of: before, with: "UNIT BERNAMA LAIN") : $0 }
        }
        let outcome = try sample.take("lanjut")
        #expect(outcome.entry.difference[.unit].changed > 0 && outcome.entry.difference[.employee].changesNothing)
        #expect(try units() == [[before, "UNIT BERNAMA LAIN"]])
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
