import Vocabulary

/// Which parts of an archive are the workbook's, and what they say beside the cells.
struct WorkbookParts {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// Nil where the workbook names a sheet and holds none.
        let part: String?
    }

    /// In the order of their tabs.
    let sheets: [Sheet]
    /// Whether dates count from 1904, as old workbooks from a Mac do.
    let countsFrom1904: Bool
    /// Whether the formulas are still to be worked out: programs that write workbooks and cannot reckon ask for it.
    let isUncalculated: Bool
    let sharedStrings: String?
    let styles: String?

    init(_ archive: ZipArchive) throws(WorkbookDefect) {
        guard archive.contains("[Content_Types].xml") else { throw WorkbookDefect(Self.other(archive)) }
        var roots = Relations(base: "")
        try XMLStream.read("_rels/.rels", of: archive, &roots)
        guard let workbook = roots.target(ofType: "/officeDocument") else { throw WorkbookDefect(.noWorkbook) }
        guard !workbook.hasSuffix(".bin") else { throw WorkbookDefect(.binaryWorkbook) }
        guard workbook.hasSuffix(".xml"), archive.contains(workbook) else { throw WorkbookDefect(.damagedWorkbook) }
        let folder = workbook.split(separator: "/").dropLast().joined(separator: "/")
        let name = workbook.split(separator: "/").last ?? ""
        var relations = Relations(base: folder)
        try XMLStream.read((folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels", of: archive, &relations)
        var list = SheetList()
        try XMLStream.read(workbook, of: archive, &list)
        guard list.isWorkbook else { throw WorkbookDefect(.noWorkbook) }
        sheets = list.sheets.compactMap { sheet in
            guard let target = sheet.id.flatMap({ relations[$0] }) else { return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: nil) }
            // Sheets of charts and macros have no cells.
            guard target.type.hasSuffix("/worksheet") else { return nil }
            return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: archive.contains(target.part) ? target.part : nil)
        }
        countsFrom1904 = list.countsFrom1904
        isUncalculated = list.isUncalculated
        sharedStrings = relations.target(ofType: "/sharedStrings")
        styles = relations.target(ofType: "/styles")
    }

    /// What an archive is that has no table of contents as workbooks have one.
    private static func other(_ archive: ZipArchive) -> Problem {
        guard archive.contains("mimetype"), let type = try? archive.bytes("mimetype", limit: 200) else { return .noWorkbook }
        return String(decoding: type, as: UTF8.self).contains("opendocument") ? .openDocument : .noWorkbook
    }
}
