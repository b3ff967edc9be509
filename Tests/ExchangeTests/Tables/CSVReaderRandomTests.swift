import TestSupport
import Testing

@testable import Exchange

/// The reader against the plain one, on texts that nobody would write by hand.
@Suite struct CSVReaderRandomTests {
    /// Few letters, many quotes and line ends, so that every few bytes something happens.
    static let alphabet: [[UInt8]] = ["a", "b", ";", ";", ",", "\"", "\"", "\n", "\r", "\r\n", " ", "\t", "é"].map { Array($0.utf8) }

    static func text(_ random: inout SeededGenerator, longest: Int) -> [UInt8] {
        (0..<Int.random(in: 0...longest, using: &random)).flatMap { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    }

    @Test func fiveThousandTextsAreReadAlike() {
        var random = SeededGenerator(seed: 8180)
        var unclosed = 0
        for _ in 0..<5_000 {
            let text = Self.text(&random, longest: 40)
            let delimiter = Array(";,\t".utf8)[Int.random(in: 0..<3, using: &random)]
            let rows = ReadRow.all(text, delimiter: delimiter)
            let plain = PlainCSV.rows(text, delimiter: delimiter)
            #expect(rows.map(\.cells) == plain.map(\.cells), "\(String(decoding: text, as: UTF8.self).debugDescription)")
            #expect(rows.map { $0.defect == .unclosedQuote } == plain.map(\.isUnclosed))
            unclosed += plain.count { $0.isUnclosed }
        }
        #expect(unclosed > 500)
    }

    /// Any bytes at all: the reader ends, and takes every byte of the text into exactly one row.
    @Test func anyBytesAreReadToTheEnd() {
        var random = SeededGenerator(seed: 8181)
        for _ in 0..<1_000 {
            let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            var reader = CSVReader(text, delimiter: 59)
            var row = TableRow()
            var before = 0
            while reader.next(&row) {
                #expect(reader.position > before)
                before = reader.position
                #expect(row.count >= 1)
                #expect(row.ends == row.ends.sorted() && row.ends.last ?? 0 <= row.bytes.count)
            }
            #expect(reader.position == text.count)
            #expect(PlainCSV.rows(text, delimiter: 59).flatMap(\.raw) == text)
        }
    }

    /// Rows written with every cell quoted come back as they were.
    @Test func whatIsQuotedComesBack() {
        var random = SeededGenerator(seed: 8182)
        for _ in 0..<500 {
            let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in String(decoding: Self.text(&random, longest: 8), as: UTF8.self) }
            }
            let text = rows.map { row in row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n" }.joined()
            #expect(ReadRow.all(Array(text.utf8), delimiter: 59).map(\.texts) == rows)
        }
    }
}
