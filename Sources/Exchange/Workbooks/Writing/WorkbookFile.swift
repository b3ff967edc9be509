import CXlsxWriter
import Foundation
import Vocabulary

/// An Excel workbook (.xlsx) that appears whole under its name, or not at all.
///
/// Sheets stand in the order in which they are made and may be filled in turns, each row by row from the top.
public final class WorkbookFile {
    private let file: AtomicFile
    private let temporary: String
    let handle: WorkbookHandle
    private var names = SheetNames()
    private var sheets: [WorkbookSheet] = []
    /// So many rows fit on a sheet.
    let rowsPerSheet: Int

    /// What Excel and its relatives can hold.
    static let excelRows = 1_048_576
    /// From so many cells on, rows leave the memory as soon as they are written. Below it, texts that repeat are stored once, and
    /// charts have their numbers beside them, so that viewers that compute nothing show them too.
    private static let manyCells = 2_000_000

    /// - `cells`: about how many there will be.
    public convenience init(_ path: String, cells: Int = 0) throws(FileFailure) {
        try self.init(path, isLarge: cells > Self.manyCells, rowsPerSheet: Self.excelRows)
    }

    init(_ path: String, isLarge: Bool, rowsPerSheet: Int) throws(FileFailure) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        file = try AtomicFile(path)
        // A workbook is a zip archive, whose directory is written last and whose parts are corrected afterwards: no pipe takes that.
        guard let temporary = file.temporary else { throw FileFailure(name, reading: false, errorNumber: ESPIPE) }
        self.temporary = temporary
        self.rowsPerSheet = rowsPerSheet
        let folder = URL(fileURLWithPath: temporary).deletingLastPathComponent().path
        handle = try WorkbookHandle(temporary, folder: folder, isLarge: isLarge, file: name)
    }

    /// Whether a name is that of a workbook, by its ending.
    public static func isName(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

    /// Throws where a workbook cannot be written under a name, so that nobody waits for one in vain; nothing stays behind.
    ///
    /// What is a pipe or the like is left alone: somebody may wait at the other end of a pipe, who would take this for the whole.
    public static func probe(_ path: String) throws(FileFailure) { if !AtomicFile.isStream(path) { _ = try AtomicFile(path) } }

    /// A new sheet behind those there are, under the name or one as near to it as sheets allow.
    public func sheet(_ name: String) throws(FileFailure) -> WorkbookSheet {
        let sheet = try WorkbookSheet(names.name(for: name), handle, rows: rowsPerSheet)
        sheets.append(sheet)
        return sheet
    }

    /// Says what the document is, for those who look at its properties.
    public func describe(title: String, subject: String) throws(FileFailure) {
        let workbook = try handle.open()
        try handle.check(
            title.plainText.withCString { title in
                subject.plainText.withCString { subject in
                    // The library copies both and only reads them.
                    var properties = lxw_doc_properties()
                    properties.title = UnsafeMutablePointer(mutating: title)
                    properties.subject = UnsafeMutablePointer(mutating: subject)
                    return workbook_set_properties(workbook, &properties)
                }
            })
    }

    /// Writes everything and gives the file its name; what stands in it, sheet by sheet.
    @discardableResult
    public func commit() throws(FileFailure) -> [WrittenSheet] {
        for sheet in sheets { try sheet.finish() }
        let written = sheets.map { WrittenSheet(name: $0.name, rows: $0.tableRows ?? $0.rows, isTable: $0.tableRows != nil) }
        try Cancellation.check(handle.file)
        try handle.close()
        try WorkbookCheck.check(temporary, sheets: sheets.count, file: handle.file)
        try file.commit()
        return written
    }
}

/// A sheet that was written, and how many rows it has below its heading.
public struct WrittenSheet: Sendable, Hashable {
    public let name: String
    public let rows: Int
    /// Whether it is one table, and not a page to be read.
    public let isTable: Bool
}
