import Archive
import Exchange
import Vocabulary

/// Writes what an archive knows of an agency as files under SIASN's headings (`takar export`), or a measurement with all that others need to
/// make it again. Exports are in the audit trail before anybody has the files, which hold names and NIP.
public struct ExportRequest: Deed {
    /// What is written.
    public enum Content: Sendable {
        /// A stored measurement: its data as they were known, its instrument and its results.
        case measurement(Int)
        /// An agency's data, as known after an import; nil for the agency where there is but one, and for what is known now.
        case agency(String?, at: Int?)
    }

    public var content: Content
    public var archive: String
    /// The folder to write; it must be new or empty.
    public var folder: String
    /// The language of the results' words.
    public var language: Language
    /// Who does it, for the audit trail.
    public var by: String
    /// The document that lies beside a measurement's results (`pengukuran.json`); nil leaves it out.
    public var describe: (@Sendable (StoredMeasurement) throws -> String)?

    public init(
        _ content: Content, of archive: String, to folder: String, language: Language = .indonesian, by: String,
        describe: (@Sendable (StoredMeasurement) throws -> String)? = nil
    ) {
        self.content = content
        self.archive = archive
        self.folder = folder
        self.language = language
        self.by = by
        self.describe = describe
    }

    public func run(_ work: Work) throws -> ExportedRecords {
        try work.during {
            let run = ExportRun(request: self, threads: work.threads)
            let (written, records) = try SQLiteArchive(archive, for: .writing).write { writer -> Ending<(RecordFolder, ExportedRecords)> in
                switch content {
                case .measurement(let number):
                    guard let entry = try writer.measurement(number) else { throw ArchiveFailure.unknownMeasurement(number) }
                    return .keep(try run.run(writer, agency: entry.agencyID, at: entry.knownImport, measurement: entry, to: folder))
                case .agency(let name, let at):
                    let (id, last) = try writer.agency(named: name)
                    if let at {
                        let imports = try writer.imports(of: id).map(\.number)
                        guard imports.contains(at) else { throw ArchiveFailure.unknownImport(at, among: imports) }
                    }
                    return .keep(try run.run(writer, agency: id, at: at ?? last, measurement: nil, to: folder))
                }
            }
            // Nobody has the files before the audit trail tells of them.
            try written.commit()
            return records
        }
    }
}

/// How much was exported.
public struct ExportedRecords {
    public let people: Int
    public let records: Int
}

extension ArchiveFailure {
    fileprivate static func unknownImport(_ number: Int, among known: [Int]) -> ArchiveFailure {
        let list = (known.count > 12 ? "…, " : "") + known.suffix(12).map(String.init).joined(separator: ", ")
        return ArchiveFailure(
            Problem(
                "impor-tidak-ada", id: "Impor nomor \(number) tidak ada untuk instansi ini; yang ada: \(list)", remedy: "Pilih satu dengan --at",
                en: "There is no import number \(number) of this agency; there are: \(list)", remedy: "Choose one with --at"))
    }
}
