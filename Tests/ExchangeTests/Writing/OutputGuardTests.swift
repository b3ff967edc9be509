import Foundation
import Measurement
import Vocabulary
import Testing

@testable import Exchange

/// No result takes the place of what it rests on, or of another result.
@Suite struct OutputGuardTests {
    private func refusal(_ reading: [String?], _ writing: [String?]) -> String? {
        do throws(FileFailure) {
            try OutputGuard.check(reading: reading, writing: writing)
            return nil
        } catch { return "\(error.problem.code) \(error.file)" }
    }

    @Test func aFileThatIsReadIsNotWritten() throws {
        let folder = try TestFolder(["pegawai.csv": "x", "lain.csv": "y"])
        let data = folder.path("pegawai.csv")
        #expect(refusal([folder.path], [data]) == "keluaran-adalah-masukan \(data)")
        #expect(refusal([data], [data]) == "keluaran-adalah-masukan \(data)")
        #expect(refusal([nil, folder.path("lain.csv")], [nil, data]) == nil)
        // A new file in the folder takes nobody's place.
        #expect(refusal([folder.path], [folder.path("baru.csv")]) == nil)
        #expect(refusal([folder.path("tidak-ada")], [data]) == nil)
        #expect(refusal([], []) == nil)
    }

    /// However a name is spelt, and through links to the file or to its folder.
    @Test func theSameFileByAnotherName() throws {
        let folder = try TestFolder(["pegawai.csv": "x"])
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path("jawaban"), withIntermediateDirectories: false)
        try folder.write("jawaban/1.json", [1])
        let other = try TestFolder()
        try files.createSymbolicLink(atPath: other.path("tautan.csv"), withDestinationPath: folder.path("pegawai.csv"))
        try files.createSymbolicLink(atPath: other.path("map"), withDestinationPath: folder.path)
        try files.linkItem(atPath: folder.path("pegawai.csv"), toPath: other.path("keras.csv"))
        for name in [
            folder.path("./pegawai.csv"), folder.path("jawaban/../pegawai.csv"), other.path("tautan.csv"), other.path("map/pegawai.csv"),
            other.path("keras.csv"), folder.path("jawaban/1.json"),
        ] {
            #expect(refusal([folder.path], [name]) == "keluaran-adalah-masukan \(name)", "\(name)")
            #expect(refusal([other.path("map")], [name]) == "keluaran-adalah-masukan \(name)", "\(name)")
        }
    }

    @Test func noResultIsAskedForTwice() throws {
        let folder = try TestFolder(["lama.csv": "x"])
        try FileManager.default.createSymbolicLink(atPath: folder.path("menunjuk.csv"), withDestinationPath: folder.path("tujuan.csv"))
        try FileManager.default.createDirectory(atPath: folder.path("a"), withIntermediateDirectories: false)
        for (first, second) in [
            ("baru.csv", "baru.csv"), ("baru.csv", "./baru.csv"), ("baru.csv", "a/../baru.csv"), ("lama.csv", "./lama.csv"),
            ("tujuan.csv", "menunjuk.csv"),
        ] {
            let name = folder.path(second)
            #expect(refusal([], [folder.path(first), nil, name]) == "keluaran-ganda \(name)", "\(first) \(second)")
        }
        #expect(refusal([], [folder.path("baru.csv"), folder.path("lama.csv"), folder.path("a/baru.csv")]) == nil)
        // What swallows everything may do so twice.
        #expect(refusal([], ["/dev/null", "/dev/null"]) == nil)
    }

    /// An archive that is not there yet, and what SQLite puts beside one that is.
    @Test func anArchiveIsRead() throws {
        let folder = try TestFolder(["takar.db": "x", "takar.db-wal": "y"])
        for name in ["takar.db", "takar.db-wal", "takar.db-journal"] {
            #expect(refusal([folder.path("takar.db")], [folder.path(name)])?.hasPrefix("keluaran-adalah-masukan") == true, "\(name)")
        }
        #expect(refusal([folder.path("baru.db")], [folder.path("./baru.db")])?.hasPrefix("keluaran-adalah-masukan") == true)
        #expect(refusal([folder.path("takar.db")], [folder.path("takar.csv")]) == nil)
    }

    @Test func endingsOfOtherForms() {
        for name in ["a.xls", "a.XLS", "a.xlsm", "a.ods", "a.pdf", "a.docx", "a.json", "a.tsv", "b/a.csv.gz", "takar.db"] {
            #expect(ResultEnding.refused(name) != nil, "\(name)")
        }
        for name in ["a.xlsx", "a.XLSX", "a.csv", "a.txt", "a", "hasil.2022", "a.xls/b.csv", "/dev/stdout", ""] {
            #expect(ResultEnding.refused(name) == nil, "\(name)")
        }
        #expect(ResultEnding.refused("laporan.XLS") == "xls")
    }

    @Test func aFolderIsNewOrEmpty() throws {
        let folder = try TestFolder()
        try OutputFolder.checkEmpty(folder.path)
        try OutputFolder.checkEmpty(folder.path("baru"))
        try folder.write("pegawai.csv", [1])
        let failure = #expect(throws: FileFailure.self) { try OutputFolder.checkEmpty(folder.path) }
        #expect(failure?.problem.code == "folder-tidak-kosong")
        #expect(failure?.file == folder.path)
    }
}
