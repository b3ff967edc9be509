import CZip
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// A workbook of a test as it is read, with all that is said of it.
struct ReadWorkbook {
    let sheets: [WorkbookTables.Sheet]
    /// What is said whatever becomes of the sheets.
    let diagnostics: [Diagnostic]

    init(_ workbook: TestWorkbook) throws {
        let folder = try TestFolder()
        try workbook.write(to: folder.path("a.xlsx"))
        var diagnostics: [Diagnostic] = []
        sheets = try WorkbookTables.read(folder.path("a.xlsx"), file: "a.xlsx", head: [0x50, 0x4B, 3, 4], &diagnostics)
        self.diagnostics = diagnostics
    }

    /// A workbook of one sheet, given by what stands between its `<sheetData>` tags and behind them.
    init(_ rows: String, after: String = "", strings: [String] = [], styles: String = "", properties: String = "") throws {
        var workbook = TestWorkbook([("Data", rows)], strings: strings, styles: styles, properties: properties)
        if !after.isEmpty {
            workbook.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>")
        }
        try self.init(workbook)
    }

    /// The lines of the first sheet, with `|` for the tab.
    var lines: [String] {
        let text = String(decoding: sheets.first?.text ?? [], as: UTF8.self).replacing("\t", with: "|")
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// Codes with file and row, those of the sheets' own remarks behind the others.
    var findings: [String] {
        (diagnostics + sheets.flatMap(\.remarks)).map { "\($0.problem.code) \($0.place.file ?? ""):\($0.place.row.map(String.init) ?? "")" }
    }

    /// Styles with one format of its own for each code; a cell with `s="n"` shows its number by code n, from 0.
    static func styles(_ codes: [String]) -> String {
        let formats = codes.enumerated().map {
            let code = $0.element.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            return "<numFmt numFmtId=\"\($0.offset + 164)\" formatCode=\"\(code)\"/>"
        }
        let styles = codes.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }
        return "<numFmts>\(formats.joined())</numFmts><cellXfs>\(styles.joined())</cellXfs>"
    }

    /// What one number is read as with a format.
    static func shown(_ number: String, _ code: String) throws -> String {
        try ReadWorkbook("<row r=\"1\"><c s=\"0\"><v>\(number)</v></c></row>", styles: styles([code])).lines.first ?? ""
    }
}

extension TestWorkbook {
    /// Writes the workbook with one more part, given by its bytes.
    func write(to path: String, with name: String, _ bytes: [UInt8]) throws {
        try write(to: path)
        var error: Int32 = 0
        let archive = try #require(zip_open(path, 0, &error))
        // libzip frees what it is given once the archive is closed.
        let copy = try #require(malloc(max(bytes.count, 1)))
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) } }
        let source = try #require(zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1))
        #expect(zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE)) >= 0)
        #expect(zip_close(archive) == 0)
    }
}
