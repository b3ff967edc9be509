import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// A file that is written to while it is read is no basis for anybody's score.
@Suite struct ChangingFileTests {
    private func text(_ folder: TestFolder) throws -> TableText { try TableText(folder.path("a.csv")) }

    private func append(_ folder: TestFolder, _ text: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("a.csv")))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    @Test func aFileThatShrinks() throws {
        let folder = try TestFolder(["a.csv": String(repeating: "x", count: 100_000)])
        let text = try text(folder)
        truncate(folder.path("a.csv"), 50_000)
        let window = TextWindow(size: 100_000)
        let failure = #expect(throws: FileFailure.self) { try window.load(text, 0..<100_000, delimiter: 59) }
        #expect(failure?.problem.code == "berkas-berubah")
        #expect(failure?.file.hasSuffix("/a.csv") == true)
        #expect(throws: FileFailure.self) { try text.checkUnchanged() }
    }

    @Test func aFileThatGrows() throws {
        let folder = try TestFolder(["a.csv": "x;y\n"])
        let text = try text(folder)
        try text.checkUnchanged()
        try append(folder, "z\n")
        let failure = #expect(throws: FileFailure.self) { try text.checkUnchanged() }
        #expect(failure?.problem.code == "berkas-berubah")
    }

    /// While one thread finds the file too short, the others do not wait for its piece.
    @Test(.timeLimit(.minutes(1))) func nobodyWaitsForAPieceThatDoesNotCome() throws {
        let folder = try TestFolder(["a.csv": Lines.employees(1...9)])
        let table = try #require(try DataFolder(folder.path).tables.first)
        let stream = try RowStream(table, plainly: false, piece: 64)
        truncate(folder.path("a.csv"), 200)
        #expect(throws: FileFailure.self) {
            try Workers.run(3) { () throws(FileFailure) in
                let window = stream.window()
                var split = RowSplit()
                while try stream.next(window, &split) != nil {}
            }
        }
    }
}
