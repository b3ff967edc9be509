import Foundation
import Testing
import Vocabulary

@testable import Instruments

/// Where a repeated key is reported: at its second place.
@Suite struct IssuePlaceTests {
    private func places(_ text: String) -> [String] { Corpus.issues(text).map { "\($0.problem.code) \($0.line):\($0.column)" } }

    private func line(_ text: String, of passage: String) throws -> Int {
        let before = try #require(text.components(separatedBy: passage).first)
        return before.components(separatedBy: "\n").count
    }

    @Test func aRepeatedKeyIsReportedAtItsSecondPlace() throws {
        let text = try Corpus.minimal(("    maximum: 30\n", "    maximum: 30\n    maximum: 29\n"))
        let second = try line(text, of: "    maximum: 29")
        #expect(places(text) == ["kunci-kembar \(second):5"])
    }

    @Test func aRepeatedSectionIsReportedAtItsSecondPlace() throws {
        let text = try Corpus.minimal(("\npopulation:", "\nid: lain\npopulation:"))
        let second = try line(text, of: "id: lain")
        #expect(places(text) == ["kunci-kembar \(second):1"])
    }

    @Test func aKeyRepeatedOnOneLineIsReportedOnThatLine() throws {
        let text = try Corpus.minimal(("{codes: [\"4\"], value: pelaksana}", "{codes: [\"4\"], codes: [\"5\"], value: pelaksana}"))
        let second = try line(text, of: "codes: [\"5\"]")
        #expect(places(text).first?.hasPrefix("kunci-kembar \(second):") == true)
    }

    @Test func windowsLineEndsDoNotMoveARepeatedKey() throws {
        let text = try Corpus.minimal(("    maximum: 30\n", "    maximum: 30\n    maximum: 29\n"))
        let second = try line(text, of: "    maximum: 29"), other = text.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(places(other) == ["kunci-kembar \(second):5"])
    }

    @Test func anOverlapNamesBothLines() throws {
        let issue = try #require(Corpus.issues(try Corpus.text("bad/ladder-overlap.yaml")).first)
        let text = try Corpus.text("bad/ladder-overlap.yaml")
        let first = try line(text, of: "{when: {kelas: struktural, jp: {atLeast: 20}}"), second = try line(text, of: "{when: {jp: {atLeast: 20}}")
        #expect(issue.problem.message.en.contains("lines \(first), \(second)"))
        #expect(issue.problem.message.id.contains("baris \(first), \(second)"))
    }

    @Test func aSuggestionEndsWithOneMark() throws {
        let issue = try #require(Corpus.issues(try Corpus.text("bad/unknown-key-near.yaml")).first)
        #expect(issue.problem.remedy.en == "Did you mean “missing”?")
        #expect(issue.text(in: .english).hasSuffix(" Did you mean “missing”?"))
        #expect(issue.text(in: .indonesian).hasSuffix(" Maksudnya «missing»?"))
    }

    @Test func whereNothingIsKnownTheRemedySaysSo() throws {
        let issue = try #require(Corpus.issues(try Corpus.text("bad/unknown-table.yaml")).first)
        #expect(issue.problem.remedy.en != "There are: ")
    }
}
