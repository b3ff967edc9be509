import Foundation
import Vocabulary

/// The workbooks among some files, read side by side: unpacking them takes longest of all that is done to a folder.
struct FoundWorkbooks {
    struct Sheet {
        let name: String
        let text: [UInt8]
        let countsFrom1904: Bool
        let delimiters: [UInt8]
        /// What is to be said of a sheet that is read.
        let remarks: [Diagnostic]
        let layout: TableLayout?
        let isHidden: Bool

        /// Whether it may hold people or histories though it is of no known kind.
        var isLikelyTable: Bool { UnreadTable.isLikely(sheet: text, delimiters: delimiters) }
    }

    /// What is in a workbook.
    struct Found {
        var sheets: [Sheet] = []
        /// Sheets that are not shown, which are not read.
        var hidden: [Sheet] = []
        var diagnostics: [Diagnostic] = []
    }

    private var found: [String: Found] = [:]

    subscript(path: String) -> Found? { found[path] }

    init(_ paths: [String]) throws(FileFailure) {
        var workbooks: [(path: String, head: [UInt8])] = []
        for path in paths {
            // Folders, pipes and what cannot be read are looked at where their turn comes.
            guard let head = try? FileBytes.read(path, limit: 8), WorkbookTables.isWorkbook(head) else { continue }
            workbooks.append((path, head))
        }
        let all = workbooks
        let read = SideBySide.map(all.count) { Self.read(all[$0].path, all[$0].head) }
        for (workbook, content) in zip(all, read) { found[workbook.path] = content }
    }

    private static func read(_ path: String, _ head: [UInt8]) -> Found {
        let name = URL(fileURLWithPath: path).lastPathComponent
        var found = Found()
        do throws(WorkbookDefect) {
            let sheets = try WorkbookTables.readAll(path, file: name, head: head, &found.diagnostics)
            let all = sheets.map { sheet in
                Sheet(
                    name: sheet.name, text: sheet.text, countsFrom1904: sheet.countsFrom1904, delimiters: sheet.delimiters,
                    remarks: sheet.remarks, layout: TableLayout.recognise(sheet.text, delimiters: sheet.delimiters), isHidden: sheet.isHidden)
            }
            found.sheets = all.filter { !$0.isHidden }
            found.hidden = all.filter(\.isHidden)
        } catch {
            found.diagnostics.append(Diagnostic(error.problem, at: Place(file: name)))
        }
        return found
    }
}
