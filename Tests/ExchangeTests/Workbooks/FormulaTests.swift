import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Formulas whose values are not there, or were never worked out.
@Suite struct FormulaTests {
    private static let rows = """
        <row r="1"><c r="A1"><f>A9</f></c><c r="B1"><f>A9</f><v></v></c><c r="C1" t="str"><f>A9</f><v></v></c><c r="D1" t="str"><f>A9</f></c></row>\
        <row r="2"><c r="A2"><f>A9</f><v>0</v></c><c r="B2"><f t="shared" si="0"/><v>0.0</v></c><c r="C2"><f>A9</f><v>7</v></c><c r="D2"><v>0</v></c>\
        <c r="E2" t="b"><f>A9</f><v>0</v></c></row>
        """

    /// An empty text is a value, as spreadsheets write it for a condition that has nothing to say.
    @Test func formulasWithoutValues() throws {
        let book = try ReadWorkbook(Self.rows)
        #expect(book.findings == ["rumus-tanpa-nilai a.xlsx/Data:1"])
        #expect(book.diagnostics[0].problem.message.en == "Cells with a formula and no stored value, read as empty: 3")
        #expect(book.lines == ["", "0|0|7|0|FALSE"])
    }

    /// A workbook that asks to be worked out has zeros and empty texts where values will stand.
    @Test(arguments: ["1", "true"]) func workbooksThatWereNeverWorkedOut(yes: String) throws {
        var workbook = TestWorkbook([("Data", Self.rows)], properties: "<calcPr calcId=\"1\" fullCalcOnLoad=\"\(yes)\"/>")
        let book = try ReadWorkbook(workbook)
        #expect(book.findings == ["rumus-tanpa-nilai a.xlsx/Data:1"])
        #expect(book.diagnostics[0].problem.message.en == "Cells with a formula that was never calculated, read as zero or empty: 6")
        #expect(book.diagnostics[0].problem.severity == .warning)
        let plain = TestWorkbook.row(1, ["a"]) + "<row r=\"2\"><c><v>0</v></c></row>"
        workbook.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(plain)</sheetData></worksheet>")
        #expect(try ReadWorkbook(workbook).findings.isEmpty)
    }
}
