import Foundation
import Testing
import Vocabulary

@testable import Instruments

/// A bad file says where its mistake stands: on the line after the comment that begins with `# salah:`.
@Suite struct CorpusTests {
    @Test(arguments: Corpus.names("good")) func aGoodFileIsSoundUnderEveryOption(name: String) throws {
        let text = try Corpus.text("good/\(name).yaml")
        #expect(Corpus.issues(text, file: "\(name).yaml").map { $0.text(in: .english) } == [])
    }

    @Test(arguments: Corpus.names("bad")) func aBadFileIsRefusedOnceOnTheRightLineInTheRecordedWords(name: String) throws {
        let text = try Corpus.text("bad/\(name).yaml")
        let issues = Corpus.issues(text, file: "\(name).yaml")
        let said = issues.map { "\($0.text(in: .indonesian))\n\($0.text(in: .english))\n" }.joined()
        if Corpus.isRecording {
            try said.write(to: Corpus.folder.appendingPathComponent("bad/\(name).txt"), atomically: true, encoding: .utf8)
        } else {
            #expect(said == (try Corpus.text("bad/\(name).txt")))
        }
        let line = Self.markedLine(text) ?? 1
        #expect(issues.contains { $0.line == line }, "line \(line) is not among \(issues.map(\.line))")
        #expect(issues.count == 1, "\(issues.map { $0.text(in: .english) })")
    }

    /// Codes that no single file can show, and the tests that show them.
    private static let shownElsewhere = [
        "berkas-terlalu-besar": "HostileFileTests", "jangkar": "HostileFileTests", "tahun-bertumpuk": "InstrumentLibraryTests",
        "terlalu-banyak-baris": "HostileFileTests", "terlalu-dalam": "HostileFileTests",
    ]

    @Test(.disabled(if: Corpus.isRecording)) func everyIssueCodeOccursInTheCorpus() throws {
        var shown = Set(Self.shownElsewhere.keys)
        for name in Corpus.names("bad") {
            for line in try Corpus.text("bad/\(name).txt").split(separator: "\n") {
                // file:line:column: code: message
                shown.insert(line.components(separatedBy: ": ")[1])
            }
        }
        let emitted = try Self.codesInSources()
        #expect(emitted.count > 40, "the sources are read wrongly")
        #expect(emitted.subtracting(shown).sorted() == [])
        #expect(shown.subtracting(emitted).sorted() == [], "no longer emitted")
    }

    @Test func theManualShowsTheSmallestInstrument() throws {
        #expect(try Self.manual().contains("```yaml\n\(try Corpus.minimal())```\n"))
    }

    @Test func theManualExplainsEveryIssueCode() throws {
        let manual = try Self.manual()
        #expect(try Self.codesInSources().filter { !manual.contains("`\($0)`") }.sorted() == [])
    }

    private static func manual() throws -> String {
        let root = Corpus.sources.deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("docs/instruments.md"), encoding: .utf8)
    }

    private static func codesInSources() throws -> Set<String> {
        var codes: Set<String> = []
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Corpus.sources.path).filter { $0.hasSuffix(".swift") }
        for path in paths {
            let text = try String(contentsOf: Corpus.sources.appendingPathComponent(path), encoding: .utf8)
            let emitted = /(?:(?:report|invalid|InstrumentIssue|Problem)\(\s*|Content\(\s*code: )"([a-z0-9-]+)"/
            for match in text.matches(of: emitted) { codes.insert(String(match.1)) }
        }
        return codes
    }

    private static func markedLine(_ text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("# salah:") }.map { $0 + 2 }
    }
}
