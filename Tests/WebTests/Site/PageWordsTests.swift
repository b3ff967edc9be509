import Foundation
import Testing
import Vocabulary

@testable import Pages

/// Nobody at a browser is told to type an option: whatever the modules behind the pages say, pages say it with their own words.
@Suite struct PageWordsTests {
    private static let modules = [
        "Workflows", "Planning", "Archive", "Analysis", "Measurement", "Instruments", "Quality", "Access", "Vocabulary", "Personnel", "Exchange",
    ]

    /// Every text in the sources of the modules behind the pages that names an option, told apart from comments and from titles of documents.
    @Test func noOptionIsLeft() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Sources").standardizedFileURL
        var found = 0
        for module in Self.modules {
            let folder = sources.appendingPathComponent(module)
            for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init()
            where file.pathExtension == "swift" {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    let code = line.trimmingPrefix { $0 == " " }
                    guard !code.hasPrefix("//") else { continue }
                    // Texts with quotes in them are cut there, which does no harm here.
                    for text in code.matches(of: /"([^"]*--[a-z][^"]*)/) {
                        found += 1
                        for language in Language.allCases {
                            let said = PageWords.text(String(text.1).replacing("\\", with: ""), language)
                            #expect(said.firstMatch(of: /--[a-z]/) == nil, "\(file.lastPathComponent): \(said)")
                        }
                    }
                }
            }
        }
        #expect(found > 50)
    }

    @Test(arguments: [
        ("Pilih --by yang lebih kemudian", "Pilih «Sampai» yang lebih kemudian"),
        ("Pakai takar plan --years", "Pakai isian «Tahun» pada halaman Rencana"),
        ("Impor dulu datanya dengan takar import", "Impor dulu datanya dengan halaman Impor"), ("Tidak ada apa-apa", "Tidak ada apa-apa"),
    ])
    func optionsBecomeFields(_ written: String, _ shown: String) { #expect(PageWords.text(written, .indonesian) == shown) }
}
