import Archive
import Foundation
import Testing
import Vocabulary
import Workflows

@testable import Web

/// What was noted comes into the archive once, whatever happens to the server in between.
@Suite struct JournalTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-jejak-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func subjects(_ store: SQLiteArchive) throws -> [String] {
        try store.read { reader in
            var subjects: [String] = []
            try reader.forEachAudit { subjects.append($0.subject) }
            return subjects
        }
    }

    @Test func whatTheServerLeftBehindComesInOnce() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("t.db").path, store = try SQLiteArchive(path, for: .creating)
        // As if the server had been killed after its answers, the last of which it was still writing.
        let journal = try Journal(path + ".jejak")
        let entries = (1...3).map {
            JournalEntry(number: $0, at: "2022-06-30T01:02:03Z", action: "lihat-orang", subject: "orang \($0)", detail: "", by: "tes")
        }
        #expect(journal.append(entries) == nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path + ".jejak"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"number\":4,\"at\":\"20".utf8))
        try handle.close()
        let trail = try ViewingTrail(store, beside: path)
        trail.settle(seconds: 20)
        #expect(try subjects(store) == ["orang 1", "orang 2", "orang 3"])
        trail.close()
        // The same lines once more, as if emptying the journal had been cut off.
        #expect(try Journal(path + ".jejak").append(entries) == nil)
        let next = try ViewingTrail(store, beside: path)
        try next.note(person: 9, detail: "", by: "tes")
        next.settle(seconds: 20)
        #expect(try subjects(store) == ["orang 1", "orang 2", "orang 3", "orang 9"])
        next.close()
    }

    /// Many at the same time: each is noted, and each once.
    @Test func manyAreNotedAtOnce() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("t.db").path, store = try SQLiteArchive(path, for: .creating)
        let trail = try ViewingTrail(store, beside: path)
        let failures = SideBySide.map(200) { number in
            do {
                try trail.note(person: number, detail: "", by: "tes")
                return 0
            } catch {
                return 1
            }
        }
        #expect(failures.reduce(0, +) == 0)
        trail.settle(seconds: 20)
        #expect(try subjects(store).sorted() == (0..<200).map { "orang \($0)" }.sorted())
        trail.close()
    }
}
