import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// A file is there whole or not at all.
@Suite struct AtomicFileTests {
    private func failure(_ write: () throws(FileFailure) -> Void) -> FileFailure? {
        do throws(FileFailure) {
            try write()
            return nil
        } catch { return error }
    }

    @Test func isThereOnceCommitted() throws {
        let folder = try TestFolder()
        do {
            let file = try AtomicFile(folder.path("a.csv"))
            try file.write("satu,")
            try file.write("dua\n")
            #expect(!FileManager.default.fileExists(atPath: folder.path("a.csv")))
            try file.commit()
        }
        #expect(try folder.text("a.csv") == "satu,dua\n")
        #expect(try folder.names == ["a.csv"])
    }

    @Test func leavesNothingWhenNotCommitted() throws {
        let folder = try TestFolder(["a.csv": "lama"])
        do {
            let file = try AtomicFile(folder.path("a.csv"))
            try file.write(String(repeating: "x", count: 3 << 20))
            #expect(try folder.names.count == 2)
        }
        #expect(try folder.text("a.csv") == "lama")
        #expect(try folder.names == ["a.csv"])
    }

    /// As root a rename onto `/dev/stdout` would break the machine for everybody.
    @Test func neverTakesThePlaceOfALinkToAnOpenFile() throws {
        let folder = try TestFolder(["hilang.txt": "awal;"])
        let open = try #require(FileHandle(forUpdatingAtPath: folder.path("hilang.txt")))
        let link = folder.path("stdout")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/proc/self/fd/\(open.fileDescriptor)")
        try FileManager.default.removeItem(atPath: folder.path("hilang.txt"))
        let file = try AtomicFile(link)
        try file.write("isi")
        try file.commit()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasPrefix("/proc/self/fd/"))
        try open.seek(toOffset: 0)
        #expect(try open.readToEnd() == Data("awal;isi".utf8))
    }

    /// What goes to the open file by its number and what the program prints itself stand one behind the other.
    @Test func writesBehindWhatStandsInAnOpenFile() throws {
        let folder = try TestFolder(["keluaran.txt": ""])
        let open = try #require(FileHandle(forUpdatingAtPath: folder.path("keluaran.txt")))
        try open.write(contentsOf: Data("satu;".utf8))
        let file = try AtomicFile("/dev/fd/\(open.fileDescriptor)")
        try file.write("dua;")
        try file.commit()
        try open.write(contentsOf: Data("tiga".utf8))
        #expect(try folder.text("keluaran.txt") == "satu;dua;tiga")
        #expect(try folder.names == ["keluaran.txt"])
    }

    @Test func replacesWhatWasThere() throws {
        let folder = try TestFolder(["a.csv": "panjang sekali"])
        let file = try AtomicFile(folder.path("a.csv"))
        try file.write("b")
        try file.commit()
        #expect(try folder.text("a.csv") == "b")
    }

    @Test func writesMoreThanItsBuffer() throws {
        let folder = try TestFolder()
        let file = try AtomicFile(folder.path("a.csv"))
        let line = String(repeating: "é", count: 1000) + "\n"
        for _ in 0..<2000 { try file.write(line) }
        try file.commit()
        #expect(try FileBytes.read(folder.path("a.csv")).count == 2000 * 2001)
    }

    @Test func anEmptyFileIsAFile() throws {
        let folder = try TestFolder()
        try AtomicFile(folder.path("a.csv")).commit()
        #expect(try folder.text("a.csv").isEmpty)
    }

    /// The file is called as it was asked for, or as whoever writes it beside its place calls it.
    @Test func aFolderThatIsNotThereIsSaid() throws {
        let folder = try TestFolder()
        let first = try #require(failure { () throws(FileFailure) in _ = try AtomicFile(folder.path("tidak/ada/a.csv")) })
        #expect(first.file == folder.path("tidak/ada/a.csv"))
        #expect(first.problem.code == "berkas-tak-tertulis")
        #expect(first.problem.message.en.contains("No such file"))
        let other = try #require(failure { () throws(FileFailure) in _ = try AtomicFile(folder.path("tidak/ada/a.csv"), shown: "hasil/a.csv") })
        #expect(other.file == "hasil/a.csv")
        #expect(try folder.names.isEmpty)
    }

    @Test func aFileInPlaceOfTheFolderIsSaid() throws {
        let folder = try TestFolder(["b": "x"])
        #expect(failure { () throws(FileFailure) in _ = try AtomicFile(folder.path("b/a.csv")) }?.problem.code == "berkas-tak-tertulis")
        #expect(try folder.text("b") == "x")
    }

    @Test func aFolderIsNotReplaced() throws {
        let folder = try TestFolder()
        try FileManager.default.createDirectory(atPath: folder.path("a.csv"), withIntermediateDirectories: false)
        let failure = try #require(failure { () throws(FileFailure) in _ = try AtomicFile(folder.path("a.csv")) })
        #expect(failure.problem.message.en.contains("directory"))
        #expect(try folder.names == ["a.csv"])
    }

    /// A folder that appears while the file is being written.
    @Test func aFolderThatComesInBetweenIsNotReplaced() throws {
        let folder = try TestFolder()
        do {
            let file = try AtomicFile(folder.path("a.csv"))
            try FileManager.default.createDirectory(atPath: folder.path("a.csv"), withIntermediateDirectories: false)
            #expect(failure { () throws(FileFailure) in try file.commit() }?.problem.code == "berkas-tak-tertulis")
        }
        #expect(try folder.names == ["a.csv"])
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root")) func aFolderNobodyMayWriteIsSaid() throws {
        let folder = try TestFolder()
        #expect(chmod(folder.path, 0o500) == 0)
        defer { _ = chmod(folder.path, 0o700) }
        #expect(
            failure { () throws(FileFailure) in _ = try AtomicFile(folder.path("a.csv")) }?.problem.message.en.contains("Permission denied") == true)
    }

    /// What is no regular file is written to and stays what it is: there is nothing to rename.
    @Test(.timeLimit(.minutes(20))) func aPipeStaysAPipe() throws {
        let folder = try TestFolder()
        #expect(mkfifo(folder.path("pipa"), 0o600) == 0)
        // Opening a pipe for writing waits for its reader.
        let reader = open(folder.path("pipa"), O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let file = try AtomicFile(folder.path("pipa"))
        try file.write("satu\n")
        try file.commit()
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = bytes.withUnsafeMutableBytes { read(reader, $0.baseAddress, $0.count) }
        #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "satu\n")
        #expect(try folder.names == ["pipa"])
    }

    @Test func aLinkStaysALinkAndItsFileIsReplaced() throws {
        let folder = try TestFolder(["asli.csv": "lama"])
        try FileManager.default.createSymbolicLink(atPath: folder.path("a.csv"), withDestinationPath: "asli.csv")
        let file = try AtomicFile(folder.path("a.csv"))
        try file.write("baru")
        try file.commit(durably: false)
        #expect(try folder.text("asli.csv") == "baru")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.csv")) == "asli.csv")
        #expect(try folder.names == ["a.csv", "asli.csv"])
    }

    @Test func bytesAndTextsKeepTheirOrder() throws {
        let folder = try TestFolder()
        let file = try AtomicFile(folder.path("a.csv"))
        try file.write("satu ")
        try file.write(ArraySlice("dua ".utf8))
        try file.write("tiga")
        try file.commit()
        #expect(try folder.text("a.csv") == "satu dua tiga")
    }

    /// Scores are personal data: who could not read the old file may not read the new one.
    @Test func permissionsOfTheOldFileStay() throws {
        let folder = try TestFolder(["a.csv": "lama"])
        #expect(chmod(folder.path("a.csv"), 0o600) == 0)
        try AtomicFile(folder.path("a.csv")).commit()
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a.csv"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
