import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What becomes of the cells of a worksheet.
@Suite struct SheetTextTests {
    private static func text(_ rows: String, strings: [String] = [], styles: String = "", properties: String = "") throws -> [String] {
        try ReadWorkbook(rows, strings: strings, styles: styles, properties: properties).lines
    }

    @Test func textsOfAllForms() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>sebaris</t></is></c>\
            <c r="D1" t="str"><f>A1</f><v>hasil rumus</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c></row>
            """
        let strings = ["<t>bersama</t>", "<r><t>ka</t></r><rPh><t>baca</t></rPh><r><t xml:space=\"preserve\">ya </t></r>"]
        #expect(try Self.text(rows, strings: strings) == ["bersama|kaya |sebaris|hasil rumus|#N/A|TRUE|FALSE"])
    }

    /// White space around and within cells, and texts of both kinds mixed, are nothing to what they say.
    @Test func cellsAsTheyAreLaidOut() throws {
        let rows = """
            <row r="1">
              <c r="A1" t="s">
                <v>0</v>
              </c>
              <c r="B1" t="inlineStr"><is><r><t>du</t></r><r><t>a</t></r></is></c><c r="C1" t="n"><v>3</v></c><c r="D1" t="s"><v>1</v></c>
            </row>
            """
        #expect(try Self.text(rows, strings: ["<t>a_x0042_\"c</t>", "<t></t>"]) == ["\"aB\"\"c\"|dua|3"])
    }

    @Test func charactersThatXMLCannotHold() throws {
        let rows = TestWorkbook.row(1, ["a_x000D_b", "_x0041__x00_", "&lt;&amp;&#233;", "_x005F_x000D_", "_xD800_"])
        #expect(try Self.text(rows).joined(separator: "/").replacing("\r", with: "␍") == "\"a␍b\"|A_x00_|<&é|_x000D_")
    }

    @Test func numbersAsTheyAreSeen() throws {
        let values = ["7", "05", "17.5", "88.099999999999994", "9.0010000000000003E1", "1E3", "197007081990022000", "1.97007081990022E17", "-3", "x"]
        let rows = "<row r=\"1\">" + values.map { "<c><v>\($0)</v></c>" }.joined() + "</row>"
        #expect(
            try Self.text(rows) == ["7|05|17.5|88.1|90.01|1000|1.97007081990022E+17|1.97007081990022E+17|-3|x"])
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd h:mm:ss"/><numFmt numFmtId="165" formatCode="00"/>\
        <numFmt numFmtId="166" formatCode="[$-421]dd mmmm yyyy;@"/><numFmt numFmtId="167" formatCode="0.00&quot; hari&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>
        """

    @Test func datesOfBothEpochs() throws {
        let cells = [(1, "44742"), (3, "44742.75"), (4, "1"), (4, "60"), (4, "61"), (4, "0"), (0, "44742"), (5, "2"), (6, "0.5")]
        let rows = "<row r=\"1\">" + cells.map { "<c s=\"\($0.0)\"><v>\($0.1)</v></c>" }.joined() + "</row>"
        #expect(
            try Self.text(rows, styles: Self.styles) == ["2022-06-30|2022-06-30|1900-01-01|1900-02-29|1900-03-01|1900-01-00|44742|2 hari|12:00"])
        let from1904 = try Self.text(
            "<row r=\"1\"><c s=\"4\"><v>43280</v></c></row>", styles: Self.styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(from1904 == ["2022-06-30"])
    }

    @Test func codesKeepTheirZeros() throws {
        #expect(try Self.text("<row r=\"1\"><c s=\"2\"><v>1</v></c><c s=\"2\"><v>71</v></c></row>", styles: Self.styles) == ["01|71"])
    }

    @Test func formatCodes() {
        for code in ["dd/mm/yyyy", "d", "mmm-yy", "mmmm", "[$-409]d\\-mmm\\-yyyy", "dd\" Juni \"yyyy", "m/d/yy h:mm"] {
            #expect(CellStyles.form(code) == .date, "\(code)")
        }
        for code in ["General", "0.00", "#,##0", "@", "", "0.0_);\\(dd\\)"] { #expect(CellStyles.form(code) == .number, "\(code)") }
        for code in ["h:mm", "mm:ss", "[h]:mm:ss", "[ss].00", "h AM/PM"] {
            if case .time = CellStyles.form(code) { continue }
            Issue.record("\(code) is no time")
        }
        #expect(CellStyles.form("yyyy") == .year)
        #expect(CellStyles.form("000") == .digits(3))
        #expect(CellStyles.form("0\" hari\"") == .shown(ShownNumber(suffix: " hari")))
    }

    /// Line numbers stay row numbers, and every row has the cells of the widest of the first.
    @Test func rowsAndColumnsKeepTheirPlaces() throws {
        let rows = """
            <row r="2"><c r="C2"><v>3</v></c></row><row r="5"><c r="B5"><v>2</v></c><c r="A5"><v>1</v></c><c r="E5" s="1"/></row>\
            <row><c><v>8</v></c><c r="D6"><v>9</v></c></row>
            """
        #expect(try Self.text(rows) == ["", "||3", "", "", "1|2|", "8|||9"])
    }

    @Test func cellsWithDelimitersAreQuoted() throws {
        #expect(try Self.text(TestWorkbook.row(1, ["a\tb", "c&quot;d", "e\nf", "g"])).joined(separator: "⏎") == "\"a|b\"|\"c\"\"d\"|\"e⏎f\"|g")
    }

    /// Some programs write a prefix before every name.
    @Test func prefixedNames() throws {
        var workbook = TestWorkbook([("Data", "")])
        workbook.set(
            "xl/worksheets/sheet1.xml",
            "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>ada</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
        )
        #expect(try ReadWorkbook(workbook).lines == ["ada"])
    }
}
