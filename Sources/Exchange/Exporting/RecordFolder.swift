import Personnel
import Vocabulary

/// A folder of files under SIASN's headings, written record by record: what is exported can be read, measured and imported again.
///
/// The folder appears whole under its name, or not at all.
public final class RecordFolder {
    private let folder: NewFolder
    /// The folder in it that the records go to, with a slash; empty where they stand alone.
    private let inner: String
    /// Whether every row of people says beside its cells what is to be known of it.
    private let remarks: Bool
    private var files: [RecordKind: RecordFile] = [:]

    /// Begins a folder; one that is there already must be empty.
    ///
    /// - `inner`: the folder in it that the records go to; none where they stand alone.
    /// - `remarks`: whether rows of people have one more column, `keterangan`, which nobody who reads the files looks at.
    public init(_ path: String, recordsIn inner: String? = nil, remarks: Bool = false) throws(FileFailure) {
        folder = try NewFolder(path)
        self.remarks = remarks
        self.inner = inner.map { $0 + "/" } ?? ""
        if let inner { try folder.makeFolder(inner) }
    }

    public func add(_ unit: OrganizationUnit) throws(FileFailure) {
        try file(.unit).write { cell in
            cell(unit.id)
            cell(unit.name)
            cell(unit.parentID)
            cell(unit.echelon.exported)
            cell(unit.agencyID)
        }
    }

    public func add(_ employee: Employee, remark: String = "") throws(FileFailure) {
        try file(.employee).write { cell in
            cell(employee.nip.description)
            cell(employee.personID)
            for code in [employee.standing, employee.positionKind] { cell(code.exported) }
            cell(employee.name)
            cell(employee.status.exported)
            cell(employee.post)
            for code in [employee.echelon, employee.education] { cell(code.exported) }
            for text in [employee.unitID, employee.agencyID, employee.agencyName] { cell(text) }
            if remarks { cell(remark) }
        }
    }

    /// Adds rows of people of whom nothing could be read but that they are there: whoever measures the folder counts them as refused.
    public func addUnreadableEmployees(_ count: Int) throws(FileFailure) {
        for _ in 0..<max(count, 0) {
            try file(.employee).write { cell in
                cell(Self.unreadable)
                for _ in 1..<RecordKind.employee.exportedHeadings.count + (remarks ? 1 : 0) { cell("") }
            }
        }
    }

    /// The heading of remarks.
    private static let remark = "keterangan"

    /// What stands for a NIP that could not be read: another one that cannot.
    private static let unreadable = "?"

    /// Adds a history row of somebody.
    ///
    /// - `remark`: what is to be known of the row, such as that nobody has it yet.
    public func add(_ record: any PersonnelRecord, of nip: NIP, id: String, remark: String = "") throws(FileFailure) {
        try file(type(of: record).kind).write { cell in
            cell(nip.description)
            cell(id)
            for text in record.exported { cell(text) }
            if remarks { cell(remark) }
        }
    }

    /// Writes another file into the folder.
    public func add(_ name: String, _ write: (_ path: String) throws -> Void) throws { try write(folder.path(of: name)) }

    /// Gives the folder its name.
    ///
    /// A kind of which there is no row has a file without rows: whoever imports the folder learns that nothing stands any more, and
    /// not that nothing is said. Only without any unit there is no list of units.
    public func commit() throws(FileFailure) {
        for kind in RecordKind.allCases where kind != .unit { _ = try file(kind) }
        for file in files.values { try file.commit() }
        files = [:]
        try folder.commit()
    }

    private func file(_ kind: RecordKind) throws(FileFailure) -> RecordFile {
        if let known = files[kind] { return known }
        let hasRemarks = remarks && kind != .unit
        let made = try RecordFile(folder.path(of: inner + kind.fileName), kind.exportedHeadings + (hasRemarks ? [Self.remark] : []))
        files[kind] = made
        return made
    }
}

/// One of the files of a folder.
private final class RecordFile {
    private let file: AtomicFile
    private var text = CSVText()

    init(_ path: String, _ headings: [String]) throws(FileFailure) {
        file = try AtomicFile(path)
        try write { cell in for heading in headings { cell(heading) } }
    }

    func write(_ cells: ((String) -> Void) -> Void) throws(FileFailure) {
        var row = CSVText()
        swap(&row, &text)
        row.clear()
        cells { row.cell($0) }
        row.endRow()
        try file.write(String(decoding: row.bytes, as: UTF8.self))
        swap(&row, &text)
    }

    func commit() throws(FileFailure) { try file.commit() }
}

extension Problem {
    static let folderNotEmpty = Problem(
        "folder-tidak-kosong", id: "Folder ini sudah ada dan tidak kosong", remedy: "Sebutkan folder baru",
        en: "This folder is there and is not empty", remedy: "Name a new folder")
}
