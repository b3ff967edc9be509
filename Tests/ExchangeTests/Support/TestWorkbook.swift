import CZip
import Foundation
import Testing

/// A workbook made of parts that a test writes itself, so that it may hold whatever programs have been seen to write.
struct TestWorkbook {
    /// By name.
    var parts: [(name: String, text: String)]

    /// A workbook of some sheets, each given by what stands between its `<sheetData>` tags.
    init(_ sheets: [(name: String, rows: String)], strings: [String] = [], styles: String = "", properties: String = "") {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let list = sheets.enumerated().map { "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"rId\($0.offset + 1)\"/>" }
            .joined()
        let relations = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }.joined()
        parts = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list)</sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)\">\(relations)<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
        ]
        for (position, sheet) in sheets.enumerated() {
            parts.append(
                ("xl/worksheets/sheet\(position + 1).xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"))
        }
    }

    /// Replaces a part, or takes it away.
    mutating func set(_ name: String, _ text: String?) {
        parts.removeAll { $0.name == name }
        if let text { parts.append((name, text)) }
    }

    func write(to path: String) throws {
        var error: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error))
        for part in parts {
            let bytes = Array(part.text.utf8)
            // libzip frees what it is given once the archive is closed.
            let copy = try #require(malloc(max(bytes.count, 1)))
            bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) } }
            let source = try #require(zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1))
            #expect(zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        #expect(zip_close(archive) == 0)
    }

    /// A row of inline texts, as some programs write all of them.
    static func row(_ number: Int, _ cells: [String]) -> String {
        "<row r=\"\(number)\">\(cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
    }
}
