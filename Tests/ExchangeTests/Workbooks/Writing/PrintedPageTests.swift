import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// Pages that are printed whole, cells that stay what they are, and headings for who reads them.
@Suite struct PrintedPageTests {
    private func sheet(_ table: SheetTable, isLarge: Bool = false) throws -> (parts: WrittenParts, sheet: String) {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"), isLarge: isLarge, rowsPerSheet: 100)
        try file.add(table, in: .indonesian)
        try file.commit()
        let parts = try WrittenParts(folder.path("a.xlsx"))
        return (parts, try parts.sheet(1))
    }

    /// The number of the format of a cell, which says how it is shown: 49 is Text.
    private func format(of cell: String, _ parts: WrittenParts, _ sheet: String) throws -> String {
        let style = try #require(sheet.firstMatch(of: try Regex("<c r=\"\(cell)\" s=\"(\\d+)\""))?.output[1].substring).flatMap { Int($0) }
        let styles = try parts.text("xl/styles.xml")
        let list = try #require(styles.firstMatch(of: /<cellXfs[^>]*>(.*?)<\/cellXfs>/)).1
        let forms = list.matches(of: /<xf numFmtId="(\d+)"/).map { String($0.1) }
        return forms[try #require(style)]
    }

    @Test(arguments: [false, true]) func aNIPIsTextAlsoOnceItIsTypedOver(isLarge: Bool) throws {
        let table = SheetTable(
            "A", [SheetColumn("NIP", .identifier), SheetColumn("Nama", .text)], [[.text("199001012015011901"), .text("X")], [.blank, .text("Y")]])
        let (parts, sheet) = try sheet(table, isLarge: isLarge)
        #expect(try format(of: "A2", parts, sheet) == "49")
        #expect(try format(of: "B2", parts, sheet) == "0")
        // Cells without anything in them go by their column.
        let column = try #require(sheet.firstMatch(of: /<col min="1" max="1" width="[0-9.]+" style="(\d+)"/)).1
        #expect(sheet.contains("<c r=\"A2\" s=\"\(column)\""))
    }

    @Test func headingsAreForPeopleAndCodesForPrograms() throws {
        func table(_ language: Language) -> SheetTable {
            SheetTable(
                "A",
                [
                    SheetColumn("di_sini", Phrase(id: "Di sini", en: "Here"), .number, in: language), SheetColumn(forPrograms: "kode"),
                    SheetColumn("sebab", Phrase(id: "Sebab", en: "Cause"), .text, in: language),
                ], [[.count(1), .text("x-1"), .code("jendela-waktu-lain", label: "jendela waktu lain")]])
        }
        let parts = try sheet(table(.indonesian)).parts
        for text in ["Di sini", "Sebab", "jendela waktu lain"] { #expect(try parts.says(text), "\(text)") }
        for text in ["di_sini", "kode", "x-1", "jendela-waktu-lain"] { #expect(try !parts.says(text), "\(text)") }
        let english = try sheet(table(.english)).parts
        for text in ["Here", "Cause"] { #expect(try english.says(text), "\(text)") }
    }

    @Test func everyPageHasNameNumberAndHeadings() throws {
        let (parts, sheet) = try sheet(SheetTable("Nilai & lain", [SheetColumn("NIP", .identifier)], [[.text("1")]]))
        #expect(sheet.contains("fitToPage=\"1\""))
        #expect(sheet.contains("fitToHeight=\"0\""))
        #expect(sheet.contains("<oddHeader>&amp;R&amp;9&amp;\"-,Regular\"Nilai &amp;&amp; lain</oddHeader>"))
        #expect(sheet.contains("<oddFooter>&amp;R&amp;8&amp;P/&amp;N</oddFooter>"))
        #expect(try parts.text("xl/workbook.xml").contains("$1:$1"))
    }

    @Test func wideTablesLieAndNarrowOnesStand() throws {
        func columns(_ count: Int) -> [SheetColumn] { (0..<count).map { SheetColumn("Kolom \($0)", .number) } }
        #expect(try sheet(SheetTable("A", columns(4), [])).sheet.contains("orientation=\"portrait\""))
        #expect(try sheet(SheetTable("A", columns(14), [])).sheet.contains("orientation=\"landscape\""))
    }

    /// Rows of broken lines are as high as their lines, whoever opens them.
    @Test(arguments: [false, true]) func brokenLinesHaveRoom(isLarge: Bool) throws {
        let long = String(repeating: "kata ", count: 40)
        let columns = [SheetColumn("Pesan", .sentences), SheetColumn("Nama", .text), SheetColumn("Sebuah judul yang panjang sekali", .number)]
        let sheet = try sheet(SheetTable("A", columns, [[.text("pendek"), .text("x")], [.text(long)], [.blank, .text(long)]]), isLarge: isLarge).sheet
        func height(_ row: Int) throws -> Double? {
            let opening = try #require(sheet.firstMatch(of: try Regex("<row r=\"\(row)\"[^>]*>"))?.output[0].substring)
            return opening.firstMatch(of: /ht="([0-9.]+)"/).flatMap { Double($0.1) }
        }
        #expect(try height(1) == 62)
        #expect(try height(2) == nil)
        #expect(try height(3) == 45)
        #expect(try height(4) == 75)
    }

    @Test(arguments: [
        ("", 10, 1), ("satu dua", 10, 1), ("satu dua tiga", 10, 2), ("a\nb", 10, 2), (String(repeating: "x", count: 20), 10, 3),
        ("SATU DUA", 10, 2), ("é é é é", 8, 1),
    ])
    func lines(text: String, width: Int, count: Int) { #expect(text.lineCount(in: width) == count) }

    // MARK: Lines above and below

    @Test func longTitlesAreBrokenAndNotCut() {
        let title = "IP ASN Pemerintah Kabupaten Contoh Selatan dengan Nama yang Panjang Sekali, per 30 September 2022"
        let header = PrintedLines(title: title).header("Seminar, workshop, magang, kur…", isLandscape: false)
        #expect(header.lines == 2)
        #expect(header.text.utf8.count < 255)
        let left = header.text.split(separator: "&R")[0].replacing("&L&9&\"-,Regular\"", with: "").replacing("\n", with: " ")
        #expect(left == title)
    }

    /// A sentence stands there whole, or not at all.
    @Test func remarksThatDoNotFitAreLeftOut() {
        let remarks = ["satu (abc)", String(repeating: "dua ", count: 20) + "selesai", String(repeating: "tiga ", count: 30) + "selesai"]
        let footer = PrintedLines(remarks: remarks).footer(isLandscape: true)
        #expect(footer.text.contains("satu (abc). dua dua"))
        #expect(footer.text.contains("dua selesai&R"))
        #expect(!footer.text.contains("tiga"))
        #expect(footer.text.utf8.count < 255)
    }

    @Test func whateverIsSaidFitsTheLibrary() {
        for text in [String(repeating: "&", count: 300), String(repeating: "é ", count: 300), String(repeating: "x", count: 600), ""] {
            #expect(PrintedLines(title: text).header(String(repeating: "&", count: 31), isLandscape: false).text.utf8.count < 255)
            #expect(PrintedLines(remarks: [text, text]).footer(isLandscape: false).text.utf8.count < 255)
        }
    }
}
