import Vocabulary

/// What the sheets of a workbook have in common.
struct WorkbookContent: Sendable {
    let strings: SharedStrings
    let styles: CellStyles
    let countsFrom1904: Bool
    let isUncalculated: Bool

    init(_ parts: WorkbookParts, _ archive: ZipArchive) throws(WorkbookDefect) {
        var list = SharedStringList(), formats = CellFormatList()
        if let part = parts.sharedStrings, archive.contains(part) { try XMLScanner.read(part, of: archive, &list) }
        if let part = parts.styles, archive.contains(part) { try XMLStream.read(part, of: archive, &formats) }
        strings = SharedStrings(list)
        styles = CellStyles(formats)
        countsFrom1904 = parts.countsFrom1904
        isUncalculated = parts.isUncalculated
    }
}

/// What became of one sheet of a workbook.
struct WorkbookSheetReader: Sendable {
    /// Nil for a sheet that is not shown, holds nothing or cannot be read.
    private(set) var sheet: WorkbookTables.Sheet?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var defect: WorkbookDefect?
    /// Whether it was read, whatever it holds.
    private(set) var isRead = false

    /// Reads a sheet through an archive of its own, so that others can be read meanwhile.
    static func read(_ sheet: WorkbookParts.Sheet, of path: String, file: String, _ content: WorkbookContent) -> WorkbookSheetReader {
        var reader = WorkbookSheetReader()
        let name = "\(file)/\(sheet.name)"
        guard !sheet.isHidden else {
            reader.diagnostics.append(Diagnostic(.hiddenSheet, at: Place(file: name)))
            return reader
        }
        do throws(WorkbookDefect) {
            guard let part = sheet.part else { throw WorkbookDefect(.missingSheet) }
            var text = SheetText(content)
            try XMLScanner.read(part, of: ZipArchive(path), &text)
            try text.finish()
            reader.isRead = true
            reader.take(text, name, content)
        } catch {
            reader.defect = error
            reader.diagnostics.append(Diagnostic(error.problem, at: Place(file: name)))
        }
        return reader
    }

    /// Keeps the text of a sheet that holds something, and what there is to say of it.
    private mutating func take(_ text: consuming SheetText, _ name: String, _ content: WorkbookContent) {
        func diagnostic(_ rows: RowCount, _ problem: (Int) -> Problem) -> [Diagnostic] {
            rows.count > 0 ? [Diagnostic(problem(rows.count), at: Place(file: name, row: rows.first))] : []
        }
        diagnostics += diagnostic(text.emptyFormulas) { .emptyFormulas($0, isUncalculated: content.isUncalculated) }
        let remarks = diagnostic(text.hiddenRows, Problem.hiddenRows) + diagnostic(text.mergedRows, Problem.mergedRows)
        guard text.text.contains(where: { $0 != 10 && $0 != SheetText.delimiter }) else { return }
        let lines = PastedLines(text.text)
        sheet = WorkbookTables.Sheet(
            name: name, text: lines?.text ?? text.text, delimiters: lines?.delimiters ?? [SheetText.delimiter],
            countsFrom1904: content.countsFrom1904, remarks: remarks)
    }
}
