import Archive
import Foundation
import Testing

@testable import Web

/// Lots that were received: each for its purpose alone, and none for ever.
@Suite struct UploadFolderTests {
    private let folder = UploadFolder(
        beside: FileManager.default.temporaryDirectory.appendingPathComponent("takar-kiriman-\(UUID().uuidString)").path)

    private func keep(_ purpose: UploadFolder.Purpose?, daysAgo: Int = 0) throws -> String {
        let upload = Upload(fields: [], files: [], folder: try folder.arriving())
        return try folder.keep(
            upload,
            .init(
                account: 1, agency: "SATU", name: "", at: ArchiveInstant.fromNow(seconds: -daysAgo * 86_400).description, files: [], purpose: purpose)
        )
    }

    @Test func aLotIsOfItsPurposeAlone() throws {
        defer { try? FileManager.default.removeItem(at: folder.root) }
        // Lots of before there were purposes were all imports.
        let (old, plan) = (try keep(nil), try keep(.planning))
        #expect(folder.lot(old, for: .importing) != nil && folder.lot(old, for: .planning) == nil)
        #expect(folder.lot(plan, for: .planning) != nil && folder.lot(plan, for: .importing) == nil && folder.lot(plan, for: .scenarios) == nil)
        #expect(folder.lots(for: .importing).map(\.id) == [old])
        #expect(folder.lot("../\(plan)", for: .planning) == nil && folder.lot("", for: .planning) == nil)
    }

    @Test func whatHasLainTooLongGoesAtTheStart() throws {
        defer { try? FileManager.default.removeItem(at: folder.root) }
        let kept = [try keep(.importing, daysAgo: 29), try keep(.planning, daysAgo: 89), try keep(.scenarios)]
        for (purpose, days) in [(UploadFolder.Purpose.importing, 31), (.planning, 91), (.scenarios, 400)] { _ = try keep(purpose, daysAgo: days) }
        folder.removeRemains()
        #expect(Set(UploadFolder.Purpose.allCases.flatMap { folder.lots(for: $0) }.map(\.id)) == Set(kept))
    }
}
