import Archive
import Testing
import Workflows

/// Making stored measurements again.
@Suite struct VerificationTests {
    /// Also those that later imports have overtaken, and those of other days, instruments and options.
    @Test func everyMeasurementIsMadeAgain() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        try sample.keep("Tahun berikutnya", on: "2023-06-30")
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        try sample.take("lanjut")
        let plan = try PlanRequest.on(settings: ["technical=proportional"])
        let taken = try MeasurementRequest(PeopleRequest(sample.archived, plan), isToBeKept: true).run()
        _ = try taken.conclude((label: "Pengandaian", by: Sample.by))
        let before = try ArchiveState(sample)
        let verified = try VerificationRequest(of: sample.archive).run()
        #expect(verified.map(\.entry.number) == [1, 2, 3])
        for verification in verified {
            #expect(verification.isSound && verification.people == 60 && verification.units == 4, "\(verification.faults)")
        }
        #expect(try ArchiveState(sample) == before)
    }

    @Test func onlyThoseThatAreNamedAreMadeAgain() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        try sample.keep("Perbaikan")
        #expect(try VerificationRequest([2], of: sample.archive).run().map(\.entry.number) == [2])
        let failure = try #require(throws: ArchiveFailure.self) { try VerificationRequest([1, 77], of: sample.archive).run() }
        #expect(failure == .unknownMeasurement(77))
    }
}
