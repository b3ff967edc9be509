import Foundation
import Testing

@testable import Instruments

/// The instrument files beside these tests: `good` ones that show the language, `bad` ones with one mistake each.
enum Corpus {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")

    /// The sources of the library under test.
    static let sources = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Instruments")

    /// Whether the recorded messages are to be written anew: `TAKAR_RECORD=1 swift test --filter InstrumentsTests`.
    static let isRecording = ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1"

    /// The names of the instruments in a folder, without their ending.
    static func names(_ folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(folder).path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
    }

    static func source(_ folder: String, _ name: String) throws -> InstrumentSource {
        try InstrumentSource(file: "\(name).yaml", text: text("\(folder)/\(name).yaml"))
    }

    /// The smallest instrument with passages replaced, each of which stands in it exactly once.
    static func minimal(_ changes: (String, String)...) throws -> String { try edited("minimal", changes) }

    static func edited(_ name: String, _ changes: [(String, String)]) throws -> String {
        var text = try text("good/\(name).yaml")
        for (old, new) in changes {
            try #require(text.components(separatedBy: old).count == 2, "“\(old)” does not stand exactly once in \(name).yaml")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return text
    }

    /// Everything that is wrong with a file, under its defaults and under every choice.
    static func issues(_ text: String, file: String = "contoh.yaml") -> [InstrumentIssue] {
        do throws(InvalidInstrument) {
            _ = try InstrumentSource(file: file, text: text).validate()
            return []
        } catch {
            return error.issues
        }
    }

    static func load(_ text: String) throws -> CompiledInstrument { try InstrumentSource(file: "contoh.yaml", text: text).load() }
}
