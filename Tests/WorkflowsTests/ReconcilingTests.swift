import Analysis
import Exchange
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Holding scores against a recap of BKN's.
@Suite struct ReconcilingTests {
    private static let heading = "nip;kualifikasi;kompetensi;kinerja;disiplin;total;tahun"

    /// A recap that says what is measured here but for what is changed: the points of everybody measured, in the order of their NIP.
    private func recap(_ sample: Sample, _ change: (inout [[Int]]) -> Void) throws -> String {
        let scores = try sample.measured().points.filter { $0.value.count == 4 }.sorted { $0.key < $1.key }
        var points = scores.map(\.value)
        change(&points)
        let rows = zip(scores, points).map { score, points in
            let texts = (points + [points.reduce(0, +)]).map { Points(thousandths: $0).description }
            return (["\(score.key)"] + texts + ["2022"]).joined(separator: ";")
        }
        try sample.write(([Self.heading] + rows).joined(separator: "\n") + "\n", to: "rekap.csv")
        return sample.path("rekap.csv")
    }

    /// One alone: whoever says the same agrees.
    @Test func whatWasAlteredIsFound() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let official = try recap(sample) { points in points[0][3] = points[0][3] == 0 ? 5000 : 0 }
        let result = try ReconciliationRequest(sample.archived, .on(), official: official).run()
        let compared = result.reconciliation.comparison.people, altered = compared.filter { !$0.agrees }
        let person = try #require(altered.first?.person)
        let first = try sample.measured().points.filter { $0.value.count == 4 }.map(\.key).min()
        #expect(compared.count == 49 && altered.count == 1 && result.people.nips[person] == first)
        #expect(result.reconciliation.differences.count == 1)
        let isNamed = result.roll != nil
        #expect(!isNamed)
    }

    /// Our own scores agree with themselves, and say nothing of BKN's: they are refused in every form in which they can be read.
    @Test(arguments: [("skor.csv", CSVDialect.plain), ("skor.csv", .excel), ("skor.xlsx", .plain)])
    func ownScoresAreNoRecap(name: String, dialect: CSVDialect) throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.measured().writeScores(to: sample.path(name), as: dialect)
        let request = ReconciliationRequest(sample.files, try .on(), official: sample.path(name))
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.kind == .data && refusal.code == "nilai-sendiri")
    }

    @Test func aRecapWithoutRowsIsRefused() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.write("\(Self.heading)\n", to: "rekap.csv")
        let request = ReconciliationRequest(sample.files, try .on(), official: sample.path("rekap.csv"))
        let refusal = try #require(throws: Refusal.self) { try request.run() }
        #expect(refusal.kind == .data && refusal.code == "rekap-kosong")
    }
}
