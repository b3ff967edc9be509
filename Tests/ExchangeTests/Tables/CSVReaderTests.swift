import Testing

@testable import Exchange

/// What the reader makes of a text: the cells of each row, and what is wrong with it.
struct ReadRow: Equatable {
    var cells: [[UInt8]]
    var defect: TableRow.Defect?

    static func all(_ text: [UInt8], delimiter: UInt8) -> [ReadRow] {
        var reader = CSVReader(text, delimiter: delimiter)
        var row = TableRow()
        var rows: [ReadRow] = []
        while reader.next(&row) { rows.append(ReadRow(cells: (0..<row.count).map { Array(row.bytes[row.range($0)]) }, defect: row.defect)) }
        return rows
    }

    var texts: [String] { cells.map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct CSVReaderTests {
    /// Texts with `;` for the delimiter, and the cells they hold, row by row.
    static let corpus: [(String, [[String]])] = [
        ("", []),
        ("a", [["a"]]),
        ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
        ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
        ("a;b\rc;d\r", [["a", "b"], ["c", "d"]]),
        ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
        ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
        ("\n", [[""]]), ("\r\n", [[""]]), ("\n\n", [[""], [""]]), ("\n\r", [[""], [""]]), ("\r\r\n\n", [[""], [""], [""]]),
        (";", [["", ""]]), (";;\n", [["", "", ""]]), ("a;;\n", [["a", "", ""]]), (";a", [["", "a"]]), ("a;\nb", [["a", ""], ["b"]]),
        ("\"a\"", [["a"]]), ("\"\"", [[""]]), ("\"\";\"\"\n", [["", ""]]), ("\"a;b\";c", [["a;b", "c"]]),
        ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\"", [["\"a\""]]), ("a;\"\"\"\"\"\";b", [["a", "\"\"", "b"]]),
        ("\"a\nb\";c\nd", [["a\nb", "c"], ["d"]]), ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]), ("\"a\rb\"\rc", [["a\rb"], ["c"]]), ("\"\n\"", [["\n"]]),
        // A quote inside a cell that does not begin with one is a letter, and text behind a closing quote belongs to the cell.
        ("a\"b;c", [["a\"b", "c"]]), (" \"a\";b", [[" \"a\"", "b"]]), ("5\";6\"\n7", [["5\"", "6\""], ["7"]]), ("\"a\"b;c", [["ab", "c"]]),
        ("\"a\" ;c", [["a ", "c"]]),
        ("a,b\tc;d", [["a,b\tc", "d"]]), ("é;ß\n漢;🙂", [["é", "ß"], ["漢", "🙂"]]), ("a\u{0};b", [["a\u{0}", "b"]]),
    ]

    @Test(arguments: corpus.indices, [UInt8(ascii: ";"), UInt8(ascii: ","), 9])
    func readsTheCorpus(number: Int, delimiter: UInt8) {
        let (written, expected) = Self.corpus[number]
        // The same text with another delimiter changes places with it.
        func swapped(_ text: String) -> [UInt8] { text.utf8.map { $0 == 59 ? delimiter : $0 == delimiter ? 59 : $0 } }
        let rows = ReadRow.all(swapped(written), delimiter: delimiter)
        #expect(rows.map(\.cells) == expected.map { $0.map(swapped) })
        #expect(rows.allSatisfy { $0.defect == nil })
        #expect(PlainCSV.rows(swapped(written), delimiter: delimiter).map(\.cells) == rows.map(\.cells))
    }

    @Test func rowsAreCountedFromOne() {
        var reader = CSVReader(Array("a\n\n\"b\nc\"\nd".utf8), delimiter: 59)
        var row = TableRow()
        var numbers: [Int] = []
        while reader.next(&row) { numbers.append(row.number) }
        #expect(numbers == [1, 2, 3, 4])
    }

    @Test func nothingIsLeftAtTheEnd() {
        var reader = CSVReader(Array("a\n".utf8), delimiter: 59)
        var row = TableRow()
        let answers = (0..<3).map { _ in reader.next(&row) }
        #expect(answers == [true, false, false])
        #expect(reader.position == 2)
    }
}

/// Quotes that are opened and never closed.
@Suite struct UnclosedQuoteTests {
    private func rows(_ text: String) -> [ReadRow] { ReadRow.all(Array(text.utf8), delimiter: 59) }

    @Test func costsItsOwnLineOnly() {
        let rows = rows("a;b\nc;\"d\ne;f\ng;h\n")
        #expect(rows.map(\.texts) == [["a", "b"], ["c", "\"d"], ["e", "f"], ["g", "h"]])
        #expect(rows.map(\.defect) == [nil, .unclosedQuote, nil, nil])
    }

    @Test(arguments: ["a;\"b", "a;\"b\"\"", "a;\"", "\"", "\"a;b", "a;\"b;c\"\"d"]) func atTheEndOfTheFile(text: String) {
        let rows = rows("x;y\n" + text)
        #expect(rows.count == 2)
        #expect(rows[1].defect == .unclosedQuote)
        #expect(rows[1].cells == PlainCSV.rows(Array(text.utf8), delimiter: 59)[0].cells)
    }

    @Test func everyCellOfItsLineStaysAsWritten() {
        #expect(rows("\"a;b\";\"c\nd").map(\.texts) == [["\"a", "b\"", "\"c"], ["d"]])
    }

    /// Between an opening quote and the next quoted cell lie rows that must not be swallowed: what follows the quote that ends
    /// up as the closing one is no delimiter, so it was never the closing one.
    @Test func aQuotedCellFurtherDownDoesNotCloseIt() {
        #expect(rows("a;\"b\nc;d\ne;\"f\"\ng;h\n").map(\.defect) == [.unclosedQuote, nil, nil, nil])
    }

    @Test func aQuotedCellMayBeLongAndNotLonger() {
        let longest = String(repeating: "x", count: CSVRows.longestQuote)
        #expect(rows("\"\(longest)\";a\nb").map(\.defect) == [nil, nil])
        #expect(rows("\"\(longest)x\";a\nb").map(\.defect) == [.unclosedQuote, nil])
    }
}
