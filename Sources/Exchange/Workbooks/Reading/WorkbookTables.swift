import Foundation
import Vocabulary

/// The sheets of a workbook as texts.
enum WorkbookTables {
    struct Sheet: Sendable {
        /// The file's name and the sheet's own.
        let name: String
        let text: [UInt8]
        /// What may separate the cells of its rows, in the order in which it is to be tried.
        let delimiters: [UInt8]
        /// Whether numbers that are meant as days count from 1904. Cells that are formatted as days are written as days.
        let countsFrom1904: Bool
        /// What is to be said of the sheet if it is a table that is read.
        let remarks: [Diagnostic]
        /// Whether the workbook does not show it: nothing on it is used.
        var isHidden = false
    }

    /// Whether a file is a zip archive or one of Microsoft's older containers, and so perhaps a workbook.
    static func isWorkbook(_ head: [UInt8]) -> Bool { isArchive(head) || isContainer(head) }

    /// Reads all sheets that are shown and hold something, side by side; workbooks may be read side by side, too. What is to be said of
    /// sheets that cannot be read or are not shown, and of formulas without values, is added to `diagnostics`; `file` is the name it is
    /// said of. Throws where no sheet can be read.
    static func read(_ path: String, file: String, head: [UInt8], _ diagnostics: inout [Diagnostic]) throws(WorkbookDefect) -> [Sheet] {
        try readAll(path, file: file, head: head, &diagnostics).filter { !$0.isHidden }
    }

    /// The same with the sheets that are not shown, for telling what is passed over.
    static func readAll(_ path: String, file: String, head: [UInt8], _ diagnostics: inout [Diagnostic]) throws(WorkbookDefect) -> [Sheet] {
        guard !isContainer(head) else { throw WorkbookDefect(try container(path)) }
        let archive = try ZipArchive(path)
        let parts = try WorkbookParts(archive)
        let content = try WorkbookContent(parts, archive)
        // The largest sheets first, so that no thread is left alone with one at the end.
        let sizes = parts.sheets.map { sheet in sheet.part.map(archive.size) ?? 0 }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let read = SideBySide.map(order.count) { look(at: parts.sheets[order[$0]], of: path, file: file, content) }
        let results = zip(order, read).sorted { $0.0 < $1.0 }.map(\.1)
        let defects = results.compactMap(\.reader.defect)
        if let first = defects.first, !results.contains(where: \.reader.isRead) {
            throw first.problem == .missingSheet ? WorkbookDefect(.damagedWorkbook) : first
        }
        diagnostics += results.flatMap(\.reader.diagnostics)
        return results.compactMap { $0.hidden ?? $0.reader.sheet }
    }

    /// Reads a sheet; of one that is not shown only what it would have been.
    private static func look(
        at sheet: WorkbookParts.Sheet, of path: String, file: String, _ content: WorkbookContent
    ) -> (reader: WorkbookSheetReader, hidden: Sheet?) {
        let reader = WorkbookSheetReader.read(sheet, of: path, file: file, content)
        guard sheet.isHidden else { return (reader, nil) }
        let shown = WorkbookParts.Sheet(name: sheet.name, isHidden: false, part: sheet.part)
        var hidden = WorkbookSheetReader.read(shown, of: path, file: file, content).sheet
        hidden?.isHidden = true
        return (reader, hidden)
    }

    private static func isArchive(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
    private static func isContainer(_ head: [UInt8]) -> Bool { head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

    /// Workbooks with a password lie in the same container as those of before 2007, and as much else does; the names of its parts tell
    /// them apart. One that is too short for a list of parts is a workbook that was cut off.
    private static func container(_ path: String) throws(WorkbookDefect) -> Problem {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { throw WorkbookDefect(.damagedWorkbook) }
        func names(_ part: String) -> Bool { data.range(of: Data(part.utf8.flatMap { [$0, 0] })) != nil }
        if names("EncryptedPackage") { return .encryptedWorkbook }
        return data.count < shortestContainer || names("Workbook") || names("Book") ? .oldWorkbook : .noOldWorkbook
    }

    /// A header, a table of blocks and a list of parts.
    private static let shortestContainer = 3 * 512
}
