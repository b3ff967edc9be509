import Testing

@testable import Archive

@Suite struct ArchiveInstantTests {
    @Test func momentsAreWrittenInUTCAndSortAsTexts() {
        let now = ArchiveInstant.now.description
        #expect(now.count == 20 && now.hasSuffix("Z") && now.dropFirst(4).first == "-")
        #expect(ArchiveInstant("2026-11-25T16:04:15Z") < ArchiveInstant("2026-12-01T00:00:00Z"))
    }
}
