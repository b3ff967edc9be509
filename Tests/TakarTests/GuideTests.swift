import Foundation
import Testing

/// The guide for personnel officers: its commands are run one after the other in an empty folder and print what stands there.
///
/// With TAKAR_RECORD=1 what they print is written into the guide.
@Suite struct GuideTests {
    @Test func theTourPrintsWhatTheGuideSays() throws {
        let guide = try Guide(Place.project.appendingPathComponent("docs/panduan.md"))
        #expect(guide.steps.count > 40)
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        var printed: [[String]] = []
        for step in guide.steps {
            let result = try step.run(in: folder)
            #expect(result.status == step.status, "docs/panduan.md:\(step.line): \(step.script)\n\(result.printed.joined(separator: "\n"))")
            printed.append(result.printed)
        }
        if ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1" { return try guide.record(printed) }
        for (step, printed) in zip(guide.steps, printed) {
            #expect(
                Guide.fits(step.shown ?? [], printed), "docs/panduan.md:\(step.line): \(step.script)\n\(printed.joined(separator: "\n"))")
        }
    }

    /// Every command of the program has its place in the tour, apart from those that only authors of instruments need.
    @Test func theTourTakesEveryCommand() throws {
        let guide = try Guide(Place.project.appendingPathComponent("docs/panduan.md"))
        let lines = guide.steps.flatMap { CommandLines($0.script).lines }
        for command in try CommandHelp.all.get() where command.subcommands.isEmpty {
            let isToured = lines.contains { $0.starts(with: command.path) || command.isDefault && $0.starts(with: command.path.dropLast()) }
            let isForAuthors = command.path.first == "instruments" && ["validate", "diff"].contains(command.path.last)
            #expect(isToured || isForAuthors, "\(command.path)")
        }
    }

    @Test func picturesAreThereAndSmall() throws {
        let docs = Place.project.appendingPathComponent("docs")
        let text = try String(contentsOf: docs.appendingPathComponent("panduan.md"), encoding: .utf8)
        let names = text.matches(of: /!\[[^\]]+\]\(([^)]+)\)/).map { String($0.1) }
        #expect(Set(names).count >= 5)
        for name in names {
            let size = try #require(
                try docs.appendingPathComponent(name).resourceValues(forKeys: [.fileSizeKey]).fileSize, "\(name)")
            #expect(size < 60_000, "\(name)")
        }
        let there = try FileManager.default.contentsOfDirectory(atPath: docs.appendingPathComponent("gambar").path)
        #expect(Set(there.map { "gambar/\($0)" }) == Set(names))
    }

    @Test(
        arguments: [
            (["a", "b"], ["a", "b"], true), (["a", "b"], ["a", "c"], false), (["a"], ["a", "b"], false), ([], [], true), ([], ["a"], false),
            (["a", "…"], ["a", "b", "c"], true), (["…", "c"], ["a", "b", "c"], true), (["a", "…", "c"], ["a", "c"], true),
            (["a", "  …", "c"], ["b", "c"], false), (["…", "b", "…"], ["a", "b", "c"], true), (["…", "d", "…"], ["a", "b", "c"], false),
            (["a", "…", "a"], ["a"], false), (["x … z"], ["x y z"], true), (["x…"], ["y"], false), (["a … b … c"], ["a 1 b 2 c"], true),
            (["dicatat 1 Mei 2026 08.00"], ["dicatat 12 Juli 2027 17.30"], true), (["dicatat 1 Mei 2026"], ["dicatat 2 Mei 2026"], false),
        ] as [([String], [String], Bool)])
    func whatIsShownMayBeShortened(shown: [String], printed: [String], fits: Bool) {
        #expect(Guide.fits(shown, printed) == fits)
    }

    @Test func whatIsRecordedIsShortenedAsBefore() {
        let printed = ["a", "b", "c", "d", "e", "f"]
        #expect(Guide.renewed(["x"], from: printed) == printed)
        #expect(Guide.renewed(["x", "…", "y", "z"], from: printed) == ["a", "…", "e", "f"])
        #expect(Guide.renewed(["a…", "…", "c", "x", "…"], from: printed) == ["a…", "…", "c", "d", "…"])
        #expect(Guide.renewed(["a", "b", "…"], from: ["c"]) == ["c", "…"])
    }
}
