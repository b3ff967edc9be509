import Foundation
import Testing

/// What `takar gaps`, `takar scenario` and `takar plan` print, write and refuse.
@Suite struct PlanningOutputTests {
    private static let plan = ["plan", "agency", "--as-of", "2022-06-30", "--by", "2022-12-31", "--programmes", "program.yaml"]

    private static let commands: [(name: String, arguments: [String])] = [
        ("gaps", ["gaps", "agency", "--as-of", "2022-06-30", "--by", "2022-12-31"]),
        ("gaps-english", ["gaps", "agency", "--as-of", "2022-06-30", "--set", "technical=proportional", "--lang", "en"]),
        ("gaps-provisional", ["gaps", "agency", "--as-of", "2023-11-30"]),
        ("gaps-json", ["gaps", "agency", "--as-of", "2022-06-30", "--by", "2022-12-31", "--json"]),
        ("gaps-table", ["gaps", "agency", "--as-of", "2022-06-30", "--output", "/dev/stdout"]),
        ("gaps-lost", ["gaps", "ramalan", "--as-of", "2022-06-30", "--json", "--lang", "en"]),
        ("scenario", ["scenario", "agency", "skenario-bimtek.yaml", "skenario-aturan.yaml", "--as-of", "2022-06-30"]),
        ("scenario-english", ["scenario", "agency", "skenario-bimtek.yaml", "--as-of", "2022-06-30", "--lang", "en"]),
        ("scenario-json", ["scenario", "agency", "skenario-bimtek.yaml", "skenario-aturan.yaml", "--as-of", "2022-06-30", "--json"]),
        ("scenario-table", ["scenario", "agency", "skenario-bimtek.yaml", "--as-of", "2022-06-30", "--output", "/dev/stdout"]),
        ("plan-target", plan + ["--target", "60"]),
        ("plan-target-english", plan + ["--target", "60", "--lang", "en"]),
        ("plan-target-json", plan + ["--target", "60", "--json"]),
        ("plan-budget", plan + ["--budget", "10.000.000"]),
        ("plan-lines", plan + ["--budget", "10000000", "--output", "/dev/stdout"]),
        (
            "plan-provisional",
            ["plan", "agency", "--as-of", "2023-06-30", "--by", "2023-12-31", "--programmes", "program-bebas.yaml", "--budget", "9000000"]
        ),
        ("plan-example", ["plan", "--example"]),
        ("plan-years", ["plan", "agency", "--as-of", "2022-08-31", "--programmes", "program.yaml", "--years", "5"]),
        ("plan-years-json", ["plan", "agency", "--as-of", "2022-08-31", "--programmes", "program.yaml", "--years", "4", "--json", "--lang", "en"]),
    ]

    @Test(arguments: commands) func printsWhatWasRecorded(name: String, arguments: [String]) throws {
        let program = try Program.run(arguments)
        #expect(program.status == 0)
        try expectRecorded(program.transcript(arguments), name)
    }

    private static let refusals: [(name: String, arguments: [String], status: Int32)] = [
        ("refuse-plan-programmes", plan.dropLast() + ["program-salah.yaml", "--target", "60"], 65),
        ("refuse-plan-programmes-english", plan.dropLast() + ["program-salah.yaml", "--target", "60", "--lang", "en"], 65),
        ("refuse-plan-no-goal", plan, 64),
        ("refuse-plan-two-goals", plan + ["--target", "60", "--budget", "1"], 64),
        ("refuse-plan-no-programmes", ["plan", "agency", "--as-of", "2022-06-30", "--by", "2022-12-31", "--target", "60"], 64),
        (
            "refuse-plan-no-day",
            ["plan", "agency", "--as-of", "2022-06-30", "--by", "2022-06-30", "--programmes", "program.yaml", "--target", "60"], 64
        ),
        ("refuse-plan-unreachable", plan + ["--target", "99"], 65),
        ("refuse-plan-reached", plan + ["--target", "5", "--lang", "en"], 65),
        ("refuse-plan-budget", plan + ["--budget", "49999"], 65),
        ("refuse-plan-budget-decimals", plan + ["--budget", "500.000,50"], 64),
        ("refuse-plan-gap", plan + ["--target", "60", "--gap", "2"], 64),
        ("refuse-plan-keep-files", plan + ["--target", "60", "--keep", "Rencana"], 64),
        ("refuse-plan-must", plan + ["--target", "60", "--must", "skenario-aturan.yaml"], 64),
        ("refuse-plan-years", plan + ["--years", "3"], 64),
        ("refuse-plan-no-file", plan.dropLast() + ["tidak-ada.yaml", "--target", "60"], 74),
        ("refuse-scenario-no-file", ["scenario", "agency", "--as-of", "2022-06-30"], 64),
        ("refuse-scenario-programmes", ["scenario", "agency", "program.yaml", "--as-of", "2022-06-30"], 65),
        ("refuse-gaps-back", ["gaps", "agency", "--as-of", "2022-06-30", "--by", "2022-06-29"], 64),
    ]

    @Test(arguments: refusals) func refusesWithAClearMessage(name: String, arguments: [String], status: Int32) throws {
        let program = try Program.run(arguments)
        #expect(program.status == status)
        #expect(program.output.isEmpty)
        try expectRecorded(program.transcript(arguments), name)
    }

    /// A plan applied is measured by the program itself to what the plan promised.
    @Test func whatIsPromisedIsMeasured() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appendingPathComponent("andaikan").path
        let arguments = Self.plan + ["--budget", "20000000", "--apply", out, "--json", "--output", folder.appendingPathComponent("r.xlsx").path]
        let plan = try Program.run(arguments)
        #expect(plan.status == 0)
        func number(_ text: String, _ name: String) throws -> Substring {
            let found = try #require(text.firstMatch(of: try Regex("\"\(name)\" *: *([0-9.]+)")))
            return try #require(found.output[1].substring)
        }
        let measured = try Program.run(["measure", out, "--as-of", "2022-12-31", "--json"])
        let total = try #require(measured.output.components(separatedBy: "\"rata_rata\"").last)
        #expect(try number(plan.output, "indeks_dijanjikan") == number(total, "total"))
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("r.xlsx").path))
    }

    /// A plan that is kept, and how far it has come once another export is there.
    @Test func aKeptPlanIsFollowed() throws {
        let archive = try OutputArchive()
        defer { archive.remove() }
        try FileManager.default.copyItem(
            at: Place.fixtures.appendingPathComponent("program-bebas.yaml"), to: archive.folder.appendingPathComponent("program.yaml"))
        try archive.run(["import", "april2", "--archive", "takar.db", "--agency", "6402"])
        let days = ["--as-of", "2022-04-18", "--by", "2022-12-31", "--programmes", "program.yaml"]
        try archive.expect(
            OutputStep(
                "plan-keep",
                as: ["plan", "--archive", "takar.db"] + days + ["--budget", "30000000", "--keep", "Rencana 2022", "--actor", "petugas"]))
        try archive.expect(OutputStep("plan-progress-begin", "plan", "progress", "1", "--as-of", "2022-04-18", "--by", "petugas"))
        try archive.run(["import", "desember2", "--archive", "takar.db", "--agency", "6402"])
        try archive.expect(OutputStep("plan-progress", "plan", "progress", "1", "--as-of", "2022-09-30", "--by", "petugas"))
        try archive.expect(
            OutputStep("plan-progress-json", "plan", "progress", "1", "--as-of", "2022-09-30", "--by", "petugas", "--json", "--lang", "en"))
        try archive.expect(OutputStep("plan-gaps", "gaps", "--as-of", "2022-12-31"))
        try archive.expect(OutputStep("refuse-plan-progress-unknown", "plan", "progress", "7", "--as-of", "2022-09-30", status: 65))
        #expect(try archive.run(["audit", "verify", "--archive", "takar.db"]).contains("rencana") == false)
    }
}
