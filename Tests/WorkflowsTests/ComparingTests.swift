import Analysis
import Archive
import Exchange
import Measurement
import Testing
import Vocabulary
import Workflows

/// Why the index changed between two stored measurements.
@Suite struct ComparingTests {
    @Test func aMeasurementAndItselfDifferInNothing() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let entry = try sample.keep("Triwulan II")
        let analysis = try ComparisonRequest(entry.number, entry.number, of: sample.archive).run()
        let whole = analysis.whole
        #expect(whole.change?.isZero == true && whole.parts.allSatisfy(\.share.isZero) && analysis.causes.isEmpty)
        #expect(whole.stayers == entry.result.tally.measured && whole.rose == 0 && whole.fell == 0)
    }

    @Test func theEndsAreWhatWasMeasured() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        try sample.keep("Akhir tahun", on: "2022-12-31")
        let whole = try ComparisonRequest(1, 2, of: sample.archive).run().whole
        let before = try sample.measured(), after = try sample.measured(on: "2022-12-31")
        #expect(whole.before == before.index && whole.after == after.index && whole.before != whole.after)
        #expect(whole.measuredBefore == before.aggregation.whole.measured && !whole.parts.isEmpty)
    }

    /// What came in late is told from what time has done.
    @Test func recordsOfLaterImportsAreLate() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.vary("dini", "skp.csv") { Array($0.prefix(60)) }
        try sample.take("dini")
        try sample.keep("Triwulan II")
        try sample.take()
        try sample.keep("Perbaikan")
        let analysis = try ComparisonRequest(1, 2, of: sample.archive).run()
        #expect(analysis.causes.contains(.lateRecords) && !analysis.causes.contains(.time))
        let parts = analysis.whole.parts.filter { !$0.share.isZero }
        #expect(parts.map(\.kind) == [.stayers(.lateRecords)])
    }

    @Test func whatIsNotThereIsRefused() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        for (before, after, missing) in [(1, 9, 9), (0, 1, 0)] {
            let request = ComparisonRequest(before, after, of: sample.archive)
            let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
            #expect(failure == .unknownMeasurement(missing))
        }
    }

    @Test func twoAgenciesAreNotCompared() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        for agency in ["4011", "4012"] {
            try sample.take(agency: agency)
            try sample.keep("Triwulan II", agency: agency)
        }
        let failure = try #require(throws: ArchiveFailure.self) { try ComparisonRequest(1, 2, of: sample.archive).run() }
        #expect(failure == .differentAgencies)
    }
}
