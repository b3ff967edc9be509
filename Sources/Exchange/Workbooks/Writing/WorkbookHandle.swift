import CXlsxWriter
import Vocabulary

/// A workbook of the library while it is being written, shared by its sheets: nobody writes into it once it is closed.
final class WorkbookHandle {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// The name of the file, for messages.
    let file: String

    /// - Parameters:
    ///   - path: where the library writes.
    ///   - folder: where it keeps sheets that do not stay in the memory.
    ///   - isLarge: whether sheets leave the memory row by row.
    init(_ path: String, folder: String, isLarge: Bool, file: String) throws(FileFailure) {
        self.file = file
        let opened = folder.withCString { folder in
            // The library copies the name and only reads it.
            var options = lxw_workbook_options(constant_memory: isLarge ? 1 : 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw FileFailure(file, LXW_ERROR_MEMORY_MALLOC_FAILED) }
        workbook = opened
    }

    deinit { if let workbook { lxw_workbook_free(workbook) } }

    /// The workbook, as long as it is open.
    func open() throws(FileFailure) -> UnsafeMutablePointer<lxw_workbook> {
        guard let workbook else { throw FileFailure(file, LXW_ERROR_NULL_PARAMETER_IGNORED) }
        return workbook
    }

    /// The format of a style, made once.
    func format(_ style: CellStyle) throws(FileFailure) -> UnsafeMutablePointer<lxw_format> {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(try open()) else { throw FileFailure(file, LXW_ERROR_MEMORY_MALLOC_FAILED) }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    /// Writes the file; whatever comes of it, the workbook is gone then.
    func close() throws(FileFailure) {
        let closing = try open()
        workbook = nil
        formats = [:]
        try check(workbook_close(closing))
    }

    /// Throws what the library complains of.
    func check(_ error: lxw_error) throws(FileFailure) {
        guard error == LXW_NO_ERROR else { throw FileFailure(file, error) }
    }
}

extension FileFailure {
    /// A workbook that the library could not write, in its own words.
    init(_ file: String, _ error: lxw_error) {
        let reason = lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)"
        self.init(file, Problem.unwrittenWorkbook(Phrase(reason)))
    }
}

extension Problem {
    static func unwrittenWorkbook(_ reason: Phrase) -> Problem {
        Problem(
            "buku-kerja-tak-tertulis", id: "Buku kerja tidak dapat ditulis (\(reason.id))", remedy: "Periksa folder, hak akses, dan ruang cakramnya",
            en: "The workbook cannot be written (\(reason.en))", remedy: "Check the folder, its permissions and the space on the disk")
    }
}
