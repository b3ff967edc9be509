import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// Texts are read from a workbook as they were written into it, whatever they hold.
@Suite struct WrittenTextTests {
    @Test(arguments: [
        ("_x000D_", "_x005F_x000D_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x000D_x000D_", "_x005F_x000D_x005F_x000D_"),
        ("_x005F_", "_x005F_x005F_"), ("__x0041_", "__x005F_x0041_"), ("_x0041\r", "_x005F_x0041\r"),
        ("_x00_", "_x00_"), ("_x00G0_", "_x00G0_"), ("nama_x", "nama_x"), ("_X000D_", "_X000D_"), ("a_b", "a_b"),
    ])
    func escapesAreMarked(text: String, written: String) { #expect(text.cellText == written) }

    @Test(arguments: [false, true]) func texts(isLarge: Bool) throws {
        let texts = [
            "_x000D_", "_x000D_x000D_", "_x0041\r", "a\u{1}b", "\u{1F}", "a\r\nb", "a\tb", "\"a\"", "_x005F_x000D_", "é_x00e9_", "\u{7F}", "]]>",
            "<&>",
        ]
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: isLarge, rowsPerSheet: 100)
        try file.add(SheetTable("A", texts.map { _ in SheetColumn("x", .text) }, [texts.map { .text($0) }]), in: .indonesian)
        try file.commit()
        var diagnostics: [Diagnostic] = []
        let sheet = try #require(
            try WorkbookTables.read(folder.path("a.xlsx"), file: "a.xlsx", head: [0x50, 0x4B, 3, 4], &diagnostics).first)
        let start = SheetLines.end(of: 0, in: sheet.text) + 1
        let cells = SheetLines.cells(start..<SheetLines.end(of: start, in: sheet.text), in: sheet.text)
        #expect(cells.map { String(decoding: SheetLines.unquoted(sheet.text[$0]), as: UTF8.self) } == texts)
    }

    @Test func marksCountToTheLengthOfACell() {
        let text = String(repeating: "_x000D_", count: 4681).cellText
        #expect(text.utf16.count == 32_767)
        #expect(text.hasPrefix("_x005F_x000D__x005F_"))
    }

    /// What is no cell cannot be escaped: a control character there would make a workbook that nobody can open.
    @Test func controlCharactersBesideCells() throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"))
        try file.describe(title: "a\u{1}b\u{0}", subject: "c\u{2}d\nf")
        let odd = "x\u{3}y\n_x000D_"
        let table = SheetTable(
            odd, [SheetColumn(odd, .text), SheetColumn(odd, .category([odd]))], [[.text(odd), .text(odd)], [.text("a"), .text("b")]])
        let sheet = try #require(try file.add(table, in: .indonesian).first)
        sheet.setPrinted(title: odd, remarks: [odd])
        let range = SheetRange(sheet, column: 0, rows: 2...2)
        let series = SheetChart.Series(odd, range, colour: 0, label: nil)
        try sheet.insert(
            SheetChart(odd, description: odd, kind: .bars, categories: range, series: [series]), row: 5, column: 0, width: 100, height: 100)
        try file.commit()
        let archive = try ZipArchive(folder.path("a.xlsx"))
        for part in [
            "docProps/core.xml", "docProps/app.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml",
            "xl/charts/chart1.xml",
        ] {
            var nothing = Nothing()
            #expect(throws: Never.self, "\(part)") { try XMLStream.read(part, of: archive, &nothing) }
        }
    }

    /// Takes whatever is well formed.
    private struct Nothing: XMLHandler {
        mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    }
}
