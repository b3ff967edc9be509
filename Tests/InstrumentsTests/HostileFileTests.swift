import Foundation
import Testing
import Vocabulary

@testable import Instruments

/// Files that nobody writes by accident, and those that other programs write: they are refused or read, quickly, and never stop the program.
@Suite struct HostileFileTests {
    private func codes(_ text: String) -> [String] { Corpus.issues(text).map(\.problem.code) }

    @Test func aFileOverOneMebibyteIsNotRead() throws {
        let line = "# " + String(repeating: "x", count: 126) + "\n"
        let long = try Corpus.minimal() + String(repeating: line, count: 2 * InstrumentSource.largestFile / line.utf8.count)
        #expect(codes(long) == ["berkas-terlalu-besar"])
        let fitting = String(repeating: "#", count: InstrumentSource.largestFile)
        #expect(codes(fitting) == ["bukan-instrumen"])
        #expect(codes(fitting + "#") == ["berkas-terlalu-besar"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[["]) func deepNestingIsRefused(opening: String) {
        #expect(codes(String(repeating: opening, count: 10_000)) == ["bukan-yaml"])
    }

    @Test func closedBracketsAreRefused() {
        #expect(codes(String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)) == ["bukan-yaml"])
    }

    @Test func nestingDeeperThanAnyInstrumentIsRefused() {
        let deep = "format: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(codes(deep).count == 1)
        #expect(codes(deep) != ["jangkar"])
    }

    private static let withAlias = Result {
        try Corpus.minimal(
            ("training: {dated: [end, year], undated: refused", "training: {dated: [end, year], undated: &undated refused"),
            ("appraisal: {dated: [year], undated: refused", "appraisal: {dated: [year], undated: *undated"))
    }

    @Test func anchorsAreRefused() throws {
        let text = try Self.withAlias.get()
        #expect(codes(text) == ["jangkar"])
    }

    /// Nine lines that stand for 9⁹ words.
    private static func laughs(_ last: String) -> String {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, next) in zip("abcdefgh", "bcdefghi") {
            text += "\(next): &\(next) [\(Array(repeating: "*\(name)", count: 9).joined(separator: ", "))]\n"
        }
        return text + last
    }

    @Test func aBillionLaughsAreRefused() {
        #expect(codes(Self.laughs("")) == ["jangkar"])
    }

    @Test func aBillionLaughsAsAKeyAreRefused() {
        #expect(codes(Self.laughs("? *i\n: 1\n")) == ["jangkar"])
    }

    @Test func unreadableBytesAreReplaced() throws {
        var bytes = Data(try Corpus.minimal().utf8)
        let place = try #require(bytes.range(of: Data("Instrumen contoh".utf8)))
        bytes.replaceSubrange(place.lowerBound..<place.lowerBound + 1, with: [0xFF])
        let instrument = try Corpus.load(String(decoding: bytes, as: UTF8.self)).instrument
        #expect(instrument.title.id == "\u{FFFD}nstrumen contoh")
    }

    @Test func aZeroByteIsNoYAML() throws {
        #expect(codes(try Corpus.minimal(("Instrumen contoh", "Instrumen\0contoh"))) == ["bukan-yaml"])
    }

    @Test(arguments: ["\r\n", "\r"]) func theEndOfLinesDoesNotMatter(end: String) throws {
        let text = try Corpus.minimal()
        let other = text.replacingOccurrences(of: "\n", with: end)
        #expect(Corpus.issues(other).isEmpty)
        let version = try InstrumentSource(file: "contoh.yaml", text: text).version
        #expect(try InstrumentSource(file: "contoh.yaml", text: other).version == version)
    }

    @Test func aByteOrderMarkDoesNotMatter() throws {
        let text = try Corpus.minimal()
        let version = try InstrumentSource(file: "contoh.yaml", text: text).version
        #expect(try InstrumentSource(file: "contoh.yaml", text: "\u{FEFF}" + text).version == version)
    }

    @Test func aThousandMistakesAreReportedTwoHundredTimes() throws {
        let keys = (0..<1000).map { "k\($0): 1\n" }.joined()
        #expect(codes(try Corpus.minimal() + keys) == Array(repeating: "kunci-tidak-dikenal", count: 200))
    }

    @Test func allMistakesAreReportedInTheOrderOfTheFile() throws {
        let text = try Corpus.minimal(
            ("maximum: 25", "maximum: banyak"), ("undated: refused, source: Peraturan Contoh 1/2020 Pasal 5", "undated: ditolak, source: Pasal 5"),
            ("{when: {hukuman: ada}, points: 1}", "{when: {hukuman: ada}, point: 1}"), ("format: 1", "format: 7"))
        let issues = Corpus.issues(text)
        #expect(issues.map(\.problem.code) == ["format-tidak-dikenal", "nama-tidak-dikenal", "tipe-salah", "kunci-tidak-ada", "kunci-tidak-dikenal"])
        #expect(issues.map(\.line) == issues.map(\.line).sorted())
    }

    /// A year beside all years: the bounds are one below and one above those of the machine.
    @Test(arguments: ["above: \(Int.max)", "atMost: \(Int.max)", "atLeast: \(Int.min)"])
    func aYearAtTheEndOfNumbersIsRefused(test: String) throws {
        let text = try Corpus.edited("measurement-year", [("{below: 2022}", "{\(test)}")])
        #expect(!Corpus.issues(text).isEmpty)
    }

    /// More reasons not to be measured than a byte can count.
    @Test func threeHundredReasonsAreRefused() throws {
        let rows = (1700..<2000).map {
            "  - {name: y\($0), title: Tahun, when: {tahun: {atLeast: \($0), below: \($0 + 1)}}, source: Pasal 9, status: confirmed}\n"
        }
        #expect(!Corpus.issues(try Corpus.edited("measurement-year", [("population:\n", "population:\n" + rows.joined())])).isEmpty)
    }

    /// A ladder with more rows than a byte can count is spelled out or refused, and no indicator is lost.
    @Test func aLadderOfThreeHundredRowsIsNotLost() throws {
        let rows = (0..<300).map { "          - {when: {jp: {atLeast: \($0), below: \($0 + 1)}}, points: 1}\n" }.joined()
        let text = try Corpus.minimal(
            ("          - {when: {kelas: struktural, jp: {atLeast: 20}}, points: 40}\n", rows),
            ("          - {when: {kelas: pelaksana, jp: {atLeast: 20}}, points: 37.5}\n", ""))
        let indicators = try? Corpus.load(text).indicators.count
        #expect(indicators == nil || indicators == 4)
    }
}
