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

    /// The same export as a workbook: the same scores, but for the three people whose NIP is a number there.
    @Test func theWorkbookIsMeasuredLikeTheText() throws {
        let folder = try TestFolder()
        for file in try files() where file.name != "pegawai.csv" { try folder.write(file.name, file.bytes) }
        let export = URL(fileURLWithPath: sampleFolder).deletingLastPathComponent().appendingPathComponent("export-data-asn.xlsx")
        try folder.write("pegawai.xlsx", [UInt8](try Data(contentsOf: export)))
        let workbook = try folder.read(), text = try DataSet.read(try DataFolder(sampleFolder), plan: try TestFolder.plan())
        let ours = Set(try workbook.scoreTable().split(separator: "\n")), theirs = Set(try text.scoreTable().split(separator: "\n"))
        #expect(ours.isSubset(of: theirs))
        #expect(theirs.count - ours.count == 3)
        func numeric(_ dataSet: DataSet) -> Int { dataSet.findings.count { $0.hasSuffix("nip-notasi-ilmiah") } }
        #expect(numeric(workbook) == numeric(text) + 3)
    }
}
