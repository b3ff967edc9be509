import Foundation
import Testing

@testable import Exchange

private let sampleFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("../shared/samples/kab-contoh").standardizedFileURL.path

/// The sample agency of four hundred people, where it lies beside the project.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: sampleFolder))) struct SampleAgencyTests {
    private func files() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: sampleFolder).sorted().map {
            ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: sampleFolder + "/" + $0))))
        }
    }

    @Test func everybodyHasTheExpectedScore() throws {
        let folder = try TestFolder()
        for file in try files() { try folder.write(file.name, file.bytes) }
        let expected = try String(contentsOfFile: sampleFolder + ".expected-2022-06-30.csv", encoding: .utf8)
        let scores = try folder.read().scoreTable()
        #expect(scores == expected)
    }

    @Test(arguments: [false, true]) func theOrderOfRowsChangesNothing(inTwo: Bool) throws {
        try OrderTests.check(try files(), rounds: 2, inTwo: inTwo)
    }
}
