import Exchange
import Foundation
import Vocabulary

/// What was written into a workbook, for a terminal.
enum WrittenWorkbook {
    static func lines(_ path: String, _ sheets: [WrittenSheet], language: Language) -> [String] {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let words = language == .indonesian ? (sheets: "lembar", rows: "baris") : (sheets: "sheets", rows: "rows")
        return ["\(name): \(language.text(sheets.count)) \(words.sheets)"]
            + sheets.filter(\.isTable).map { "  \($0.name.padded(32))\(language.text($0.rows).aligned(10)) \(words.rows)" }
    }
}
