import Testing

@testable import Exchange

@Suite struct CSVFileTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), ("a b", "a b"), (" a ", " a "), ("22.5", "22.5"), ("a;b", "a;b"), ("a\tb", "a\tb"), ("é", "é"), ("'1", "'1"),
        ("a,b", "\"a,b\""), (",", "\",\""),
        ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("\"\"", "\"\"\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""),
    ])
    func quotesWhatMustBeQuoted(cell: String, written: String) {
        #expect(line([cell]) == written + "\n")
    }

    private func line(_ cells: [String]) -> String {
        var text = CSVText()
        cells.forEach { text.cell($0) }
        text.endRow()
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// A quote with a mark on it is one letter to a reader of texts and two to a reader of files.
    @Test(arguments: ["a\"\u{301}b", "\"\u{20DD}"]) func aQuoteWithAMarkIsDoubledToo(cell: String) {
        let rows = PlainCSV.rows(Array(line([cell, "x"]).utf8), delimiter: 44).map(\.cells)
        #expect(rows == [[Array(cell.utf8), [120]]])
    }

    @Test func whatIsWrittenIsRead() throws {
        let rows = [["nip", "nama"], ["1", "PUSKESMAS \"SEHAT\", BAHAGIA"], ["", "dua\nbaris"], ["x\r\ny", "\""], [",", ""]]
        let folder = try TestFolder()
        try CSVFile.write(folder.path("a.csv"), headings: rows[0], count: rows.count) { numbers, text in
            for row in rows[numbers] where row != rows[0] {
                row.forEach { text.cell($0) }
                text.endRow()
            }
        }
        let text = Array(try folder.text("a.csv").utf8)
        #expect(PlainCSV.rows(text, delimiter: 44).map(\.texts) == rows)
        #expect(ReadRow.all(text, delimiter: 44).map(\.texts) == rows)
        #expect(text.last == 10)
    }
}
