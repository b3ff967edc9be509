import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// The parts of workbooks as many programs name them, and parts that are not there.
@Suite struct WorkbookPartsTests {
    private static let two = TestWorkbook([("Satu", TestWorkbook.row(1, ["a"])), ("Dua", TestWorkbook.row(1, ["b"]))])

    private static func names(_ change: (inout TestWorkbook) -> Void) throws -> (sheets: [String], findings: [String]) {
        var workbook = two
        change(&workbook)
        let book = try ReadWorkbook(workbook)
        return (book.sheets.map(\.name), book.findings)
    }

    private static func replace(_ part: String, _ old: String, _ new: String) -> (inout TestWorkbook) -> Void {
        { workbook in
            let text = workbook.parts.first { $0.name == part }?.text ?? ""
            #expect(text.contains(old))
            workbook.set(part, text.replacing(old, with: new))
        }
    }

    /// A sheet that is named and not there is said, and the others are read.
    @Test func sheetsWithoutAPart() throws {
        let changes: [(inout TestWorkbook) -> Void] = [
            Self.replace("xl/workbook.xml", "r:id=\"rId1\"", "r:id=\"rId99\""), Self.replace("xl/workbook.xml", " r:id=\"rId1\"", ""),
            Self.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet9.xml"), { $0.set("xl/worksheets/sheet1.xml", nil) },
        ]
        for change in changes {
            let found = try Self.names(change)
            #expect(found.sheets == ["a.xlsx/Dua"])
            #expect(found.findings == ["lembar-hilang a.xlsx/Satu:"])
        }
        let damaged = try Self.names { $0.set("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row>") }
        #expect(damaged.sheets == ["a.xlsx/Satu"])
        #expect(damaged.findings == ["buku-kerja-rusak a.xlsx/Dua:"])
        #expect(Problem.missingSheet.severity == .error)
    }

    @Test func workbooksOfWhichNothingCanBeRead() throws {
        let defect = #expect(throws: WorkbookDefect.self) {
            _ = try Self.names {
                $0.set("xl/worksheets/sheet1.xml", nil)
                $0.set("xl/worksheets/sheet2.xml", nil)
            }
        }
        #expect(defect?.problem == .damagedWorkbook)
    }

    /// Sheets of charts have no cells, and a drawing that is not there is no loss.
    @Test func partsThatDoNotMatter() throws {
        let list = "xl/_rels/workbook.xml.rels"
        let chart = try Self.names(Self.replace(list, "/worksheet\" Target=\"worksheets/sheet1.xml", "/chartsheet\" Target=\"c.xml"))
        #expect(chart.sheets == ["a.xlsx/Dua"])
        #expect(chart.findings.isEmpty)
        let drawing = try Self.names {
            $0.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(TestWorkbook.row(1, ["a"]))</sheetData><drawing r:id=\"rId1\"/></worksheet>")
        }
        #expect(drawing.sheets.count == 2)
        #expect(drawing.findings.isEmpty)
        let plain = try Self.names {
            $0.set("xl/styles.xml", nil)
            $0.set("xl/sharedStrings.xml", nil)
        }
        #expect(plain.sheets.count == 2)
    }

    /// Strict workbooks have other addresses for everything, and dates as text.
    @Test func strictWorkbooks() throws {
        let second = "<row r=\"2\"><c t=\"d\"><v>2022-06-30T00:00:00</v></c><c t=\"s\"><v>0</v></c></row>"
        var workbook = TestWorkbook([("Data", TestWorkbook.row(1, ["a"]) + second)], strings: ["<t>bersama</t>"])
        for (name, text) in workbook.parts {
            workbook.set(
                name,
                text.replacing("http://schemas.openxmlformats.org/officeDocument/2006", with: "http://purl.oclc.org/ooxml/officeDocument")
                    .replacing("http://schemas.openxmlformats.org/spreadsheetml/2006", with: "http://purl.oclc.org/ooxml/spreadsheetml"))
        }
        #expect(try ReadWorkbook(workbook).lines == ["a", "2022-06-30T00:00:00|bersama"])
    }

    /// Names with the signs of Windows, in any case, and written as in addresses.
    @Test func namesOfParts() throws {
        var windows = Self.two
        for (name, text) in windows.parts where name.contains("/") {
            windows.set(name, nil)
            windows.set(name.replacing("/", with: "\\").uppercased(), text.replacing("worksheets/", with: "worksheets\\"))
        }
        #expect(try ReadWorkbook(windows).sheets.count == 2)
        var spaced = Self.two
        Self.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/lembar%20satu.xml")(&spaced)
        spaced.set("xl/worksheets/lembar satu.xml", spaced.parts.first { $0.name == "xl/worksheets/sheet1.xml" }?.text)
        spaced.set("xl/worksheets/sheet1.xml", nil)
        #expect(try ReadWorkbook(spaced).sheets.count == 2)
    }

    /// The epoch is the whole workbook's, and told of numbers that no format calls days.
    @Test func epoch() throws {
        let rows = "<row r=\"1\"><c><v>43280</v></c></row>"
        let book = try ReadWorkbook(rows, properties: "<workbookPr date1904=\"1\"/>")
        #expect(book.sheets[0].countsFrom1904)
        #expect(book.lines == ["43280"])
        #expect(try !ReadWorkbook(rows).sheets[0].countsFrom1904)
    }

    /// Many sheets, read side by side, stay in the order of their tabs, however large each is.
    @Test func sheetsKeepTheirOrder() throws {
        let sheets = (1...12).map { number in
            (name: "L\(number)", rows: (1...(number * 7 % 12 + 1)).map { TestWorkbook.row($0, ["\(number)", "x"]) }.joined())
        }
        let book = try ReadWorkbook(TestWorkbook(sheets))
        #expect(book.sheets.map(\.name) == sheets.map { "a.xlsx/\($0.name)" })
        for (number, sheet) in book.sheets.enumerated() { #expect(sheet.text.starts(with: "\(number + 1)\tx\n".utf8)) }
    }
}
