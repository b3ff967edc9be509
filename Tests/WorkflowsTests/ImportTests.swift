import Archive
import Exchange
import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Bringing files into an archive: what is kept, what is only tried, and what is stopped.
@Suite struct ImportTests {
    private func trial(_ sample: Sample, _ name: String, allowing allowances: Set<ImportRequest.Allowance> = []) throws -> ImportOutcome {
        try ImportRequest(
            sample.path(name), into: sample.archive, agency: Sample.agency, allowances: allowances, isTrial: true, by: Sample.by
        ).run()
    }

    /// An export of half of the people: the others would be closed.
    private func halve(_ sample: Sample) throws { try sample.vary("separuh", "pegawai.csv") { Array($0.prefix(30)) } }

    @Test func aTrialMakesNoArchive() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let files = try sample.everyFile()
        let outcome = try trial(sample, "awal")
        #expect(outcome.isTrial && !outcome.isKept && outcome.entry.difference[.employee].added == 60)
        #expect(try sample.everyFile() == files)
        #expect(!FileManager.default.fileExists(atPath: sample.archive))
    }

    @Test func aTrialChangesNothingAndSaysWhatWouldChange() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        let before = try ArchiveState(sample)
        let tried = try trial(sample, "lanjut")
        #expect(try ArchiveState(sample) == before)
        let kept = try sample.take("lanjut")
        #expect(kept.isKept && !kept.isTrial && tried.entry.difference == kept.entry.difference)
        #expect(kept.entry.difference[.training].closed == 20)
    }

    @Test func closingManyIsStoppedWithItsReason() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try halve(sample)
        let before = try ArchiveState(sample)
        for allowances in [[], [ImportRequest.Allowance.otherAgency]] {
            let outcome = try sample.take("separuh", allowing: Set(allowances))
            #expect(!outcome.isKept && outcome.reasons.map(\.code) == ["banyak-orang-ditutup"] && outcome.allowed.isEmpty)
            #expect(outcome.reasons.first?.message.id.hasPrefix("30 dari 60 orang") == true)
            #expect(outcome.diagnostics.contains { $0.problem.code == "banyak-orang-ditutup" })
        }
        #expect(try ArchiveState(sample) == before)
    }

    @Test func whatIsAllowedGoesOnAndIsSaid() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try halve(sample)
        let outcome = try sample.take("separuh", allowing: [.closing])
        #expect(outcome.isKept && outcome.reasons.isEmpty && outcome.allowed.map(\.code) == ["banyak-orang-ditutup"])
        #expect(outcome.entry.difference[.employee].closed == 30)
        #expect(try sample.measured(sample.archived).points.count == 30)
    }

    @Test func aTrialIsStoppedAlike() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try halve(sample)
        #expect(try trial(sample, "separuh").reasons.map(\.code) == ["banyak-orang-ditutup"])
        #expect(try trial(sample, "separuh", allowing: [.closing]).reasons.isEmpty)
    }

    @Test func theSameFilesTwiceChangeNothing() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try ArchiveState(sample)
        let again = try sample.take()
        #expect(!again.isKept && again.reasons.isEmpty && again.entry.difference.changesNothing)
        #expect(try ArchiveState(sample) == before)
    }

    /// A name is kept all the same, and the trail tells of it.
    @Test func theSameFilesMayNameTheAgency() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let again = try sample.take(called: "Pemerintah Kab. Contoh")
        #expect(!again.isKept && again.agency.name == "Pemerintah Kab. Contoh")
        #expect(try sample.audit().map(\.action) == [AuditAction.importing.rawValue, AuditAction.naming.rawValue])
    }

    @Test(arguments: ["", "4011 4012", "4011\n4012", String(repeating: "9", count: 101)]) func anOddIDIsRefusedBeforeAnything(id: String) throws {
        let sample = try Sample(people: 5)
        defer { sample.remove() }
        let refusal = try #require(throws: Refusal.self) { try sample.take(agency: id) }
        #expect(refusal.kind == .usage && refusal.code == "teks-tidak-sah")
        #expect(!FileManager.default.fileExists(atPath: sample.archive))
    }

    @Test func aFolderOfOtherFilesIsRefused() throws {
        let sample = try Sample(people: 5)
        defer { sample.remove() }
        try sample.write("rapat hari Senin\n", to: "lain/catatan.txt")
        let refusal = try #require(throws: Refusal.self) { try sample.take("lain") }
        #expect(refusal.kind == .data && refusal.code == "tanpa-berkas-siasn" && refusal.details.count == 1)
        #expect(!FileManager.default.fileExists(atPath: sample.archive))
    }
}
