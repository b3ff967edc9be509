import Vocabulary

/// Looks a written workbook over before it gets its name.
///
/// The library does not hear of it when the disk is full while it keeps a sheet aside, and would leave a workbook with half a
/// sheet. So every sheet is unpacked again, which compares its check sum, and must end as a sheet does.
enum WorkbookCheck {
    private static let ending = Array("</worksheet>".utf8)

    static func check(_ path: String, sheets: Int, file: String) throws(FileFailure) {
        do throws(WorkbookDefect) {
            let archive = try ZipArchive(path)
            for number in 1..<sheets + 1 {
                var last: [UInt8] = []
                try archive.read("xl/worksheets/sheet\(number).xml") { piece in last = Array((last + piece.suffix(ending.count)).suffix(ending.count))
                }
                guard last == ending else { throw WorkbookDefect(.damagedWorkbook) }
            }
        } catch {
            throw FileFailure(file, Problem.unwrittenWorkbook(error.problem.message))
        }
    }
}
