import Foundation
import Testing

/// Names are personnel data: they stand in files whose purpose is action, and nowhere in what may be published.
@Suite struct NameTests {
    /// How people of the sample agencies are called.
    private static let name = "PEGAWAI CONTOH"

    /// Commands with what they print and the results they write as text.
    private static let published: [[String]] = [
        ["measure", "agency", "--as-of", "2022-06-30"], ["measure", "agency", "--as-of", "2022-06-30", "--json"],
        ["measure", "agency", "--as-of", "2022-06-30", "--what-if", "technical=proportional", "--lang", "en"],
        ["measure", "agency", "--as-of", "2022-06-30", "--scores", "/dev/stdout"],
        ["measure", "agency", "--as-of", "2022-06-30", "--units", "/dev/stdout"],
        ["measure", "agency", "--as-of", "2022-06-30", "--not-measured", "/dev/stdout"],
        ["measure", "agency", "--as-of", "2022-06-30", "--diagnostics", "/dev/stdout"],
        ["check", "kualitas", "--as-of", "2022-06-30"], ["check", "kualitas", "--as-of", "2022-06-30", "--json"],
        ["check", "kualitas", "--as-of", "2022-06-30", "--units", "/dev/stdout"],
        ["forecast", "agency", "--as-of", "2022-06-30"], ["forecast", "agency", "--as-of", "2022-06-30", "--json"],
        ["forecast", "agency", "--as-of", "2022-06-30", "--output", "/dev/stdout"],
        ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30"],
        ["measure", "agency", "--as-of", "2022-06-30", "--unit", "U2", "--json"],
        ["check", "kualitas", "--as-of", "2022-06-30", "--lang", "en"],
    ]

    @Test(arguments: published) func nothingPublishedNamesAnybody(arguments: [String]) throws {
        let program = try Program.run(arguments)
        #expect(program.status == 0)
        #expect(!program.output.isEmpty && !program.output.contains(Self.name) && !program.errors.contains(Self.name))
    }

    @Test func whatIsPrintedOfAReportNamesNobody() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program.run([
            "report", "agency", "--as-of", "2022-06-30", "--output", folder.appendingPathComponent("a.xlsx").path, "--per-opd",
            folder.appendingPathComponent("opd").path,
        ])
        #expect(program.status == 0)
        #expect(!program.output.contains(Self.name))
    }

    /// The archive's rankings and awards are of agencies and units.
    @Test func rankingsNameNobody() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path
        #expect(try Program.run(["import", "agency", "--archive", archive, "--agency", "I1", "--name", "Kab. Contoh"]).status == 0)
        #expect(try Program.run(["measure", "--archive", archive, "--as-of", "2022-06-30"]).status == 0)
        for arguments in [
            ["rank", "--archive", archive, "--as-of", "2022-06-30"], ["rank", "--archive", archive, "--as-of", "2022-06-30", "--json"],
            ["show", "1", "--archive", archive], ["show", "1", "--archive", archive, "--json"], ["history", "--archive", archive],
        ] {
            let program = try Program.run(arguments)
            #expect(!program.output.contains(Self.name), "\(arguments)")
        }
    }

    @Test(arguments: [
        ["check", "kualitas", "--as-of", "2022-06-30", "--output"],
        ["forecast", "ramalan", "--as-of", "2022-06-30", "--people"],
        ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30", "--output"],
    ]) func listsToActOnSayWhoItIs(arguments: [String]) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("daftar.csv")
        #expect(try Program.run(arguments + [file.path]).status == 0)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let headings = try #require(lines.first).split(separator: ",").map(String.init)
        #expect(Array(headings.prefix(5)) == ["nip", "nama", "jabatan", "opd", "unor"])
    }
}
