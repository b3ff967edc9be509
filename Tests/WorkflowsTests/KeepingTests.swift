import Archive
import Exchange
import Personnel
import Testing
import Workflows

/// What becomes of a measurement of an archive's people.
@Suite struct KeepingTests {
    private func taken(_ sample: Sample, units: [String] = []) throws -> TakenMeasurement {
        try MeasurementRequest(PeopleRequest(sample.archived, .on(), units: units), isToBeKept: true).run()
    }

    @Test func lookingKeepsNothing() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try ArchiveState(sample)
        let fate = try #require(try taken(sample).conclude(nil))
        let isKept = fate.kept != nil
        #expect(!isKept)
        #expect(try ArchiveState(sample) == before)
    }

    @Test func whatIsKeptIsWhatWasLookedAt() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let looked = try #require(try taken(sample).conclude(nil)?.hashes)
        let kept = try #require(try taken(sample).conclude((label: "Triwulan II", by: Sample.by))?.kept)
        #expect(kept.isNew && kept.entry.number == 1 && kept.entry.label == "Triwulan II" && kept.entry.by == Sample.by)
        #expect(kept.entry.dataHash == looked.data && kept.entry.resultHash == looked.result)
        let state = try ArchiveState(sample)
        #expect(state.measurements == [kept.entry])
        #expect(state.audit.map(\.action) == [AuditAction.importing.rawValue, AuditAction.measuring.rawValue])
    }

    @Test func theSameIsNotKeptTwice() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let first = try sample.keep("Triwulan II"), before = try ArchiveState(sample)
        let again = try #require(try taken(sample).conclude((label: "Triwulan II", by: "orang lain"))?.kept)
        #expect(!again.isNew && again.entry == first)
        #expect(try ArchiveState(sample) == before)
    }

    @Test func underAnotherNameItIsAnotherMeasurement() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let first = try sample.keep("Triwulan II"), second = try sample.keep("Perbaikan")
        #expect(first.number == 1 && second.number == 2 && first.resultHash == second.resultHash)
    }

    @Test func aPartIsNotKept() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let unit = try #require(try sample.measured().dataSet.tree.units.last)
        let before = try ArchiveState(sample)
        let fate = try #require(try taken(sample, units: [unit.id]).conclude((label: "", by: Sample.by)))
        var isPart = false
        if case .ofPart = fate { isPart = true }
        #expect(isPart)
        #expect(try ArchiveState(sample) == before)
    }

    @Test func filesAreKeptNowhere() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let taken = try MeasurementRequest(PeopleRequest(sample.files, .on()), isToBeKept: true).run()
        let fate = try taken.conclude((label: "Triwulan II", by: Sample.by))
        let isKept = fate != nil
        #expect(!isKept)
    }

    @Test func aNameOfSeveralLinesIsRefused() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try ArchiveState(sample), taken = try taken(sample)
        let refusal = try #require(throws: Refusal.self) { try taken.conclude((label: "Triwulan\nII", by: Sample.by)) }
        #expect(refusal.kind == .usage && refusal.code == "teks-tidak-sah")
        #expect(try ArchiveState(sample) == before)
    }
}
