import Exchange
import Foundation
import Presentation
import Vocabulary

/// What was written for a report, for a terminal.
enum WrittenReports {
    static func workbook(_ path: String, _ sheets: [WrittenSheet], language: Language) -> [String] {
        let words = language == .indonesian ? (sheets: "lembar", rows: "baris") : (sheets: "sheets", rows: "rows")
        return ["\(name(path)): \(language.text(sheets.count)) \(words.sheets)"]
            + sheets.filter(\.isTable).map { "  \($0.name.padded(32))\(language.text($0.rows).aligned(10)) \(words.rows)" }
    }

    static func print(_ path: String, pages: Int, language: Language) -> [String] {
        let unit = language == .indonesian ? "halaman" : pages == 1 ? "page" : "pages"
        return ["\(name(path)): \(language.text(pages)) \(unit)"]
    }

    static func offices(_ path: String, _ files: [OfficeReports.File], language: Language) -> [String] {
        let count = Phrase(id: "buku kerja", en: files.count == 1 ? "workbook" : "workbooks")[language]
        let measured = Phrase(id: "diukur", en: "measured")[language], notMeasured = Phrase(id: "tidak diukur", en: "not measured")[language]
        let width = max(32, (files.map(\.name.count).max() ?? 0) + 1)
        return ["\(name(path)): \(language.text(files.count)) \(count)"]
            + files.map { file in
                let name = file.name.padded(width)
                return "  \(name)\(language.text(file.measured).aligned(10)) \(measured)\(language.text(file.notMeasured).aligned(9)) \(notMeasured)"
            }
    }

    private static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}
