import Foundation
import Testing
import Vocabulary

@testable import takar

/// The help of every command, in both languages.
@Suite struct HelpTests {
    @Test func everyCommandShowsWhatWasRecorded() throws {
        for screen in try Self.screens.get() {
            #expect(screen.program.status == 0 && screen.program.errors.isEmpty)
            let name = (["takar"] + screen.command).joined(separator: "-")
            try expectRecorded(screen.program.transcript(screen.arguments), "bantuan/\(name)-\(screen.language.rawValue)")
        }
    }

    @Test func noScreenHasWordsOfTheOtherLanguage() throws {
        let words: [Language: [String]] = [
            .indonesian: [
                "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS:", "SUBCOMMANDS", "Show ", "default", "values:", "See ", "for detailed help",
                "<subcommand",
                "<options>", "Example", " the ", " and ", " of ",
            ],
            .english: [
                "IKHTISAR", "PEMAKAIAN", "ARGUMEN:", "OPSI:", "SUBPERINTAH", "Tampilkan", "bawaan", "pilihan:", "Lihat", "Contoh:", " dan ", " atau ",
            ],
        ]
        for screen in try Self.screens.get() {
            for word in words[screen.language] ?? [] { #expect(!screen.program.output.contains(word), "\(screen.command): \(word)") }
        }
    }

    @Test func noLineIsLongerThanATerminalIsWide() throws {
        for screen in try Self.screens.get() {
            for line in screen.program.output.split(separator: "\n") { #expect(line.count <= 80 && line.last != " ", "\(screen.command): \(line)") }
        }
    }

    @Test(arguments: [["measure"], ["import"], ["audit", "verify"]])
    func helpByTheWordIsTheSame(command: [String]) throws {
        #expect(try Program.run(["help"] + command).output == Program.run(command + ["--help"]).output)
        let english = try Program.run(command + ["--help", "--lang=en"]).output
        #expect(try Program.run(["help"] + command + ["--lang", "en"]).output == english)
        #expect(try Program.run(["--lang", "en"] + command + ["-h"]).output == english)
    }

    @Test func noArgumentsAreARequestForHelp() throws {
        #expect(try Program.run([]).output == Program.run(["--help"]).output)
        #expect(try Program.run(["--lang", "en"]).status == 64)
    }

    @Test func theVersionIsPrintedAsItIs() throws {
        let program = try Program.run(["--version"])
        #expect(program.status == 0 && program.errors.isEmpty && program.output.hasPrefix("takar "))
    }

    /// Long words and labels stand as they are; everything else is wrapped at any width.
    @Test(arguments: [50, 64, 80, 120])
    func screensAreWrappedAtTheWidthOfTheTerminal(width: Int) {
        let text = """
            OVERVIEW: One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen

              takar one
            Two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen

            USAGE: takar one [--first <file>] [--second <file>] [--third <file>] --fourth <file> <more> ... <subcommand>

            ARGUMENTS:
              <more>                  One two three four five six seven eight nine ten eleven twelve. (values: a, b; default: a)
              <a-very-very-long-label-of-an-argument>
                                      One two three four five six seven eight nine ten eleven twelve.
                    One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.

            OPTIONS:
              -h, --help              Show help information.

            SUBCOMMANDS:
              one (default)           One two three four five six seven eight nine ten eleven twelve.

              See 'takar help one <subcommand>' for detailed help.
            """
        for language in Language.allCases {
            let lines = HelpScreen(text: text).lines(in: language, width: width)
            #expect(lines.allSatisfy { $0.count <= width || $0.hasPrefix("  See") || $0.hasPrefix("  Lihat") })
            let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
            #expect(words.contains("[--first <file>] [--second <file>] [--third <file>] --fourth <file> <more> ..."))
            #expect(words.contains(language == .english ? "(values: a, b; default: a)" : "(pilihan: a, b; bawaan: a)"))
            #expect(lines.contains { $0.hasPrefix(language == .english ? "  one (default)           One" : "  one (bawaan)            One") })
            #expect(!lines.contains { $0.hasSuffix("--fourth") || $0.hasSuffix("[--first") })
        }
    }

    private struct Screen {
        let command: [String]
        let language: Language
        let program: Program

        init(_ command: [String], _ language: Language) throws {
            self.command = command
            self.language = language
            program = try Program.run(Self.arguments(command, language))
        }

        var arguments: [String] { Self.arguments(command, language) }

        private static func arguments(_ command: [String], _ language: Language) -> [String] {
            command + ["--help"] + (language == .indonesian ? [] : ["--lang", language.rawValue])
        }

        /// The commands that the Indonesian screen lists.
        var subcommands: [String] {
            let list = program.output.components(separatedBy: "SUBPERINTAH:\n").dropFirst().first?.components(separatedBy: "\n\n").first ?? ""
            return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
        }
    }

    /// The screens of every command, as those above it list them, and of the root; run once for all tests.
    private static let screens = Result { try screens(below: []) }

    private static func screens(below command: [String]) throws -> [Screen] {
        let screen = try Screen(command, .indonesian)
        return [screen, try Screen(command, .english)] + (try screen.subcommands.flatMap { try screens(below: command + [$0]) })
    }
}
