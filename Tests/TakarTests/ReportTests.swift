import Foundation
import Testing

@testable import Exchange

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

    /// The letter to the head of the region: one upright page, and behind it what it rests on.
    @Test(arguments: [("id", "Dasar"), ("en", "Basis")]) func theCoverIsOnePage(language: String, basis: String) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("laporan.xlsx").path
        #expect(try Program.run(["report", "agency", "--as-of", "2022-06-30", "--lang", language, "--output", output]).status == 0)
        let parts = try ZipArchive(output)
        let cover = try parts.part("xl/worksheets/sheet1.xml")
        #expect(cover.contains("fitToPage=\"1\"") && !cover.contains("fitToHeight") && cover.contains("orientation=\"portrait\""))
        let workbook = try parts.part("xl/workbook.xml")
        #expect(workbook.contains("name=\"\(basis)\"") && !workbook.contains("name=\"Tren"))
        let texts = try parts.part("xl/sharedStrings.xml")
        #expect(texts.contains(language == "id" ? "per 30 Juni 2022" : "as of 30 June 2022"))
    }

    @Test func aReportOfAnArchiveHasItsTrend() throws {
        let sample = try SampleArchive()
        defer { sample.remove() }
        try sample.makeTwice()
        try sample.run(["report", "--archive", "takar.db", "--as-of", "2022-12-31", "--output", "laporan.xlsx"])
        let parts = try ZipArchive(sample.path("laporan.xlsx"))
        #expect(try parts.part("xl/workbook.xml").contains("name=\"Tren\""))
        let texts = try parts.part("xl/sharedStrings.xml")
        for text in ["30 Juni 2022", "30 September 2022", "31 Desember 2022", "Triwulan II", "laporan ini"] {
            #expect(texts.contains(">\(text)<"), "\(text)")
        }
        let lines = try (1...5).compactMap { try parts.contains("xl/charts/chart\($0).xml") ? parts.part("xl/charts/chart\($0).xml") : nil }
        #expect(lines.count { $0.contains("<c:lineChart>") } == 1)
    }

    private static let workbooks: [(arguments: [String], indonesian: String, english: String, machine: [String])] = [
        (["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30"], "Selisih", "Difference", ["di_sini", "selisih", "kinerja"]),
        (["check", "agency", "--as-of", "2022-06-30"], "Saran perbaikan", "Remedy", ["nip", "temuan", "saran"]),
        (["forecast", "agency", "--as-of", "2022-06-30"], "Poin yang hilang", "Points lost", ["poin_hilang", "ramalan_", "total"]),
        (["rank", "peringkat/hasil.csv"], "Peringkat nasional", "Rank in the nation", ["peringkat_nasional", "nama", "jumlah"]),
    ]

    @Test(arguments: workbooks)
    func workbooksSpeakToPeople(arguments: [String], indonesian: String, english: String, machine: [String]) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("a.xlsx").path
        for (language, heading) in [("id", indonesian), ("en", english)] {
            #expect(try Program.run(arguments + ["--lang", language, "--output", output]).status == 0)
            let texts = try ZipArchive(output).part("xl/sharedStrings.xml")
            #expect(texts.contains(">\(heading)<"), "\(heading)")
            for word in machine { #expect(!texts.contains(">\(word)<"), "\(word)") }
        }
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

extension ZipArchive {
    /// One part as text.
    fileprivate func part(_ name: String) throws -> String { String(decoding: try bytes(name, limit: 1 << 26), as: UTF8.self) }
}
