import Foundation
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Whatever lies in a folder is looked at, and what cannot be read is said.
@Suite struct DataFolderTests {
    static let employees =
        "nip_baru;kedudukan_hukum_id;jenis_jabatan_id;status_cpns_pns;jabatan_nama;eselon_id;tingkat_pendidikan_id;unor_id\n199003152015031901;01;2;PNS;Analis;;40;\n"

    private func words(_ folder: DataFolder) -> [String] { DataSet.words(folder.diagnostics) }

    @Test func anEmptyFolderHasNothingToSay() throws {
        let folder = try TestFolder()
        let data = try DataFolder(folder.path)
        #expect(data.files.isEmpty && data.diagnostics.isEmpty && data.size == 0)
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 0)
        #expect(dataSet.findings == [": tanpa-daftar-unit"])
        #expect(try dataSet.scoreTable() == "nip,unor_id,kelas_jabatan,kualifikasi,kompetensi,kinerja,disiplin,total,kategori\n")
    }

    @Test func otherFilesAreNamedAndLeft() throws {
        let folder = try TestFolder([
            "catatan.txt": "rapat besok\n", "foto.jpg": "\u{0}\u{1}", "rekap.csv": "nip;nama;total\n1;a;2\n", "pegawai.csv": Self.employees,
        ])
        let data = try DataFolder(folder.path)
        #expect(data.files == ["pegawai.csv"])
        #expect(words(data) == ["catatan.txt: berkas-tidak-dikenal", "foto.jpg: berkas-tidak-dikenal", "rekap.csv: berkas-tidak-dikenal"])
    }

    @Test func anEmptyFileIsSaidToBeEmpty() throws {
        let folder = try TestFolder(["pegawai.csv": ""])
        #expect(words(try DataFolder(folder.path)) == ["pegawai.csv: berkas-kosong"])
    }

    @Test func aFolderNamedLikeAFileIsPassedOver() throws {
        let folder = try TestFolder(["x.csv": Self.employees])
        try FileManager.default.createDirectory(atPath: folder.path("pegawai.csv"), withIntermediateDirectories: false)
        let data = try DataFolder(folder.path)
        #expect(data.files == ["x.csv"])
        #expect(words(data) == ["pegawai.csv: folder-dilewati"])
    }

    @Test func workbooksAreKnownByTheirFirstBytes() throws {
        let folder = try TestFolder()
        try folder.write("a.csv", [0x50, 0x4B, 0x03, 0x04] + Array(Self.employees.utf8))
        try folder.write("b.csv", [0xD0, 0xCF, 0x11, 0xE0] + Array(Self.employees.utf8))
        #expect(words(try DataFolder(folder.path)) == ["a.csv: buku-kerja-rusak", "b.csv: buku-kerja-lama"])
    }

    /// Files that programs leave behind while they have another open.
    @Test func hiddenFilesAndLockFilesAreNotThere() throws {
        let folder = try TestFolder([".pegawai.csv": Self.employees, "~$pegawai.csv": "x", "pegawai.csv": Self.employees])
        let data = try DataFolder(folder.path)
        #expect(data.files == ["pegawai.csv"])
        #expect(data.diagnostics.isEmpty)
    }

    @Test func namesSayNothingAndOrderEverything() throws {
        let folder = try TestFolder([
            "Book1": Self.employees, "b.csv": "Id;NamaUnor;DiatasanId\n", "a (2).TXT": "idPns;tkPendidikanId;tglLulus\n",
            "data.csv.bak": Self.employees,
            "pendidikan.csv": Self.employees, "é.csv": Self.employees,
        ])
        let data = try DataFolder(folder.path)
        #expect(data.files == ["Book1", "a (2).TXT", "b.csv", "data.csv.bak", "pendidikan.csv", "é.csv"])
        #expect(data.tables.map(\.layout.kind) == [.employee, .education, .unit, .employee, .employee, .employee])
        #expect(data.size == data.tables.reduce(0) { $0 + $1.size })
        #expect(data.contains(.unit) && data.contains(.education) && !data.contains(.training))
    }

    @Test func oneFileIsAFolderOfOne() throws {
        let folder = try TestFolder(["pegawai.csv": Self.employees, "lain.csv": Self.employees])
        let data = try DataFolder(folder.path("pegawai.csv"))
        #expect(data.files == ["pegawai.csv"])
        #expect(try DataSet.read(data, plan: try TestFolder.plan()).people.count == 1)
    }

    @Test func missingColumnsAreNamedWithTheirFile() throws {
        let folder = try TestFolder(["\n\npegawai.csv": "x"])
        #expect(try DataFolder(folder.path).diagnostics.count == 1)
        let other = try TestFolder(["diklat.csv": "judul\nnipBaru;latihanStrukturalId;tanggalSelesai\n"])
        let diagnostics = try DataFolder(other.path).diagnostics
        #expect(diagnostics.map(\.problem.code) == ["kolom-tidak-ada"])
        #expect(diagnostics.first?.place.row == 2)
        #expect(diagnostics.first?.problem.severity == .warning)
    }
}

/// What cannot be read at all ends the reading, with the name of the file and the system's reason.
@Suite struct UnreadableFileTests {
    private func failure(_ path: String) -> FileFailure? {
        do throws(FileFailure) {
            _ = try DataFolder(path)
            return nil
        } catch { return error }
    }

    @Test func aFolderThatIsNotThere() throws {
        let folder = try TestFolder()
        let failure = try #require(self.failure(folder.path("data")))
        #expect(failure.file.hasSuffix("/data"))
        #expect(failure.problem.code == "berkas-tak-terbaca")
        #expect(failure.problem.message.en.contains("There is no file or folder"))
    }

    @Test func aLinkToNothing() throws {
        let folder = try TestFolder(["a.csv": DataFolderTests.employees])
        try FileManager.default.createSymbolicLink(atPath: folder.path("pegawai.csv"), withDestinationPath: folder.path("hilang.csv"))
        let failure = try #require(self.failure(folder.path))
        #expect(failure.file.hasSuffix("/pegawai.csv"))
        #expect(failure.problem.message.id.contains("Tidak ada berkas atau folder"))
    }

    @Test(.timeLimit(.minutes(20))) func aNamedPipeDoesNotHoldTheReadingUp() throws {
        let folder = try TestFolder()
        #expect(mkfifo(folder.path("pegawai.csv"), 0o600) == 0)
        let failure = try #require(self.failure(folder.path))
        #expect(failure.file.hasSuffix("/pegawai.csv"))
        #expect(!failure.problem.message.en.contains("directory"))
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root")) func aFileNobodyMayRead() throws {
        let folder = try TestFolder(["pegawai.csv": DataFolderTests.employees])
        #expect(chmod(folder.path("pegawai.csv"), 0) == 0)
        #expect(failure(folder.path)?.problem.message.en.contains("Permission denied") == true)
    }

    /// A file that is there when the folder is looked at and gone when it is read.
    @Test func aFileThatDisappears() throws {
        let folder = try TestFolder(["pegawai.csv": DataFolderTests.employees])
        let data = try DataFolder(folder.path)
        try FileManager.default.removeItem(atPath: folder.path("pegawai.csv"))
        #expect(throws: FileFailure.self) { try DataSet.read(data, plan: try TestFolder.plan()) }
    }

    @Test func aLinkToAFileIsThatFile() throws {
        let folder = try TestFolder(["data.csv": DataFolderTests.employees])
        let links = try TestFolder()
        try FileManager.default.createSymbolicLink(atPath: links.path("pegawai.csv"), withDestinationPath: folder.path("data.csv"))
        #expect(try DataFolder(links.path).files == ["pegawai.csv"])
    }
}
