import Foundation
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What is written stands in the cells, as what it is.
@Suite struct SheetTableTests {
    private let columns = [SheetColumn("NIP", .identifier), SheetColumn("Total", .number)]

    @Test(arguments: [false, true]) func textStaysText(isLarge: Bool) throws {
        let folder = try TestFolder()
        let texts = ["=1+1", "+62", "-5", "@SUM(A1)", "199001012015011901", "007", "http://contoh.id", "=cmd|' /C calc'!A0"]
        let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: isLarge, rowsPerSheet: 100)
        try file.add(SheetTable("Contoh", columns, texts.map { [.text($0), .count(1)] }), in: .indonesian)
        try file.commit()
        let parts = try WrittenParts(folder.path("a.xlsx"))
        let sheet = try parts.sheet(1)
        #expect(!sheet.contains("<f>"))
        #expect(!sheet.contains("hyperlink"))
        for text in texts { #expect(try parts.says(text), "\(text)") }
        for row in 2...texts.count + 1 {
            let cell = try #require(sheet.firstRange(of: try Regex("<c r=\"A\(row)\"[^>]*>")))
            let opening = sheet[cell]
            #expect(opening.contains(isLarge ? "t=\"inlineStr\"" : "t=\"s\""), "\(opening)")
        }
    }

    @Test func numbersAreTheNearestDoubles() throws {
        let folder = try TestFolder()
        let date = try CivilDate.of("2022-06-30")
        let cells: [SheetCell] = [
            .count(1_048_576), .points(Points(thousandths: 22_500)), .points(Points(thousandths: 13_125)), .amount(thousandths: 19_999),
            try #require(ExactMean(sum: 200_000, count: 3).map { .mean($0) }), .share(1, of: 3), .share(0, of: 0), .date(date), .blank, .text(""),
        ]
        try WorkbookFile.write(
            folder.path("a.xlsx"), [SheetTable("A", cells.map { _ in SheetColumn("x", .number) }, [cells])], in: .english)
        let sheet = try WrittenParts(folder.path("a.xlsx")).sheet(1)
        for value in ["1048576", "22.5", "13.125", "19.999", "66.67", "0.3333", "0", "44742"] {
            #expect(sheet.contains("<v>\(value)</v>"), "\(value)")
        }
        #expect(!sheet.contains("r=\"I2\""))
        #expect(!sheet.contains("r=\"J2\""))
    }

    @Test func longAndOddTextsAreCutAndKept() {
        #expect("a\u{0}b".cellText == "a\u{FFFD}b")
        #expect("a\u{FFFF}\u{FFFE}".cellText == "a\u{FFFD}\u{FFFD}")
        let long = String(repeating: "é", count: 40_000).cellText
        #expect(long.utf16.count == 32_767)
        #expect(long.hasSuffix("…"))
        let faces = String(repeating: "😀", count: 20_000).cellText
        #expect(faces.utf16.count <= 32_767)
        #expect(String(repeating: "x", count: 32_767).cellText.count == 32_767)
        // Many bytes, few units.
        let exact = String(repeating: "é", count: 32_767)
        #expect(exact.cellText == exact)
    }

    /// Seven rows on sheets of five: heading, three rows and the remark; heading, three rows and the remark; heading and one row.
    @Test(arguments: [false, true]) func rowsGoOnOnFurtherSheets(isLarge: Bool) throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: isLarge, rowsPerSheet: 5)
        let sheets = try file.add(SheetTable("Nilai", columns, (1...7).map { [.text("N\($0)"), .count($0)] }), in: .indonesian)
        #expect(sheets.map(\.name) == ["Nilai", "Nilai (2)", "Nilai (3)"])
        #expect(try file.commit().map(\.rows) == [3, 3, 1])
        let parts = try WrittenParts(folder.path("a.xlsx"))
        #expect(try parts.says("Baris selanjutnya ada di lembar «Nilai (2)»"))
        #expect(try parts.sheet(1).contains("<autoFilter ref=\"A1:B4\"/>"))
        #expect(try parts.sheet(3).contains("<autoFilter ref=\"A1:B2\"/>"))
        for sheet in 1...3 { #expect(try parts.sheet(sheet).contains("r=\"A1\"")) }
    }

    /// As many rows as fit need no further sheet.
    @Test func aFullSheetIsOneSheet() throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: false, rowsPerSheet: 5)
        #expect(try file.add(SheetTable("Nilai", columns, (1...3).map { [.text("N\($0)")] }), in: .indonesian).count == 1)
        #expect(try file.add(SheetTable("Kosong", columns, []), in: .indonesian).count == 1)
        #expect(try file.commit().map(\.rows) == [3, 0])
    }

    @Test func aTableIsReadyToWorkWith() throws {
        let folder = try TestFolder()
        let table = SheetTable(
            "Nilai", columns + [SheetColumn("Kategori", .category(["Tinggi", "a\"b"]))], [[.text("1"), .count(1), .text("Tinggi")]])
        try WorkbookFile.write(folder.path("a.xlsx"), [table], in: .indonesian)
        let parts = try WrittenParts(folder.path("a.xlsx"))
        let sheet = try parts.sheet(1)
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:C2\"/>"))
        #expect(sheet.contains("orientation=\"portrait\""))
        #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(sheet.contains("fitToHeight=\"0\""))
        #expect(sheet.contains("numberStoredAsText=\"1\""))
        #expect(sheet.contains("<formula>\"Tinggi\"</formula>"))
        #expect(sheet.contains("<formula>\"a\"\"b\"</formula>"))
        #expect(try parts.text("xl/workbook.xml").contains("_xlnm.Print_Titles"))
    }
}
