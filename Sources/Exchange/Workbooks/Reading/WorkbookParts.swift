import Vocabulary

/// Which parts of an archive are the workbook's, and what they say beside the cells.
struct WorkbookParts {
    struct Sheet {
        let name: String
        let isHidden: Bool
        let part: String
    }

    /// In the order of their tabs.
    let sheets: [Sheet]
    /// Whether dates count from 1904, as old workbooks from a Mac do.
    let countsFrom1904: Bool
    let sharedStrings: String?
    let styles: String?

    init(_ archive: ZipArchive) throws(WorkbookDefect) {
        guard archive.contains("[Content_Types].xml") else { throw WorkbookDefect(Self.other(archive)) }
        let roots = Relations(base: "")
        try XMLStream.read("_rels/.rels", of: archive, roots)
        guard let workbook = roots.target(ofType: "/officeDocument") else { throw WorkbookDefect(.noWorkbook) }
        guard !workbook.hasSuffix(".bin") else { throw WorkbookDefect(.binaryWorkbook) }
        guard workbook.hasSuffix(".xml"), archive.contains(workbook) else { throw WorkbookDefect(.damagedWorkbook) }
        let folder = workbook.split(separator: "/").dropLast().joined(separator: "/")
        let name = workbook.split(separator: "/").last ?? ""
        let relations = Relations(base: folder)
        try XMLStream.read((folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels", of: archive, relations)
        let list = SheetList()
        try XMLStream.read(workbook, of: archive, list)
        guard list.isWorkbook else { throw WorkbookDefect(.noWorkbook) }
        // Sheets of charts and macros have no cells.
        sheets = list.sheets.compactMap { sheet in
            guard let target = relations.targets[sheet.id], target.type.hasSuffix("/worksheet") else { return nil }
            return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target.part)
        }
        countsFrom1904 = list.countsFrom1904
        sharedStrings = relations.target(ofType: "/sharedStrings")
        styles = relations.target(ofType: "/styles")
    }

    /// What an archive is that has no table of contents as workbooks have one.
    private static func other(_ archive: ZipArchive) -> Problem {
        guard archive.contains("mimetype"), let type = try? archive.bytes("mimetype", limit: 200) else { return .noWorkbook }
        return String(decoding: type, as: UTF8.self).contains("opendocument") ? .openDocument : .noWorkbook
    }
}

/// Where the parts lie that a part refers to.
private final class Relations: XMLHandler {
    private let base: String
    private(set) var targets: [String: (type: String, part: String)] = [:]
    let defect: WorkbookDefect? = nil

    init(base: String) { self.base = base }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes.string("Id"), let type = attributes.string("Type"),
            let target = attributes.string("Target")
        else { return }
        targets[id] = (type, Self.part(target, in: base))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func target(ofType type: String) -> String? { targets.values.first { $0.type.hasSuffix(type) }?.part }

    /// The name of a part that is written absolutely or from a folder on.
    private static func part(_ target: String, in base: String) -> String {
        var folders = target.hasPrefix("/") ? [] : base.split(separator: "/")
        for piece in target.split(separator: "/") {
            if piece == ".." { _ = folders.popLast() } else if piece != "." { folders.append(piece) }
        }
        return folders.joined(separator: "/")
    }
}

/// The sheets as the workbook lists them.
private final class SheetList: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false
    private(set) var isWorkbook = false
    let defect: WorkbookDefect? = nil

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbook" {
            isWorkbook = true
        } else if name == "workbookPr" {
            let value = attributes.string("date1904")
            countsFrom1904 = value == "1" || value == "true"
        } else if name == "sheet", let title = attributes.string("name"), let id = attributes.string("id") {
            let state = attributes.string("state") ?? "visible"
            sheets.append((title, id, state != "visible"))
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
