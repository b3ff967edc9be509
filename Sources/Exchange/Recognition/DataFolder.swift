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
    }

    /// In the order of their names, which is the order of everything that is reported.
    let tables: [Table]
    public let diagnostics: [Diagnostic]

    /// How many bytes the recognised files hold, for progress.
    public var size: Int { tables.reduce(0) { $0 + $1.size } }

    /// The names of the files in the order in which record sources count them.
    public var files: [String] { tables.map(\.name) }

    /// The tables of some kinds, each with its number among the files.
    func numbered(_ isWanted: (RecordKind) -> Bool) -> [(number: Int, table: Table)] {
        tables.enumerated().filter { isWanted($0.element.layout.kind) }.map { ($0.offset, $0.element) }
    }

    public func contains(_ kind: RecordKind) -> Bool { tables.contains { $0.layout.kind == kind } }

    /// Looks at every file of a folder, or at one file; throws when the folder or a file cannot be read.
    public init(_ path: String) throws(FileFailure) {
        var tables: [Table] = []
        var diagnostics: [Diagnostic] = []
        for path in try Self.list(path) {
            let name = URL(fileURLWithPath: path).lastPathComponent
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                diagnostics.append(Diagnostic(.isFolder, at: Place(file: name)))
                continue
            }
            let file = try OpenFile(path)
            let head = try file.read(from: 0, count: min(file.size, Self.usualHead))
            if head.isEmpty {
                diagnostics.append(Diagnostic(.emptyFile, at: Place(file: name)))
            } else if let problem = Self.foreign(head) {
                diagnostics.append(Diagnostic(problem, at: Place(file: name)))
            } else if let layout = try Self.layout(file, head) {
                tables.append(Table(path: path, name: name, size: file.size, layout: layout))
                for heading in layout.missing {
                    diagnostics.append(Diagnostic(.missingColumn, at: Place(file: name, row: layout.headingRow, column: heading)))
                }
            } else {
                diagnostics.append(Diagnostic(.unrecognisedFile, at: Place(file: name)))
            }
        }
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

    private static func list(_ path: String) throws(FileFailure) -> [String] {
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

    /// Kinds of file that are known but not read as text.
    private static func foreign(_ head: [UInt8]) -> Problem? {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
        return nil
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
    static let workbook = Problem(
        "buku-kerja", .warning, message: Phrase(id: "Buku kerja Excel belum dapat dibaca", en: "Excel workbooks cannot be read yet"),
        remedy: Phrase(id: "Simpan sebagai CSV UTF-8", en: "Save it as CSV UTF-8"))
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
