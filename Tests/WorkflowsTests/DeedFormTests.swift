import Archive
import Exchange
import Foundation
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary
import Workflows

/// What is true of every deed: it knows no terminal, and nothing but its request decides what comes of it.
@Suite struct DeedFormTests {
    // MARK: The sources

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Workflows")

    private func texts() throws -> [(name: String, text: String)] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path).filter { $0.hasSuffix(".swift") }.sorted()
        return try names.map { name in (name, try String(contentsOf: Self.sources.appendingPathComponent(name), encoding: .utf8)) }
    }

    /// Arguments, colours, logs and the process are the business of whoever asks.
    @Test func noneKnowsATerminal() throws {
        let strange: Set<Substring> = ["ArgumentParser", "Rainbow", "Logging", "CMachine", "Presentation", "takar"]
        let files = try texts()
        #expect(files.count > 30)
        for (name, text) in files {
            for line in text.split(separator: "\n") {
                // Behind `@testable` or an access level, too.
                let words = line.split(separator: " ")
                if words.prefix(2).contains("import"), let module = words.last { #expect(!strange.contains(module), "\(name): \(line)") }
            }
        }
    }

    /// Results are returned and refusals thrown: nothing is printed, and nobody's process is ended.
    @Test func nonePrintsOrEndsTheProcess() throws {
        let call = /(^|[^A-Za-z0-9_])(print|debugPrint|exit|abort|fatalError|readLine)\(/
        for (name, text) in try texts() {
            for line in text.split(separator: "\n") where line.contains(call) { Issue.record("\(name): \(line)") }
            for word in ["standardError", "standardOutput", "standardInput", "Output.print", "/dev/std"] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    // MARK: The results

    @Test func threadsDecideNothing() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let one = Work(threads: 1), four = Work(threads: 4)
        let first = try sample.measured(nil, on: Sample.day, one), other = try sample.measured(nil, on: Sample.day, four)
        #expect(first.points == other.points && first.unitMeans == other.unitMeans && first.scores.losses == other.scores.losses)
        #expect(first.diagnostics == other.diagnostics)
        try sample.take("awal", agency: "4011", one)
        try sample.take("awal", agency: "4012", four)
        for agency in ["4011", "4012"] {
            let request = MeasurementRequest(PeopleRequest(.archive(sample.archive, agency: agency), try .on()))
            let here = try #require(try request.run(one).conclude(nil, one)?.hashes)
            let there = try #require(try request.run(four).conclude(nil, four)?.hashes)
            #expect(here.data == there.data && here.result == there.result, "\(agency)")
            #expect(try request.run(four).measured.points == first.points, "\(agency)")
        }
    }

    @Test(arguments: 1...3) func theOrderOfRowsDecidesNothing(seed: UInt64) throws {
        let sample = try Sample()
        defer { sample.remove() }
        let expected = try sample.measured()
        for (number, file) in ["kursus.csv", "skp.csv", "pegawai.csv"].enumerated() {
            var random = SeededGenerator(seed: seed)
            let name = "acak-\(number)"
            try sample.vary(name, file) { $0.shuffled(using: &random) }
            let shuffled = try sample.measured(.folder(sample.path(name)))
            #expect(shuffled.points == expected.points && shuffled.unitMeans == expected.unitMeans, "\(file)")
            #expect(shuffled.scores.losses == expected.scores.losses, "\(file)")
        }
    }

    /// What an archive keeps of the same rows in another order is measured alike.
    @Test func theOrderInWhichRowsCameDecidesNothing() throws {
        let sample = try Sample()
        defer { sample.remove() }
        var random = SeededGenerator(seed: 7)
        try sample.vary("acak", "kursus.csv") { $0.shuffled(using: &random) }
        try sample.take("acak")
        #expect(try sample.measured(sample.archived).points == sample.measured().points)
        // The same rows in their own order are nothing new.
        #expect(try !sample.take().isKept)
    }
}
