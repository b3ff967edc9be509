import Foundation
import Vocabulary

/// The sheets of a workbook as texts.
enum WorkbookTables {
    struct Sheet {
        let name: String
        let text: [UInt8]
    }

    /// Whether a file is a zip archive or one of Microsoft's older containers, and so perhaps a workbook.
    static func isWorkbook(_ head: [UInt8]) -> Bool { isArchive(head) || isContainer(head) }

    /// Reads all sheets that are shown and hold something. What is to be said of the others, and of formulas without values, is
    /// added to `diagnostics`; `file` is the name it is said of.
    static func read(_ path: String, file: String, head: [UInt8], _ diagnostics: inout [Diagnostic]) throws(WorkbookDefect) -> [Sheet] {
        guard !isContainer(head) else { throw WorkbookDefect(try container(path)) }
        let archive = try ZipArchive(path)
        let parts = try WorkbookParts(archive)
        let strings = SharedStrings(), styles = CellStyles()
        if let part = parts.sharedStrings, archive.contains(part) { try XMLStream.read(part, of: archive, strings) }
        if let part = parts.styles, archive.contains(part) { try XMLStream.read(part, of: archive, styles) }
        var sheets: [Sheet] = []
        for sheet in parts.sheets {
            let place = name(of: sheet.name, in: file)
            guard !sheet.isHidden else {
                diagnostics.append(Diagnostic(.hiddenSheet, at: Place(file: place)))
                continue
            }
            let text = SheetText(strings, styles, countsFrom1904: parts.countsFrom1904)
            try XMLStream.read(sheet.part, of: archive, text)
            if text.emptyFormulas > 0 {
                diagnostics.append(Diagnostic(.emptyFormulas(text.emptyFormulas), at: Place(file: place, row: text.firstEmptyFormula)))
            }
            if text.text.contains(where: { $0 != 10 && $0 != SheetText.delimiter }) { sheets.append(Sheet(name: place, text: text.text)) }
        }
        return sheets
    }

    /// What a sheet is called beside the files: the file's name and its own.
    private static func name(of sheet: String, in file: String) -> String { "\(file)/\(sheet)" }

    private static func isArchive(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
    private static func isContainer(_ head: [UInt8]) -> Bool { head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

    /// Workbooks with a password lie in the same container as those of before 2007; the names of its parts tell them apart.
    private static func container(_ path: String) throws(WorkbookDefect) -> Problem {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { throw WorkbookDefect(.damagedWorkbook) }
        let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
        return data.range(of: name) == nil ? .oldWorkbook : .encryptedWorkbook
    }
}
