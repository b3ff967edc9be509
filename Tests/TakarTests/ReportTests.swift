import Foundation
import Testing

/// The workbook of `takar report`, and results that become workbooks.
@Suite struct ReportTests {
    /// The commands as a person types them, run where the sample agency lies; the workbook is written elsewhere.
    private static let reports: [(name: String, arguments: [String])] = [
        ("report", ["report", "agency", "--as-of", "2022-06-30"]),
        ("report-english", ["report", "agency", "--as-of", "2024-06-30", "--lang", "en", "--set", "joining=group-means"]),
        ("report-own-instrument", ["report", "agency", "--as-of", "2022-06-30", "--instrument", "contoh.yaml"]),
    ]

    @Test(arguments: reports) func saysWhatWasWritten(name: String, arguments: [String]) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program.run(arguments + ["--output", folder.appendingPathComponent("laporan.xlsx").path])
        #expect(program.status == 0)
        #expect(program.errors.isEmpty)
        try expectRecorded(program.transcript(arguments + ["--output", "laporan.xlsx"]), name)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["laporan.xlsx"])
    }

    @Test func aFolderThatIsNotThereIsSaidAndNothingIsWritten() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = ["report", "agency", "--as-of", "2022-06-30", "--output", "tidak/ada/laporan.xlsx"]
        let program = try Program.run(arguments)
        #expect(program.status == 74)
        try expectRecorded(program.transcript(arguments), "refuse-report-no-folder")
    }

    /// A disk with room for a few kilobytes, as the shell can make believe: also the sheets that wait beside the file must fit.
    @Test(arguments: [1, 8, 20]) func aFullDiskIsNamedAndNothingStays(kilobytes: Int) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let output = folder.appendingPathComponent("laporan.xlsx").path
        process.arguments = [
            "-c", "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$0\" report agency --as-of 2022-06-30 --output \"$1\"", Program.executable.path,
            output,
        ]
        process.currentDirectoryURL = Place.fixtures
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 74)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func resultsBecomeWorkbooksByTheirNames() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["scores", "units", "not-measured", "diagnostics"]
        let arguments =
            ["measure", "agency", "--as-of", "2022-06-30"] + names.flatMap { ["--\($0)", folder.appendingPathComponent("\($0).xlsx").path] }
        #expect(try Program.run(arguments).status == 0)
        for name in names {
            let bytes = try Data(contentsOf: folder.appendingPathComponent("\(name).xlsx"))
            #expect(bytes.starts(with: Array("PK".utf8)), "\(name)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == names.count)
    }

    /// What other programs make of the workbook, where they are installed.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"))) func otherProgramsReadTheWorkbook() throws {
        let process = Process()
        process.executableURL = Place.tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "Scripts/check-workbooks.sh")
        process.arguments = [Program.executable.path]
        let errors = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: complained, as: UTF8.self))")
    }
}
