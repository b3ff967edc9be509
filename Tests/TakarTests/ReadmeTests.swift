import Foundation
import Testing

/// Both READMEs say the same, and nothing that the program does not know.
@Suite struct ReadmeTests {
    private static let names = ["README.md", "README.id.md"]

    @Test func eachNamesTheOtherFirst() throws {
        for (name, other) in zip(Self.names, Self.names.reversed()) {
            #expect(try Readme(name).lines.prefix(5).contains { $0.contains("(\(other))") }, "\(name)")
        }
    }

    @Test func bothHaveTheSameHeadingsAndCommands() throws {
        let both = try Self.names.map(Readme.init)
        #expect(both[0].headings == both[1].headings && both[0].headings.count > 10)
        #expect(both[0].commands == both[1].commands && both[0].commands.count > 30)
        // Options, kinds, instruments and folders are told in tables.
        #expect(both[0].tableRows == both[1].tableRows)
        #expect(Set(both[0].spans) == Set(both[1].spans))
    }

    @Test(arguments: names) func whatIsNamedIsInTheHelp(name: String) throws {
        let all = try CommandHelp.all.get()
        let readme = try Readme(name)
        // Where a command is plain from what stands around it, its name is enough.
        let named = readme.spans.filter { $0.contains(" --") }.map { $0.split(separator: " ").map(String.init) }
            .filter { words in all.contains { $0.path.count == 1 && $0.path.first == words.first } }
        for words in readme.calls + named {
            let command = try #require(all.filter { words.starts(with: $0.path) }.max { $0.path.count < $1.path.count })
            #expect(!command.path.isEmpty, "takar \(words.joined(separator: " "))")
            let known = all.filter { $0.path == command.path || $0.isDefault && $0.path.dropLast() == command.path }
                .reduce(into: Set<String>()) { $0.formUnion($1.options) }
            for word in words where word.hasPrefix("--") { #expect(known.contains(word), "takar \(words.joined(separator: " ")): \(word)") }
        }
        let options = all.reduce(into: Set<String>()) { $0.formUnion($1.options) }
        for option in readme.namedOptions { #expect(options.contains(option), "\(option)") }
    }

    @Test(arguments: names) func everyCommandIsNamed(name: String) throws {
        let readme = try Readme(name)
        for command in try CommandHelp.all.get() where command.subcommands.isEmpty {
            let paths = [command.path] + (command.isDefault ? [command.path.dropLast()] : [])
            #expect(readme.calls.contains { call in paths.contains { call.starts(with: $0) } }, "takar \(command.path.joined(separator: " "))")
        }
    }
}

/// A README, and what it names of the program.
private struct Readme {
    let lines: [String]
    /// Levels of the headings, in their order.
    let headings: [Int]
    /// Lines of fenced blocks without remarks.
    let commands: [String]
    let tableRows: Int
    /// What stands as code within prose.
    let spans: [String]
    /// The words behind `takar` wherever it is called.
    let calls: [[String]]
    /// Options that are named by themselves.
    let namedOptions: [String]

    init(_ name: String) throws {
        let lines = try String(contentsOf: Place.project.appendingPathComponent(name), encoding: .utf8).components(separatedBy: "\n")
        let blocks = Guide.blocks(lines)
        let fenced = blocks.reduce(into: Set<Int>()) { $0.formUnion($1.content) }
        let prose = lines.indices.filter { !fenced.contains($0) }.map { lines[$0] }
        headings = prose.compactMap { line in line.prefixMatch(of: /#+\s/).map { $0.0.count - 1 } }
        tableRows = prose.count { $0.hasPrefix("|") }
        let commands = blocks.flatMap { lines[$0.content] }.map { line in
            line.replacing(/(^|\s)#.*$/, with: "").trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
        let spans = prose.flatMap { line in line.matches(of: /`([^`]+)`/).map { String($0.1) } }
        calls = CommandLines((commands + spans.filter { $0.hasPrefix("takar ") }).joined(separator: "\n")).lines
        (self.lines, self.commands, self.spans) = (lines, commands, spans)
        namedOptions = spans.filter { $0.hasPrefix("--") }.flatMap { span in span.matches(of: /--[a-z][a-z-]*/).map { String($0.0) } }
    }
}
