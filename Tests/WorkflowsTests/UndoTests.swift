import Archive
import Exchange
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Taking the last import of an agency back.
@Suite struct UndoTests {
    /// An agency, and half of it imported by mistake.
    private func mistaken() throws -> Sample {
        let sample = try Sample()
        try sample.take()
        try sample.vary("separuh", "pegawai.csv") { Array($0.prefix(30)) }
        try sample.take("separuh", allowing: [.closing])
        return sample
    }

    /// With all that had gone with them; what was measured meanwhile stays, and can be made again.
    @Test func everybodyIsBack() throws {
        let sample = try mistaken()
        defer { sample.remove() }
        let mistake = try #require(try HistoryRequest(of: sample.archive).run().agencies.first?.imports.last)
        try sample.keep("Salah")
        let outcome = try UndoRequest(agency: Sample.agency, in: sample.archive, by: Sample.by).run()
        #expect(outcome.entry.undoes == 2 && outcome.entry.number == 3 && !outcome.isTrial)
        #expect(outcome.entry.difference[.employee].added == 30 && outcome.entry.difference[.training].added > 0)
        for kind in RecordKind.allCases { #expect(outcome.entry.difference[kind].added == mistake.difference[kind].closed, "\(kind)") }
        #expect(try sample.measured(sample.archived).points == sample.measured().points)
        #expect(try sample.audit().last?.action == AuditAction.undoing.rawValue)
        try sample.keep("Benar")
        let verified = try VerificationRequest(of: sample.archive).run()
        #expect(verified.map(\.people) == [30, 60] && verified.allSatisfy(\.isSound))
        #expect(try ArchiveState(sample).faults.isEmpty)
    }

    @Test func aTrialChangesNothing() throws {
        let sample = try mistaken()
        defer { sample.remove() }
        let before = try ArchiveState(sample)
        let outcome = try UndoRequest(agency: Sample.agency, in: sample.archive, isTrial: true, by: Sample.by).run()
        #expect(outcome.isTrial && outcome.entry.undoes == 2)
        #expect(try ArchiveState(sample) == before)
    }

    @Test func whatIsTakenBackTwiceIsTheImportBefore() throws {
        let sample = try mistaken()
        defer { sample.remove() }
        let request = UndoRequest(agency: Sample.agency, in: sample.archive, by: Sample.by)
        let first = try request.run(), second = try request.run()
        #expect(first.entry.undoes == 2 && second.entry.undoes == 1)
        let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
        #expect(failure == .nothingToUndo(Sample.agency))
    }

    @Test func anUnknownAgencyIsRefused() throws {
        let sample = try mistaken()
        defer { sample.remove() }
        let failure = try #require(throws: ArchiveFailure.self) { try UndoRequest(agency: "9999", in: sample.archive, by: Sample.by).run() }
        #expect(failure.problem.code == "instansi-tidak-di-arsip")
    }
}
