import Vocabulary

/// The text of a table that is known by its headings, whether it lies in a text or on a sheet of a workbook.
struct RecognisedText<Layout> {
    /// The file, and the sheet of a workbook.
    let file: String
    /// In UTF-8 without a byte-order mark.
    let text: [UInt8]
    let layout: Layout
    /// What was said of the file before any row was read.
    var diagnostics: [Diagnostic] = []

    /// Reads a text, or the first sheet of a workbook of which `recognise` makes something; throws `missing` where there is none. Other
    /// sheets of which it makes something, shown or not, are named.
    ///
    /// - Parameter limit: so many bytes of a text are read.
    static func read(_ path: String, limit: Int, missing: Problem, _ recognise: ([UInt8]) -> Layout?) throws(FileFailure) -> RecognisedText {
        let head = try FileBytes.read(path, limit: 8)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        if head.isEmpty { throw FileFailure(path, .emptyFile) }
        guard WorkbookTables.isWorkbook(head) else {
            let text = TextEncoding.utf8(try FileBytes.read(path, limit: limit))
            if let foreign = FileHead.foreign(Array(text.prefix(FileHead.usual))) { throw FileFailure(path, foreign) }
            guard let layout = recognise(text) else { throw FileFailure(path, missing) }
            return RecognisedText(file: file, text: text, layout: layout)
        }
        var diagnostics: [Diagnostic] = []
        let sheets: [WorkbookTables.Sheet]
        do throws(WorkbookDefect) { sheets = try WorkbookTables.readAll(path, file: file, head: head, &diagnostics) } catch {
            throw FileFailure(path, error.problem)
        }
        for sheet in sheets where !sheet.isHidden {
            guard let layout = recognise(sheet.text) else { continue }
            let others = sheets.filter { $0.name != sheet.name && recognise($0.text) != nil }
            return RecognisedText(
                file: sheet.name, text: sheet.text, layout: layout,
                diagnostics: diagnostics.filter { $0.place.file == sheet.name } + sheet.remarks
                    + others.map { Diagnostic(.otherSheet(isHidden: $0.isHidden), at: Place(file: $0.name)) })
        }
        throw FileFailure(path, missing)
    }
}
