import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// What an archive holds, and a stored measurement as it was taken.
@Suite struct HistoryTests {
    @Test func everyAgencyHasItsImportsAndMeasurements() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take(agency: "4011")
        try sample.take(agency: "4012")
        let entry = try sample.keep("Triwulan II", agency: "4012")
        let publication = try PublicationRequest(entry.number, in: sample.archive, decree: "SK 1/2022", by: Sample.by).run()
        let agencies = try HistoryRequest(of: sample.archive).run().agencies
        #expect(agencies.map(\.agency.id) == ["4011", "4012"] && agencies.map { $0.imports.map(\.number) } == [[1], [2]])
        let first = try #require(agencies.first), last = try #require(agencies.last)
        #expect(first.measurements.isEmpty && last.measurements.count == 1)
        let measured = try #require(last.measurements.first)
        #expect(measured.entry == entry && measured.publication == publication)
        #expect(try measured.means?.total == sample.measured().index)
    }

    @Test func oneAgencyCanBeAskedFor() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take(agency: "4011")
        try sample.take(agency: "4012")
        #expect(try HistoryRequest(of: sample.archive, agency: "4012").run().agencies.map(\.agency.id) == ["4012"])
        let failure = try #require(throws: ArchiveFailure.self) { try HistoryRequest(of: sample.archive, agency: "9999").run() }
        #expect(failure.problem.code == "instansi-tidak-di-arsip" && failure.problem.message.id.contains("4011, 4012"))
    }

    /// Every unit where anybody is, with the means that measuring gives it, parents before children.
    @Test func aStoredMeasurementIsWhatWasMeasured() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let entry = try sample.keep("Triwulan II")
        let stored = try StoredMeasurementRequest(entry.number, of: sample.archive).run(), measured = try sample.measured()
        #expect(stored.entry == entry && stored.means?.total == measured.index && stored.refused == 0)
        #expect(stored.plan.asOf == measured.plan.asOf && stored.plan.instrument.version == measured.plan.instrument.version)
        #expect(stored.units.map(\.depth) == [0, 1, 2, 1] && stored.units.count == measured.unitMeans.count)
        for unit in stored.units { #expect(unit.means == measured.unitMeans[unit.unit.id], "\(unit.unit.name)") }
    }

    @Test func whatIsNotThereIsRefused() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        for number in [0, 1, -1, Int.max] {
            let failure = try #require(throws: ArchiveFailure.self) { try StoredMeasurementRequest(number, of: sample.archive).run() }
            #expect(failure == .unknownMeasurement(number))
        }
    }
}
