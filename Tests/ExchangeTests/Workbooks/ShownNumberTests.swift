import Testing

@testable import Exchange

/// What a cell shows decides where it differs from what it stores.
@Suite struct ShownNumberTests {
    @Test(arguments: [
        ("0.915", "0.00%", "91.5%"), ("0.915", "0%", "91.5%"), ("0.07", "0%", "7%"), ("0.57999999999999996", "0.0%", "58%"),
        ("1", "0%", "100%"), ("0", "0%", "0%"), ("-0.05", "0%", "-5%"), ("0.2", "0.00\\ %", "20 %"), ("2.5E-3", "0%", "0.25%"),
        ("1E-05", "0%", "0.001%"),
    ])
    func percent(stored: String, code: String, shown: String) throws {
        #expect(try ReadWorkbook.shown(stored, code) == shown)
    }

    @Test(arguments: [
        ("24000", "0,", "24"), ("24500", "#,##0,", "24.5"), ("1500000", "0.0,,", "1.5"), ("24", "0\" JP\"", "24 JP"), ("3", "0\" hari\"", "3 hari"),
        ("17.5", "General\" jam\"", "17.5 jam"), ("7", "\"Kelas \"0", "Kelas 7"), ("1", "\"0\"0", "01"), ("91.5", "0\"%\"", "91.5%"),
        ("1022022", "00\\/00\\/0000", "01/02/2022"), ("12", "00-00", "00-12"),
    ])
    func wordsThousandsAndSigns(stored: String, code: String, shown: String) throws {
        #expect(try ReadWorkbook.shown(stored, code) == shown)
    }

    /// Formats that say the same number in another way leave it as it is stored.
    @Test(arguments: [
        "General", "0", "0.00", "#,##0", "#,##0.00", "# ?/?", "0.00E+00", "@", "0_);(0)", "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "[Red]0.0",
        "#\\ ##0", "0;-0;\"nihil\"", "\"\"0", "[>100]0;0.0", ";;;", "[=1]\"Ya\";[=0]\"Tidak\"", "[$-421]0.0",
    ])
    func sameNumber(code: String) throws {
        #expect(try ReadWorkbook.shown("17.5", code) == "17.5")
    }

    @Test(arguments: [
        ("1", "[hh]:mm:ss", "24:00:00"), ("1.6666666666666667", "[h]:mm", "40:00"), ("0.5", "hh:mm", "12:00"), ("44742.75", "h:mm", "18:00"),
        ("0.020833333333333332", "[mm]:ss", "30:00"), ("0.75", "h:mm AM/PM", "6:00 PM"), ("0", "h AM/PM", "12 AM"), ("0.5", "[s]", "43200"),
        ("1.1574074074074073E-5", "mm:ss.0", "00:01.0"), ("0.999999", "h:mm", "23:59"), ("0.25", "h\" jam \"mm\" menit\"", "6 jam 00 menit"),
        ("0.041666666666666664", "[$-F400]h:mm:ss", "1:00:00"),
    ])
    func times(stored: String, code: String, shown: String) throws {
        #expect(try ReadWorkbook.shown(stored, code) == shown)
    }

    /// Days before the first are not shown at all.
    @Test func noTimes() throws {
        #expect(try ReadWorkbook.shown("-1", "hh:mm") == "-1")
        #expect(try ReadWorkbook.shown("1E10", "hh:mm") == "10000000000")
        #expect(try ReadWorkbook.shown("1E300", "0%") == "1" + String(repeating: "0", count: 302) + "%")
    }

    @Test func yearsOfDays() throws {
        #expect(try ReadWorkbook.shown("44561", "yyyy") == "2021")
        #expect(try ReadWorkbook.shown("44561", "yy") == "2021")
        #expect(try ReadWorkbook.shown("44561.9", "[$-421]yyyy;@") == "2021")
        #expect(try ReadWorkbook.shown("44561", "mmm yyyy") == "2021-12-31")
        let from1904 = try ReadWorkbook(
            "<row r=\"1\"><c s=\"0\"><v>43099</v></c></row>", styles: ReadWorkbook.styles(["yyyy"]), properties: "<workbookPr date1904=\"true\"/>")
        #expect(from1904.lines == ["2021"])
    }

    /// Whole numbers have their zeros in front, whatever decimals were stored.
    @Test func codesKeepTheirZeros() throws {
        #expect(try ReadWorkbook.shown("1.0", "00") == "01")
        #expect(try ReadWorkbook.shown("7.10E1", "000") == "071")
        #expect(try ReadWorkbook.shown("1", "#00") == "01")
        #expect(try ReadWorkbook.shown("1.5", "00") == "1.5")
        #expect(try ReadWorkbook.shown("-1", "00") == "-1")
    }

    @Test func formatsWithNumbersOfTheirOwn() throws {
        let styles = "<cellXfs>\([9, 10, 18, 20, 21, 45, 46, 47, 14, 12, 49].map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs>"
        let rows = "<row r=\"1\">" + (0...10).map { "<c s=\"\($0)\"><v>0.75</v></c>" }.joined() + "</row>"
        #expect(
            try ReadWorkbook(rows, styles: styles).lines == [
                "75%|75%|6:00 PM|18:00|18:00:00|00:00|18:00:00|00:00.0|1900-01-00|0.75|0.75"
            ])
    }

    /// A number of a format is what the workbook says it is, from whatever number on; of two codes for one the last stands.
    @Test func formatsOfAnyNumber() throws {
        let styles = """
            <numFmts><numFmt numFmtId="100" formatCode="yyyy\\-mm\\-ddThh:mm:ss"/><numFmt numFmtId="14" formatCode="000"/>\
            <numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>\
            <cellXfs><xf numFmtId="100"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>
            """
        let rows = "<row r=\"1\"><c s=\"0\"><v>44742.25</v></c><c s=\"1\"><v>7</v></c><c s=\"2\"><v>44742</v></c></row>"
        #expect(try ReadWorkbook(rows, styles: styles).lines == ["2022-06-30|007|2022-06-30"])
    }
}
