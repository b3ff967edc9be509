import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Instruments

/// What an instrument says, in words.
@Suite struct StatementTests {
    /// The listed statements, as `file subject` and below it the sentence in both languages.
    @Test func listedStatementsReadAsRecorded() throws {
        var said = ""
        for line in try Corpus.text("statements.txt").split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("  ") {
            said += line + "\n"
            guard let space = line.firstIndex(of: " "), !line.hasPrefix("#") else { continue }
            let subject = String(line[line.index(after: space)...])
            let statements = try Corpus.source("good", String(line[..<space])).load().instrument.statements
            let statement = try #require(statements.first { $0.subject == subject }, "there is no statement \(line)")
            said += "  \(statement.sentence.id)\n  \(statement.sentence.en)\n"
        }
        said.removeLast()
        if Corpus.isRecording {
            try said.write(to: Corpus.folder.appendingPathComponent("statements.txt"), atomically: true, encoding: .utf8)
        } else {
            let recorded = try Corpus.text("statements.txt").split(separator: "\n"), found = said.split(separator: "\n")
            for (old, new) in zip(recorded, found) { #expect(old == new) }
            #expect(recorded.count == found.count)
        }
    }

    /// All good files and both instruments of the program.
    private static func all() throws -> [Instrument] {
        try Corpus.names("good").map { try Corpus.source("good", $0).load().instrument } + [Bundled.a().instrument, Bundled.b().instrument]
    }

    @Test func everyStatementHasItsOwnSubject() throws {
        for instrument in try Self.all() {
            let subjects = instrument.statements.map(\.subject)
            #expect(Set(subjects).count == subjects.count, "\(instrument.id)")
        }
    }

    @Test func everyStatementHasWordsInBothLanguages() throws {
        for statement in try Self.all().flatMap(\.statements) {
            for language in Language.allCases {
                let text = statement.sentence[language]
                #expect(text.count > 3 && !text.contains("Optional(") && !text.hasSuffix(": "), "\(statement.subject): \(text)")
            }
            #expect((statement.provenance == nil) == (statement.section == .general), "\(statement.subject)")
        }
    }

    @Test func statementsStandInTheOrderOfTheSections() throws {
        for instrument in try Self.all() {
            let order = Statement.Section.allCases
            let positions = instrument.statements.compactMap { order.firstIndex(of: $0.section) }
            #expect(positions == positions.sorted())
        }
    }

    @Test func onlyAProvisionalInstrumentSaysSo() throws {
        #expect(try Bundled.b().instrument.statements.contains { $0.subject == "sementara" })
        #expect(try !Bundled.a().instrument.statements.contains { $0.subject == "sementara" })
    }
}
