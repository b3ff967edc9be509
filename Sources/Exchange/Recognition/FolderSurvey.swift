import Foundation
import Personnel
import Vocabulary

/// What is in a folder: the tables that are recognised in its files, and what is to be said of everything else.
struct FolderSurvey {
    /// Something that was found; what depends on the other files is worded once all are known.
    private enum Finding {
        case known(Diagnostic)
        case nearly(NearestKind, Place)
        case folder(String, path: String, tables: Int)
    }

    private var tables: [DataFolder.Table] = []
    private var findings: [Finding] = []
    private var answers = AnswerFolder()
    /// Kinds of which something was found that is not read.
    private var incomplete: Set<RecordKind> = []
    /// Folders are looked into one level deep, to say that the data lie there.
    private let depth: Int

    init(_ path: String, depth: Int) throws(FileFailure) {
        self.depth = depth
        let paths = try DataFolder.list(path)
        let workbooks = try FoundWorkbooks(paths)
        for path in paths {
            let name = URL(fileURLWithPath: path).lastPathComponent
            do throws(FileFailure) {
                if Self.isFolder(path) {
                    if !(try answers.add(folder: path, name)) { add(folder: path, name) }
                } else if let workbook = workbooks[path] {
                    try Cancellation.check(name)
                    add(workbook, path, name)
                } else {
                    try add(file: path, name)
                }
            } catch {
                // Of a folder in the folder it is only asked whether data lie there.
                if depth == 0 { throw error }
            }
        }
    }

    /// The folder, with its tables in the order of their names.
    func folder() throws(FileFailure) -> DataFolder {
        var found = findings, diagnostics: [Diagnostic] = [], tables = tables
        let answered = answers.tables()
        tables = (tables + answered.tables).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        found += answered.diagnostics.map(Finding.known) + answered.nearly.map { Finding.nearly($0.nearest, $0.place) }
        let kinds = Set(tables.map(\.layout.kind))
        for finding in found {
            switch finding {
            case .known(let diagnostic): diagnostics.append(diagnostic)
            case .nearly(let nearest, let place):
                let problem =
                    nearest.isPeriodic ? Problem.periodicAppraisals : .missingHeadings(nearest, isAlone: !kinds.contains(nearest.kind))
                diagnostics.append(Diagnostic(problem, at: place))
            case .folder(let name, let path, let count):
                let problem = count > 0 ? Problem.dataInFolder(count, path, isAlone: !kinds.contains(.employee)) : .isFolder
                diagnostics.append(Diagnostic(problem, at: Place(file: name)))
            }
        }
        for table in answered.tables { diagnostics += Self.said(of: table) }
        var folder = DataFolder(tables: tables, diagnostics: diagnostics)
        folder.incompleteKinds = incomplete.union(answered.incomplete)
        for case .nearly(let nearest, _) in found where !nearest.isPeriodic { folder.incompleteKinds.insert(nearest.kind) }
        return try depth == 0 ? folder.lookingAhead() : folder
    }

    /// What a file may have been of which nothing is known.
    private static let everything = Set(RecordKind.allCases)

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private mutating func add(folder path: String, _ name: String) {
        // Whatever cannot be looked into there is nobody's data here.
        let inner = depth == 0 ? try? FolderSurvey(path, depth: 1).folder() : nil
        if let inner { incomplete.formUnion(inner.incompleteKinds.union(inner.tables.map(\.layout.kind))) }
        findings.append(.folder(name, path: path, tables: inner?.tables.count ?? 0))
    }

    private mutating func add(file path: String, _ name: String) throws(FileFailure) {
        let file = try OpenFile(path)
        let head = try file.read(from: 0, count: min(file.size, FileHead.usual))
        if head.isEmpty {
            say(.emptyFile, name)
            incomplete = Self.everything
        } else if AnswerFile.isAnswer(head) {
            try answers.add(file: path, name)
        } else if let problem = FileHead.foreign(head) {
            say(problem, name)
            // Spreadsheets are saved so; letters as the other.
            if problem != .pdfFile { incomplete = Self.everything }
        } else {
            let (layout, seen) = try FileHead.layout(file, head)
            if let layout {
                add(DataFolder.Table(path: path, name: name, size: file.size, layout: layout))
            } else {
                let nearest = NearestKind.find(seen, isWhole: seen.count == file.size)
                say(nearest: nearest, name, otherwise: .unrecognisedFile)
                if nearest == nil, UnreadTable.isLikely(seen, file: name) { incomplete = Self.everything }
            }
        }
    }

    private mutating func add(_ workbook: FoundWorkbooks.Found, _ path: String, _ name: String) {
        findings += workbook.diagnostics.map(Finding.known)
        // Nobody knows what stands on a sheet that cannot be read; other archives are no sheets.
        if workbook.diagnostics.contains(where: { $0.problem.severity == .error && $0.problem != .noWorkbook }) { incomplete = Self.everything }
        for sheet in workbook.hidden {
            if let layout = sheet.layout { incomplete.insert(layout.kind) } else if sheet.isLikelyTable { incomplete = Self.everything }
        }
        let known = workbook.sheets.compactMap { sheet in
            sheet.layout.map { layout -> DataFolder.Table in
                var table = DataFolder.Table(path: path, name: sheet.name, size: sheet.text.count, layout: layout, converted: sheet.text)
                table.layout.dates.epoch = sheet.countsFrom1904 ? .from1904 : .from1900
                return table
            }
        }
        for table in known { add(table) }
        for sheet in workbook.sheets where sheet.layout != nil { findings += sheet.remarks.map(Finding.known) }
        for sheet in workbook.sheets where sheet.layout == nil {
            let nearest = NearestKind.find(sheet.text, delimiters: sheet.delimiters)
            say(nearest: nearest, sheet.name, otherwise: known.isEmpty ? .unrecognisedFile : .unknownSheet)
            if nearest == nil, sheet.isLikelyTable { incomplete = Self.everything }
        }
        if workbook.sheets.isEmpty, workbook.diagnostics.isEmpty { say(.emptyFile, name) }
    }

    /// Adds a table, unless which of its columns is meant cannot be told.
    private mutating func add(_ table: DataFolder.Table) {
        findings += Self.said(of: table).map(Finding.known)
        if table.layout.isAmbiguous { incomplete.insert(table.layout.kind) } else { tables.append(table) }
    }

    private mutating func say(_ problem: Problem, _ file: String) { findings.append(.known(Diagnostic(problem, at: Place(file: file)))) }

    private mutating func say(nearest: NearestKind?, _ file: String, otherwise problem: Problem) {
        if let nearest { findings.append(.nearly(nearest, Place(file: file, row: nearest.row))) } else { say(problem, file) }
    }

    /// What is to be said of a table's headings.
    static func said(of table: DataFolder.Table) -> [Diagnostic] {
        let layout = table.layout
        func place(_ column: String) -> Place { Place(file: table.name, row: table.place(ofRow: layout.headingRow), column: column) }
        let repeated = layout.repeated.map { column in
            let name = column.positions.first.map { layout.headings[$0] } ?? ""
            return Diagnostic(.repeatedHeading(name, column.positions, isNeeded: column.isNeeded), at: place(name))
        }
        if layout.isAmbiguous { return repeated }
        return repeated + layout.missing.map { Diagnostic(.missingColumn, at: place($0)) }
    }
}

extension DataFolder.Table {
    /// The row of the file in which a row of the table stands.
    func place(ofRow row: Int) -> Int { origins?.place(ofRow: row)?.row ?? row }
}
