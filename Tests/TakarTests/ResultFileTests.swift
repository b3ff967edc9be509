import Foundation
import Testing

/// The files a measurement writes: whole or not at all, and right on the sample agency.
@Suite struct ResultFileTests {
    @Test func writesAllFilesAndLeavesNothingElse() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["scores", "units", "not-measured", "diagnostics"]
        let arguments =
            ["measure", "agency", "--as-of", "2022-06-30"] + names.flatMap { ["--\($0)", folder.appendingPathComponent("\($0).csv").path] }
        #expect(try Program.run(arguments).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names.map { "\($0).csv" }.sorted())
        for name in names {
            try expectRecorded(try String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8), "file-\(name)")
        }
    }

    /// Of an archive the same is written as of its files.
    @Test func anArchiveWritesWhatItsFilesDo() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path, names = ["scores", "units", "not-measured"]
        #expect(try Program.run(["import", "agency", "--archive", archive, "--agency", "I1"]).status == 0)
        let written = try [["agency"], ["--archive", archive]].map { source in
            let files = names.map { folder.appendingPathComponent("\($0)-\(source.count).csv") }
            let outputs = zip(names, files).flatMap { ["--\($0)", $1.path] }
            #expect(try Program.run(["measure"] + source + ["--as-of", "2022-06-30"] + outputs).status == 0)
            return try files.map { try String(contentsOf: $0, encoding: .utf8) }
        }
        #expect(written[0] == written[1] && written[0].allSatisfy { $0.split(separator: "\n").count > 1 })
    }

    @Test func textForExcelHasItsMarksAndThePlainFormHasNot() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("nilai.csv")
        func written(_ csv: [String]) throws -> String {
            #expect(try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", file.path] + csv).status == 0)
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        let plain = try written([]), excel = try written(["--csv", "excel"])
        #expect(try written(["--csv", "plain"]) == plain)
        #expect(excel.hasPrefix("\u{FEFF}nip;unor_id;kelas_jabatan;") && excel.hasSuffix("\r\n"))
        let rows = excel.components(separatedBy: "\r\n").dropFirst().dropLast()
        #expect(rows.count == plain.split(separator: "\n").count - 1)
        for row in rows { #expect(row.hasPrefix("\"=\"\"") && !row.contains(".")) }
    }

    @Test(arguments: [
        ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30"], ["check", "agency", "--as-of", "2022-06-30"],
        ["forecast", "agency", "--as-of", "2022-06-30"], ["rank", "peringkat/hasil.csv"],
    ])
    func everyTableCanBeWrittenForExcel(arguments: [String]) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.csv")
        #expect(try Program.run(arguments + ["--csv", "excel", "--output", file.path]).status == 0)
        #expect(try Data(contentsOf: file).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try Program.run(arguments + ["--csv", "koma", "--output", file.path]).status == 64)
    }

    @Test func aFolderThatIsNotThereIsNamedAndNothingIsWritten() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", folder.appendingPathComponent("no/scores.csv").path])
        #expect(program.status == 74)
        #expect(program.errors.contains("scores.csv"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func aFullDiskIsNamedAndTheDeviceStays() throws {
        let program = try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", "/dev/full"])
        #expect(program.status == 74)
        #expect(program.errors.contains("full"))
        #expect(try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test func aLinkedFileIsWrittenBehindItsLink() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appendingPathComponent("target.csv"), link = folder.appendingPathComponent("link.csv")
        try "old".write(to: target, atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
        #expect(try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", link.path]).status == 0)
        #expect(try String(contentsOf: target, encoding: .utf8).hasPrefix("nip,"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
    }

    @Test func anEmptyFolderSaysWhatIsMissing() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program.run(["measure", folder.path, "--as-of", "2022-06-30"])
        #expect(program.status == 65)
        #expect(program.errors.contains("nip_baru"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: Place.samples.path)))
    func theSampleAgencyMeasuresToTheLastDigit() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scores = folder.appendingPathComponent("s.csv")
        let program = try Program.run([
            "measure", Place.samples.appendingPathComponent("kab-contoh").path, "--as-of", "2022-06-30", "--scores", scores.path,
        ])
        #expect(program.status == 0)
        let expected = Place.samples.appendingPathComponent("kab-contoh.expected-2022-06-30.csv")
        #expect(try Data(contentsOf: scores) == Data(contentsOf: expected))
    }
}
