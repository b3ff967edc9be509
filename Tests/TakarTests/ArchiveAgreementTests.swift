import Foundation
import Testing

/// An archive measures to the last digit what its files measure to.
@Suite struct ArchiveAgreementTests {
    private static let outputs = ["scores", "units", "not-measured"]

    /// Measures into files and gives what they say.
    private func measure(_ source: [String], _ settings: [String], in folder: URL) throws -> [String] {
        let files = Self.outputs.map { folder.appendingPathComponent("\(UUID().uuidString)-\($0).csv") }
        let program = try Program.run(
            ["measure"] + source + settings + zip(Self.outputs, files).flatMap { ["--\($0)", $1.path] }, in: Place.fixtures)
        #expect(program.status == 0, "\(settings): \(program.errors)")
        return try files.map { try String(contentsOf: $0, encoding: .utf8) }
    }

    private static let settings = [
        ["--as-of", "2022-06-30"], ["--as-of", "2024-06-30"], ["--as-of", "2021-12-31"],
        ["--as-of", "2024-06-30", "--instrument", "perban-bkn-8-2019"], ["--as-of", "2022-06-30", "--instrument", "surat-bkn-4190-2024"],
        ["--as-of", "2022-06-30", "--set", "technical=proportional", "--set", "window=calendar-years"],
    ]

    @Test(arguments: ["agency", "kualitas"]) func anArchiveMeasuresAsItsFilesDo(data: String) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path
        #expect(try Program.run(["import", data, "--archive", archive, "--agency", "I1", "--allow-other-agency"]).status == 0)
        var different: Set<String> = []
        for settings in Self.settings {
            let files = try measure([data], settings, in: folder), archived = try measure(["--archive", archive], settings, in: folder)
            for (name, (one, other)) in zip(Self.outputs, zip(files, archived)) { #expect(one == other, "\(data) \(settings) \(name)") }
            #expect(files[0].split(separator: "\n").count > 1)
            different.insert(files[0])
        }
        #expect(different.count > 2)
        #expect(try Program.run(["verify", "--archive", archive]).status == 0)
        #expect(try Program.run(["audit", "verify", "--archive", archive]).status == 0)
    }

    /// An agency in two exports, the second in two parts, measures as its last files do, and before them as the first did.
    @Test func laterExportsMeasureAsTheirFilesDo() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path
        // Every cell of the second can be read: a row that cannot takes the place of none, so that the earlier ones stay.
        for (name, people, seed) in [("satu", "300", "5"), ("dua", "60", "6")] {
            let made = try Program.run(
                ["simulate", name, "--employees", people, "--agencies", "1", "--seed", seed, "--as-of", "2024-06-30"], in: folder)
            #expect(made.status == 0)
        }
        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
        func take(_ name: String) throws {
            #expect(
                try Program.run(["import", path(name), "--archive", archive, "--agency", "I1", "--allow-closing", "--allow-other-agency"]).status == 0
            )
        }
        let settings = ["--as-of", "2024-06-30"]
        try take("satu")
        let first = try measure(["--archive", archive], settings, in: folder)
        #expect(try first == measure([path("satu")], settings, in: folder))
        // The same once more changes nothing.
        let before = try Data(contentsOf: URL(fileURLWithPath: archive))
        try take("satu")
        #expect(try Data(contentsOf: URL(fileURLWithPath: archive)) == before)
        // Employees and units first, then the histories.
        let files = try FileManager.default.contentsOfDirectory(atPath: path("dua")).sorted()
        for part in ["orang", "riwayat"] {
            try FileManager.default.createDirectory(atPath: path(part), withIntermediateDirectories: true)
        }
        for file in files {
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path("dua/\(file)"))).prefix(400), as: UTF8.self).lowercased()
            let part = text.contains("diatasanid") || text.contains("nip_baru") ? "orang" : "riwayat"
            try FileManager.default.copyItem(atPath: path("dua/\(file)"), toPath: path("\(part)/\(file)"))
        }
        for part in ["orang", "riwayat"] { #expect(try !FileManager.default.contentsOfDirectory(atPath: path(part)).isEmpty) }
        try take("orang")
        try take("riwayat")
        #expect(try measure(["--archive", archive], settings, in: folder)[0] == measure([path("dua")], settings, in: folder)[0])
        #expect(try Program.run(["verify", "--archive", archive]).status == 0)
        #expect(try Program.run(["audit", "verify", "--archive", archive]).status == 0)
    }
}
