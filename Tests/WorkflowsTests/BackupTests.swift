import Foundation
import Testing
import Vocabulary

@testable import Workflows

/// A copy of an archive is the archive, whatever is written meanwhile.
@Suite struct BackupTests {
    @Test func theCopyIsTheArchive() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-cadangan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("t.db").path, copy = folder.appendingPathComponent("c.db").path
        try Practice.load(into: archive, through: folder.appendingPathComponent("latihan"), by: "tes", Work()) { _ in }
        #expect(try BackupRequest(of: archive, to: copy).run() > 0)
        // Nothing stands beside it, and everything in it can be made again.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("c.db") } == ["c.db"])
        #expect(try VerificationRequest(of: copy).run().map(\.isSound) == [true])
        #expect(throws: Refusal.self) { try BackupRequest(of: archive, to: copy).run() }
        #expect(throws: Refusal.self) { try BackupRequest(of: archive, to: folder.appendingPathComponent("tidak/ada.db").path).run() }
    }
}
