import Foundation
import Testing

/// The fixture agency: thirty invented people in eight files with every trap that is known of.
///
/// `Book1.csv` employees below title rows, headings in capitals, NIP with apostrophes, grouped, rounded and cut, people twice;
/// `unor.csv` dashes before names, an orphan, a cycle, a repeated id; `rekap final FIX (2).csv` education by SIASN's id only;
/// `DATA.TXT` leadership trainings in UTF-16 with tabs; `ekspor (3).csv` trainings with line breaks and quotes in cells;
/// `nilai.csv` decimal commas; `skp22.csv` UTF-16 without a mark and with CR for line ends; `h.csv` a row that is not UTF-8.
enum Fixture {
    static var agency: String { get throws { try folder.appendingPathComponent("agency").path } }

    private static var folder: URL { get throws { try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil)) } }

    static var files: [(name: String, bytes: [UInt8])] {
        get throws {
            let folder = try agency
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
                ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))))
            }
        }
    }

    /// Compares a text with the recorded one, or records it when TAKAR_RECORD=1.
    static func expect(_ text: String, isRecordedAs name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1" {
            let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            try text.write(to: source.appendingPathComponent("Fixtures/expected/\(name)"), atomically: true, encoding: .utf8)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: try folder.appendingPathComponent("expected/\(name)")), as: UTF8.self)
        #expect(text == recorded, "\(name) differs from what was recorded; see it with TAKAR_RECORD=1", sourceLocation: sourceLocation)
    }
}
