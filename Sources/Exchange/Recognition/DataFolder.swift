import Foundation
import Personnel
import Vocabulary

/// The files of a data set, each recognised by its headings.
public struct DataFolder: Sendable {
    struct Table: Sendable {
        let path: String
        let name: String
        let size: Int
        let layout: TableLayout
        /// What was made of a file that is no text, such as a sheet of a workbook; nil for a text as it lies on the disk.
        var converted: [UInt8]?
        /// Where the rows came from, where the table was put together from many files.
        var origins: RecordOrigins?

        func open() throws(FileFailure) -> TableText {
            if let converted { return TableText(converted) }
            return try TableText(path)
        }
    }

    /// In the order of their names, which is the order of everything that is reported.
    let tables: [Table]
    public let diagnostics: [Diagnostic]

    /// How many bytes the recognised files hold, for progress.
    public var size: Int { tables.reduce(0) { $0 + $1.size } }

    /// The names of the files in the order in which record sources count them.
    public var files: [String] { tables.map(\.name) }

    /// The files with the kind of their rows, in the same order.
    public var kinds: [(file: String, kind: RecordKind)] { tables.map { ($0.name, $0.layout.kind) } }

    /// The tables of some kinds, each with its number among the files.
    func numbered(_ isWanted: (RecordKind) -> Bool) -> [(number: Int, table: Table)] {
        tables.enumerated().filter { isWanted($0.element.layout.kind) }.map { ($0.offset, $0.element) }
    }

    public func contains(_ kind: RecordKind) -> Bool { tables.contains { $0.layout.kind == kind } }

    /// Looks at every file of a folder, or at one file; throws when the folder or a file cannot be read.
    public init(_ path: String) throws(FileFailure) {
        var tables: [Table] = []
        var diagnostics: [Diagnostic] = []
        var answers = AnswerFolder()
        for path in try Self.list(path) {
            let name = URL(fileURLWithPath: path).lastPathComponent
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                if !(try answers.add(folder: path, name)) { diagnostics.append(Diagnostic(.isFolder, at: Place(file: name))) }
                continue
            }
            let file = try OpenFile(path)
            let head = try file.read(from: 0, count: min(file.size, Self.usualHead))
            if head.isEmpty {
                diagnostics.append(Diagnostic(.emptyFile, at: Place(file: name)))
            } else if AnswerFile.isAnswer(head) {
                try answers.add(file: path, name)
            } else if WorkbookTables.isWorkbook(head) {
                try Interruption.check(name)
                let found = Self.tables(ofWorkbook: path, name, head, &diagnostics)
                tables += found
                for table in found { Self.report(table, &diagnostics) }
            } else if let layout = try Self.layout(file, head) {
                tables.append(Table(path: path, name: name, size: file.size, layout: layout))
                Self.report(tables[tables.count - 1], &diagnostics)
            } else {
                diagnostics.append(Diagnostic(.unrecognisedFile, at: Place(file: name)))
            }
        }
        let found = answers.tables(&diagnostics)
        for table in found { Self.report(table, &diagnostics) }
        tables = (tables + found).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.tables = tables
        self.diagnostics = diagnostics
    }

    /// Nearly always headings stand in the first kilobytes,
    private static let usualHead = 1 << 16
    /// and otherwise in the first megabytes or nowhere.
    private static let longestHead = 4 << 20

    private static func layout(_ file: OpenFile, _ head: [UInt8]) throws(FileFailure) -> TableLayout? {
        if let layout = TableLayout.recognise(TextEncoding.utf8(head), isWhole: head.count == file.size) { return layout }
        guard head.count < file.size else { return nil }
        return TableLayout.recognise(TextEncoding.utf8(try file.read(from: 0, count: min(file.size, longestHead))), isWhole: true)
    }

    static func list(_ path: String) throws(FileFailure) -> [String] {
        var isFolder: ObjCBool = false
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileFailure(name, reading: true, errorNumber: ENOENT)
        }
        guard isFolder.boolValue else { return [path] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch { throw FileFailure(name, reading: true, errorNumber: EACCES) }
        return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
            path + "/" + $0
        }
    }

    /// The sheets of a workbook that are tables of a known kind; a workbook that cannot be read has none, and it is said why.
    private static func tables(ofWorkbook path: String, _ name: String, _ head: [UInt8], _ diagnostics: inout [Diagnostic]) -> [Table] {
        let sheets: [WorkbookTables.Sheet]
        do throws(WorkbookDefect) { sheets = try WorkbookTables.read(path, file: name, head: head, &diagnostics) } catch {
            diagnostics.append(Diagnostic(error.problem, at: Place(file: name)))
            return []
        }
        let tables = sheets.compactMap { sheet in
            TableLayout.recognise(sheet.text, delimiters: [SheetText.delimiter]).map {
                Table(path: path, name: sheet.name, size: sheet.text.count, layout: $0, converted: sheet.text)
            }
        }
        if tables.isEmpty {
            diagnostics.append(Diagnostic(.unrecognisedFile, at: Place(file: name)))
        } else {
            for sheet in sheets where !tables.contains(where: { $0.name == sheet.name }) {
                diagnostics.append(Diagnostic(.unknownSheet, at: Place(file: sheet.name)))
            }
        }
        return tables
    }

    private static func report(_ table: Table, _ diagnostics: inout [Diagnostic]) {
        for heading in table.layout.missing {
            diagnostics.append(Diagnostic(.missingColumn, at: Place(file: table.name, row: table.layout.headingRow, column: heading)))
        }
    }
}

extension Problem {
    static let isFolder = Problem(
        "folder-dilewati", .warning,
        message: Phrase(id: "Ini folder, bukan berkas; isinya tidak dibaca", en: "This is a folder, not a file; what is in it is not read"),
        remedy: Phrase(id: "Pindahkan berkasnya ke folder data", en: "Move its files into the data folder"))
    static let emptyFile = Problem(
        "berkas-kosong", .warning, message: Phrase(id: "Berkas kosong (0 byte)", en: "The file is empty (0 bytes)"),
        remedy: Phrase(id: "Ekspor ulang dari SIASN", en: "Export it again from SIASN"))
    static let unrecognisedFile = Problem(
        "berkas-tidak-dikenal", .warning,
        message: Phrase(id: "Judul kolomnya bukan judul berkas SIASN yang dikenal", en: "Its headings are none of a known SIASN file"),
        remedy: Phrase(
            id: "Pastikan baris judul kolom ada, misalnya nip_baru;kedudukan_hukum_id;jenis_jabatan_id",
            en: "Make sure the row of headings is there, such as nip_baru;kedudukan_hukum_id;jenis_jabatan_id"))
    static let missingColumn = Problem(
        "kolom-tidak-ada", .warning,
        message: Phrase(id: "Kolom ini tidak ada dan dianggap kosong", en: "This column is not there and counts as empty"),
        remedy: Phrase(id: "Ekspor ulang dengan kolom ini bila ada di SIASN", en: "Export again with this column if SIASN has it"))
}
