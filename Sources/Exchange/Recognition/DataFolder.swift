import Foundation
import Personnel
import Vocabulary

/// The files of a data set, each recognised by its headings.
public struct DataFolder: Sendable {
    struct Table: Sendable {
        let path: String
        let name: String
        let size: Int
        var layout: TableLayout
        /// What was made of a file that is no text, such as a sheet of a workbook; nil for a text as it lies on the disk.
        var converted: [UInt8]?
        /// Where the rows came from, where they do not stand in the file as they do in the table.
        var origins: RecordOrigins?
        /// Columns of dates whose order was decided by all their cells.
        var decided: Set<ColumnName> = []

        func open() throws(FileFailure) -> TableText {
            if let converted { return TableText(converted) }
            return try TableText(path)
        }
    }

    /// In the order of their names, which is the order of everything that is reported.
    var tables: [Table]
    public internal(set) var diagnostics: [Diagnostic]
    /// Kinds of which something lies in the folder that was not read, so that what is missing from the rest may be there.
    public internal(set) var incompleteKinds: Set<RecordKind> = []

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
    public init(_ path: String) throws(FileFailure) { self = try FolderSurvey(path, depth: 0).folder() }

    init(tables: [Table], diagnostics: [Diagnostic]) {
        self.tables = tables
        self.diagnostics = diagnostics
    }

    /// The files and folders in a folder in the order of their names, or the one file; hidden ones and the locks of spreadsheets are left
    /// out.
    static func list(_ path: String) throws(FileFailure) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileFailure(path, reading: true, errorNumber: ENOENT)
        }
        guard isFolder.boolValue else { return [path] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch { throw FileFailure(path, reading: true, errorNumber: EACCES) }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { folder + $0 }
    }
}
