import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Rows that are merged, hidden, pasted into one column, or none at all.
@Suite struct SheetRowsTests {
    private static func merge(_ ranges: String...) -> String {
        "<mergeCells>\(ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    }

    /// A value goes down over the rows that hold something beside it, and never sideways.
    @Test func mergedCellsHoldInAllTheirRows() throws {
        let rows = """
            \(TestWorkbook.row(1, ["DAFTAR", "", ""]))\(TestWorkbook.row(2, ["nip", "jp", "a&quot;b"]))\
            <row r="3"><c r="B3"><v>8</v></c></row><row r="4"><c r="A4"/><c r="C4"><v>3</v></c></row><row r="6"><c r="A6"/></row>\
            <row r="7"><c r="B7"><v>1</v></c></row>
            """
        let book = try ReadWorkbook(rows, after: Self.merge("A1:C1", "A2:A6", "C2:C3"))
        #expect(book.lines == ["DAFTAR", "nip|jp|\"a\"\"b\"", "nip|8|\"a\"\"b\"", "nip||3", "", "||", "|1|"])
        #expect(book.findings == ["sel-digabung a.xlsx/Data:3"])
        #expect(book.sheets[0].remarks[0].problem.message.en.contains("2 rows"))
    }

    /// What lies under merged cells is not seen; columns behind the last, areas without a value and nonsense change nothing.
    @Test func mergedCellsOfManyKinds() throws {
        let rows = (1...5).map { TestWorkbook.row($0, ["a\($0)", "b\($0)"]) }.joined()
        #expect(try ReadWorkbook(rows, after: Self.merge("A1:A2", "B4:B9")).lines == ["a1|b1", "a1|b2", "a3|b3", "a4|b4", "a5|b4"])
        for range in ["Z1:Z3", "A9:A12", "A1", "A1:B1", ":", "A1:", "A0:A2", "1:2", "A1:A99999999999", "XFE1:XFE3", "A3:A1"] {
            let book = try ReadWorkbook(rows, after: Self.merge(range))
            #expect(book.lines == ["a1|b1", "a2|b2", "a3|b3", "a4|b4", "a5|b5"], "\(range)")
            #expect(book.findings.isEmpty, "\(range)")
        }
        #expect(try ReadWorkbook(rows, after: Self.merge("$A$1:$B$3")).lines == ["a1|b1", "a1|b2", "a1|b3", "a4|b4", "a5|b5"])
    }

    @Test func rowsHiddenByAFilterAreCounted() throws {
        let rows = """
            \(TestWorkbook.row(1, ["nip"]))<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"><c r="A3"><v>2</v></c></row>\
            <row r="4" hidden="1"><c r="A4"/></row><row r="5" hidden="0"><c r="A5"><v>3</v></c></row>
            """
        let book = try ReadWorkbook(rows)
        #expect(book.lines == ["nip", "1", "2", "", "3"])
        #expect(book.findings == ["baris-tersembunyi a.xlsx/Data:2"])
        #expect(book.sheets[0].remarks[0].problem.message.id.hasPrefix("2 baris"))
    }

    /// Controls and drawings have rows, columns and values of their own.
    @Test func onlyTheRowsOfTheSheetAreRows() throws {
        let after = """
            <controls><anchor><row>3</row><c><v>9</v></c><x:row xmlns:x="q" r="x">5</x:row></anchor></controls><extLst><row r="2"/></extLst>
            """
        #expect(try ReadWorkbook(TestWorkbook.row(1, ["a", "b"]), after: after).lines == ["a|b"])
    }

    @Test(arguments: [";", ",", "&#9;"]) func rowsPastedIntoOneColumn(sign: String) throws {
        let cells = ["DAFTAR", "nip\(sign)nama\(sign)jp", "1\(sign)&quot;A\(sign)B&quot;\(sign)3\n", "2\(sign)C\nD\(sign)4"]
        let rows = cells.enumerated().map { number, text in
            "<row r=\"\(number + 2)\"><c r=\"B\(number + 2)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
        }
        let book = try ReadWorkbook(rows.joined())
        let mark = sign == "&#9;" ? "|" : sign
        #expect(book.lines == ["", "DAFTAR", "nip\(mark)nama\(mark)jp", "1\(mark)\"A\(mark)B\"\(mark)3", "2\(mark)C D\(mark)4"])
        #expect(book.sheets[0].delimiters == [mark == "|" ? 9 : UInt8(ascii: sign == ";" ? ";" : ",")])
    }

    /// Two columns, or a sign here and there, are no pasted rows.
    @Test func sheetsAsTheyShouldBe() throws {
        for rows in [
            TestWorkbook.row(1, ["a;b;c", "d"]) + TestWorkbook.row(2, ["a;b;c"]), TestWorkbook.row(1, ["a;b;c"]) + TestWorkbook.row(2, ["a;b"]),
            TestWorkbook.row(1, ["a"]) + TestWorkbook.row(2, ["b"]), TestWorkbook.row(1, ["a;b;c"]) + TestWorkbook.row(2, ["", "a;b;c"]),
        ] {
            #expect(try ReadWorkbook(rows).sheets[0].delimiters == [SheetText.delimiter])
        }
    }

    /// Further down a row may have been cut in two.
    @Test func pastedRowsThatWereCut() throws {
        let rows = (1...50).map { TestWorkbook.row($0, $0 == 45 ? ["1;2;\"x", "y\";3"] : ["1;2;3"]) }.joined()
        #expect(try ReadWorkbook(rows).lines[44] == "1;2;\"x|y\";3")
    }
}
