import Archive
import Exchange
import Foundation
import Testing
import Vocabulary
import Workflows

/// Folders and archives that have nobody, or not whom somebody asks for.
@Suite struct SourceRefusalTests {
    @Test func aFolderWithoutEmployeesIsRefused() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try FileManager.default.removeItem(atPath: sample.path("awal/pegawai.csv"))
        let refusal = try #require(throws: Refusal.self) { try sample.files.open() }
        #expect(refusal.kind == .data && refusal.code == "tanpa-data-pegawai")
        #expect(refusal.headline.id.contains("nip_baru"))
    }

    @Test func whatLiesInsteadIsNamed() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.write("rapat hari Senin\n", to: "lain/catatan.txt")
        let refusal = try #require(throws: Refusal.self) { try SourceRequest.folder(sample.path("lain")).open() }
        #expect(refusal.code == "tanpa-data-pegawai" && refusal.details.count == 1)
        #expect(refusal.details.first?.id.hasPrefix("catatan.txt: ") == true)
    }

    @Test func aFolderThatIsNotThereIsAFailureOfFiles() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        let failure = try #require(throws: FileFailure.self) { try SourceRequest.folder(sample.path("tiada")).open() }
        #expect(failure.problem.code == "berkas-tak-terbaca")
    }

    @Test func anArchiveThatIsNotThereIsNotMade() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        for access in [SQLiteArchive.Access.reading, .writing] {
            let failure = try #require(throws: ArchiveFailure.self) { try sample.archived.open(for: access) }
            #expect(failure.problem.code == "arsip-tidak-ada" && failure.isOfFile)
        }
        #expect(!FileManager.default.fileExists(atPath: sample.archive))
    }

    @Test func ofSeveralAgenciesOneMustBeNamed() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take(agency: "4011")
        try sample.take(agency: "4012")
        let refusal = try #require(throws: Refusal.self) { try sample.archived.open() }
        #expect(refusal.kind == .usage && refusal.code == "instansi-tidak-disebut")
        #expect(refusal.headline.id.contains("4011, 4012"))
        _ = try SourceRequest.archive(sample.archive, agency: "4012").open()
    }

    @Test func anUnknownAgencyIsRefusedWithThoseThereAre() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take(called: "Pemerintah Kab. Contoh")
        let source = SourceRequest.archive(sample.archive, agency: "9999")
        let failure = try #require(throws: ArchiveFailure.self) { try source.open() }
        #expect(failure.problem.code == "instansi-tidak-di-arsip" && !failure.isOfFile)
        for language in Language.allCases { #expect(failure.problem.message[language].contains("4011 (Pemerintah Kab. Contoh)")) }
    }

    @Test func anArchiveOfNobodyIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        _ = try SQLiteArchive(sample.archive, for: .creating)
        let refusal = try #require(throws: Refusal.self) { try sample.archived.open() }
        #expect(refusal.kind == .data && refusal.code == "arsip-kosong")
    }

    @Test func whatIsNoArchiveIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.write("nip;nama\n", to: "takar.db")
        let failure = try #require(throws: ArchiveFailure.self) { try sample.archived.open() }
        #expect(failure.problem.code == "bukan-arsip" && failure.isOfFile)
    }
}
