import Vocabulary

/// The text of an official table, whatever kind of file it lies in.
struct OfficialText {
    /// The file, and the sheet of a workbook.
    let file: String
    /// In UTF-8 without a byte-order mark.
    let text: [UInt8]
    let layout: OfficialLayout
    /// What was said of the file before any row was read.
    var diagnostics: [Diagnostic] = []

    /// No table of scores is larger: five million people with remarks need less.
    private static let largestFile = 1 << 31

    /// Reads a text, or the first sheet of a workbook that is a table of scores; throws where there is none.
    static func read(_ path: String) throws(FileFailure) -> OfficialText {
        let head = try FileBytes.read(path, limit: 8)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        if head.isEmpty { throw FileFailure(file, .emptyFile) }
        if WorkbookTables.isWorkbook(head) { return try readWorkbook(path, file, head) }
        let text = TextEncoding.utf8(try FileBytes.read(path, limit: largestFile))
        guard let layout = OfficialLayout.recognise(text) else { throw FileFailure(file, .noOfficialTable) }
        return OfficialText(file: file, text: text, layout: layout)
    }

    private static func readWorkbook(_ path: String, _ file: String, _ head: [UInt8]) throws(FileFailure) -> OfficialText {
        var diagnostics: [Diagnostic] = []
        let sheets: [WorkbookTables.Sheet]
        do throws(WorkbookDefect) { sheets = try WorkbookTables.read(path, file: file, head: head, &diagnostics) } catch {
            throw FileFailure(file, error.problem)
        }
        for sheet in sheets {
            guard let layout = OfficialLayout.recognise(sheet.text) else { continue }
            return OfficialText(file: sheet.name, text: sheet.text, layout: layout, diagnostics: diagnostics.filter { $0.place.file == sheet.name })
        }
        throw FileFailure(file, .noOfficialTable)
    }
}
