import Foundation
import Testing

/// Every module has an article, and the example in it is one that a test runs.
@Suite struct ArticleTests {
    static let modules = [
        "Vocabulary", "Personnel", "Instruments", "Measurement", "Planning", "Quality", "Exchange", "Analysis", "Archive", "Simulation",
        "Workflows", "Presentation", "Access",
    ]

    @Test(arguments: modules) func theExampleIsTheOneThatIsTested(_ module: String) throws {
        let blocks = try Self.blocks(Self.article(module))
        #expect(blocks.count == 1)
        #expect(try blocks.first == Self.tested(module))
    }

    @Test(arguments: modules) func theArticleHasItsParts(_ module: String) throws {
        let lines = try Self.article(module)
        #expect(lines.first == "# ``\(module)``")
        #expect(
            lines.filter { $0.hasPrefix("## ") } == ["## Overview", "## What it does not know", "## A worked example", "## Topics"])
        #expect(lines.allSatisfy { $0.count <= 150 })
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    private static func article(_ module: String) throws -> [String] { try lines("Sources/\(module)/\(module).docc/\(module).md") }

    /// The lines of every block of Swift.
    private static func blocks(_ article: [String]) -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in article {
            if !isInside, line == "```swift" {
                isInside = true
                blocks.append([])
            } else if isInside, line == "```" {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    /// The lines between the marks of the example's test, without the indentation that all of them have.
    private static func tested(_ module: String) throws -> [String] {
        let lines = try lines("Tests/DocumentationTests/\(module)Example.swift")
        let start = try #require(lines.firstIndex(of: "        // example"))
        let end = try #require(lines.firstIndex(of: "        // end of example"))
        try #require(start < end)
        let example = lines[(start + 1)..<end]
        let indentation = example.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return example.map { String($0.dropFirst(indentation)) }
    }
}
