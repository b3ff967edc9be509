import Foundation
import Testing

/// The report to print that `takar report` writes where the name ends in .pdf.
@Suite struct PrintedReportTests {
    private static let canRead = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    private static let reports: [(name: String, arguments: [String])] = [
        ("print", ["report", "agency", "--as-of", "2022-06-30"]),
        ("print-english", ["report", "agency", "--as-of", "2024-06-30", "--lang", "en", "--set", "joining=group-means"]),
        ("print-own-instrument", ["report", "agency", "--as-of", "2022-06-30", "--instrument", "contoh.yaml"]),
        ("print-another-year", ["report", "agency", "--as-of", "2024-06-30", "--instrument", "perban-bkn-8-2019"]),
    ]

    /// Writes a report into a folder and runs the rest with its path.
    private func write(_ arguments: [String], _ look: (String, Program) throws -> Void) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("laporan.pdf").path
        let program = try Program.run(arguments + ["--output", path])
        try look(path, program)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["laporan.pdf"])
    }

    /// The texts of the pages as another program reads them.
    private func pages(_ path: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = ["-layout", path, "-"]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.components(separatedBy: "\u{C}").dropLast().map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    @Test(arguments: reports) func saysWhatWasWritten(name: String, arguments: [String]) throws {
        try write(arguments) { path, program in
            #expect(program.status == 0)
            #expect(program.errors.isEmpty)
            try expectRecorded(program.transcript(arguments + ["--output", "laporan.pdf"]), name)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Array("%PDF-".utf8)))
        }
    }

    @Test(arguments: reports) func theSameDataIsTheSameBytes(name: String, arguments: [String]) throws {
        try write(arguments) { first, _ in
            try write(arguments + ["--threads", "3"]) { second, _ in
                let bytes = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
                #expect(bytes[0] == bytes[1], "\(name)")
            }
        }
    }

    /// The first page can be sent alone, so it has what the figures are and what they lack.
    @Test(.enabled(if: canRead)) func theFirstPageSaysWhatTheCommandSays() throws {
        try write(["report", "agency", "--as-of", "2022-06-30"]) { path, _ in
            let pages = try pages(path)
            let first = try #require(pages.first)
            for text in [
                "IP ASN Pemerintah Kab. Contoh per 30 Juni 2022", "perban-bkn-8-2019", "43,10", "Sangat Rendah", "12,20 dari 25 (48,80 %)",
                "14,50 dari 40 (36,25 %)", "Diukur 5 50,00 %", "Baris pegawai ditolak 1 10,00 %", "Halaman 1 dari \(pages.count)",
            ] { #expect(first.contains(text), "\(text)") }
            let rest = pages.dropFirst().joined(separator: " ")
            for text in ["Poin yang hilang per indikator", "DINAS CONTOH", "Dasar", "PermenPANRB 38/2018", "orang.csv data pegawai 13 9 1 3"] {
                #expect(rest.contains(text), "\(text)")
            }
        }
    }

    @Test(.enabled(if: canRead)) func noticesStandOnEveryPage() throws {
        try write(["report", "agency", "--as-of", "2024-06-30", "--lang", "en"]) { path, _ in
            for page in try pages(path) { #expect(page.contains("Provisional result: the annex of BKN's letter 4190/2024 is not public")) }
        }
        try write(["report", "agency", "--as-of", "2024-06-30", "--instrument", "perban-bkn-8-2019"]) { path, _ in
            for page in try pages(path) { #expect(page.contains("Pengandaian: instrumen ini berlaku untuk 2019–2022, bukan untuk 2024")) }
        }
    }

    /// What nobody may overlook stands right under the index.
    @Test(.enabled(if: canRead)) func whatIsMissingStandsUnderTheIndex() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["orang.csv", "unit.csv", "pendidikan.csv"] {
            try FileManager.default.copyItem(
                at: Place.fixtures.appendingPathComponent("agency/\(name)"), to: folder.appendingPathComponent(name))
        }
        try write(["report", folder.path, "--as-of", "2022-06-30"]) { path, program in
            #expect(program.status == 0)
            let first = try #require(try pages(path).first)
            let index = try #require(first.range(of: "Indeks")), missing = try #require(first.range(of: "! Tidak ada berkas"))
            let dimensions = try #require(first.range(of: "Dimensi"))
            #expect(index.lowerBound < missing.lowerBound && missing.lowerBound < dimensions.lowerBound)
        }
    }

    /// Neither a NIP nor a name of anybody is on paper, not even where a file is called by it.
    @Test(.enabled(if: canRead)) func nobodyIsNamed() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let agency = Place.fixtures.appendingPathComponent("agency")
        for name in try FileManager.default.contentsOfDirectory(atPath: agency.path) {
            let copy = name == "diklat.csv" ? "diklat 199001012015011901.csv" : name
            try FileManager.default.copyItem(at: agency.appendingPathComponent(name), to: folder.appendingPathComponent(copy))
        }
        try write(["report", folder.path, "--as-of", "2022-06-30"]) { path, _ in
            let text = try pages(path).joined(separator: " ")
            #expect(text.contains("diklat ….csv"))
            #expect(text.firstMatch(of: /[0-9]{18}/) == nil)
        }
    }

    @Test(arguments: [("tidak/ada/laporan.pdf", 74), ("laporan.pdf.docx", 64)]) func aNameThatCannotBeIsRefused(name: String, status: Int) throws {
        #expect(try Program.run(["report", "agency", "--as-of", "2022-06-30", "--output", name]).status == Int32(status))
    }

    /// Fontconfig told of an empty folder is a computer without fonts.
    @Test func aComputerWithoutFontsIsNamed() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = folder.appendingPathComponent("fonts.conf")
        try "<?xml version=\"1.0\"?><fontconfig><dir>\(folder.path)/none</dir></fontconfig>".write(to: settings, atomically: true, encoding: .utf8)
        let output = folder.appendingPathComponent("laporan.pdf").path
        for (language, words) in [("id", "fonts-dejavu-core"), ("en", "Install a font")] {
            var launch = Launch(
                ["report", "agency", "--as-of", "2022-06-30", "--lang", language, "--output", output], in: Place.fixtures)
            launch.environment = ["FONTCONFIG_FILE": settings.path]
            let program = try launch.run()
            #expect(program.status == 74)
            #expect(program.errors.contains(words))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["fonts.conf"])
    }

    /// Nobody measured is said as for a workbook.
    @Test func nobodyMeasuredWritesNothing() throws {
        let program = try Program.run(["report", "retired", "--as-of", "2022-06-30", "--output", "laporan.pdf"])
        #expect(program.status == 65)
        #expect(!FileManager.default.fileExists(atPath: Place.fixtures.appendingPathComponent("laporan.pdf").path))
    }
}
