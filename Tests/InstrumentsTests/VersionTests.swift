import Foundation
import Testing

@testable import Instruments

/// The version of an instrument stands for its content.
@Suite struct VersionTests {
    private func version(_ text: String) throws -> String { try InstrumentSource(file: "contoh.yaml", text: text).version }

    @Test func aVersionIsSHA256InHexadecimal() throws {
        let version = try version(try Corpus.minimal())
        #expect(version.utf8.count == 64)
        #expect(version.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) })
        #expect(try Corpus.load(try Corpus.minimal()).instrument.version == version)
    }

    @Test func theFileNameDoesNotCount() throws {
        let text = try Corpus.minimal()
        #expect(try InstrumentSource(file: "lain.yaml", text: text).version == version(text))
    }

    @Test func commentsDoNotCount() throws {
        let text = try Corpus.text("good/comments.yaml")
        let bare = text.components(separatedBy: "\n").map { $0.replacing(/(^| +)#.*$/, with: "") }.joined(separator: "\n")
        #expect(!bare.contains("#"))
        #expect(try version(bare) == version(text))
    }

    @Test(
        arguments: [
            ("measures: {from: 2020, to: 2024}", "measures:\n  from: 2020\n  to: 2024"),
            ("basis: [Peraturan Contoh 1/2020]", "basis:\n  - \"Peraturan Contoh 1/2020\""),
            ("        title: Pelatihan\n", "        title:    'Pelatihan'   \n\n"),
            ("\ncombine:", "\n\n\n# penggabungan\ncombine:"),
        ])
    func layoutDoesNotCount(old: String, new: String) throws {
        #expect(try version(try Corpus.minimal((old, new))) == version(try Corpus.minimal()))
    }

    @Test func theOrderOfRowsCounts() throws {
        let text = try Corpus.minimal(("scales:\n  kelas: [struktural, pelaksana]", "scales:\n  kelas: [pelaksana, struktural]"))
        #expect(try version(text) != version(try Corpus.minimal()))
    }

    @Test func whereAWordEndsCounts() throws {
        let one = try Corpus.minimal(("basis: [Peraturan Contoh 1/2020]", "basis: [ab, c]"))
        let other = try Corpus.minimal(("basis: [Peraturan Contoh 1/2020]", "basis: [a, bc]"))
        #expect(try version(one) != version(other))
    }

    /// Every digit of the file, and a letter here and there, changed on its own.
    @Test func everyValueCounts() throws {
        let text = Array(try Corpus.minimal().utf8)
        let start = try #require(text.firstIndex(of: UInt8(ascii: "\n")))
        var versions: Set<String> = [try version(String(decoding: text, as: UTF8.self))]
        var changes = 0
        for (index, byte) in text.enumerated() where index > start {
            let isDigit = (48...57).contains(byte), isLetter = (97...122).contains(byte)
            guard isDigit || (isLetter && index % 31 == 0) else { continue }
            var changed = text
            changed[index] = byte == 57 ? 48 : byte == 122 ? 97 : byte + 1
            // Not every change leaves a sound instrument.
            guard let version = try? version(String(decoding: changed, as: UTF8.self)) else { continue }
            changes += 1
            versions.insert(version)
        }
        #expect(changes > 150)
        #expect(versions.count == changes + 1)
    }
}
