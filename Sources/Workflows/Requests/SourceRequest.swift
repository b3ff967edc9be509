import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Where the people come from.
public enum SourceRequest: Sendable {
    /// A folder of files such as SIASN exports them.
    case folder(String)
    /// An agency of an archive, as known after its last import; where the archive has but one agency it need not be named.
    case archive(String, agency: String?)

    /// The folder or archive, for messages.
    var name: String {
        switch self {
        case .folder(let path), .archive(let path, _): path
        }
    }

    /// Opens it; refuses a folder that holds nobody.
    public func open(for access: SQLiteArchive.Access = .reading) throws -> DataSource {
        switch self {
        case .folder(let path): return .folder(try Self.openFolder(path))
        case .archive(let path, let agency):
            let store = try SQLiteArchive(path, for: access)
            let (id, number) = try store.read { try $0.agency(named: agency) }
            return .archive(ArchivedAgency(store: store, path: path, id: id, knownImport: number))
        }
    }

    /// Refuses a folder of canonical tables where more is asked for than these have.
    static func refuseCanonical(_ path: String) throws {
        guard try CanonicalFolder(path) == nil else { throw Refusal(.usage, .canonicalElsewhere) }
    }

    static func openFolder(_ path: String) throws -> DataFolder {
        try refuseCanonical(path)
        let folder = try DataFolder(path)
        guard folder.contains(.employee) else {
            throw Refusal(
                .data, "tanpa-data-pegawai",
                Phrase(
                    id:
                        "\(path): tidak ada berkas data pegawai. Letakkan ekspor SIASN (judul kolom nip_baru, kedudukan_hukum_id, jenis_jabatan_id) di folder ini.",
                    en:
                        "\(path): no file of employees. Put SIASN's export (headings nip_baru, kedudukan_hukum_id, jenis_jabatan_id) into this folder."
                ), details: folder.diagnostics.map { $0.detail(of: path) })
        }
        return folder
    }
}

extension Diagnostic {
    /// What was found, behind the file it was found in.
    func detail(of folder: String) -> Phrase {
        let file = place.file ?? folder
        return Phrase(id: "\(file): \(text(in: .indonesian))", en: "\(file): \(text(in: .english))")
    }
}

/// A folder that was opened, or an agency of an archive.
public enum DataSource {
    case folder(DataFolder)
    case archive(ArchivedAgency)

    /// Reads and folds it.
    ///
    /// - Parameter watching: people whose rows are kept for an explanation.
    func read(_ plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], _ work: Work) throws -> DataSet {
        switch self {
        case .folder(let folder): try folder.read(plan, alternatives: alternatives, watching: watching, work)
        case .archive(let agency): try agency.read(plan, alternatives: alternatives, watching: watching, work).dataSet
        }
    }
}

extension DataFolder {
    func read(_ plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], _ work: Work) throws -> DataSet {
        work.log("files recognised", ["count": "\(files.count)", "bytes": "\(size)"])
        let stopwatch = Stopwatch(work)
        let stretch = work.progress.begin(size, .bytes)
        defer { stretch.finish() }
        let options = ReadingOptions(threads: work.threads, progress: stretch.advance)
        let dataSet = try DataSet.read(self, plan: plan, alternatives: alternatives, watching: watching, options: options)
        stopwatch.lap("folder read")
        for intake in dataSet.intakes {
            work.log(
                "file read",
                [
                    "file": "\(intake.file)", "kind": "\(intake.kind.rawValue)", "rows": "\(intake.read)", "used": "\(intake.used)",
                    "refused": "\(intake.refused)",
                ])
        }
        return dataSet
    }
}

/// An agency of an archive, as it is known after its last import.
public struct ArchivedAgency {
    public let store: any ArchiveStore
    /// Where the archive lies.
    let path: String
    public let id: String
    public let knownImport: Int

    /// Reads and folds the agency's people.
    func read(_ plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], _ work: Work) throws -> ArchivedDataSet {
        try store.read { reader in
            let stretch = work.progress.begin(try ArchivedDataSet.rows(reader, id, at: knownImport), .rows)
            defer { stretch.finish() }
            return try ArchivedDataSet.read(
                reader, id, at: knownImport, plan: plan, alternatives: alternatives, watching: watching, stretch: stretch)
        }
    }
}

extension ArchiveReader {
    /// An agency's id and its last import.
    ///
    /// Throws when it is not there, and when none is named and there are several.
    func agency(named name: String?) throws -> (id: String, lastImport: Int) {
        let id: String
        if let name {
            id = name
        } else {
            let imported = Array(Set(try imports(of: nil).map(\.agencyID))).sorted()
            guard imported.count <= 1 else { throw Refusal(.usage, .severalAgencies(imported)) }
            id = imported.first ?? ""
        }
        guard let last = try lastImport(of: id) else {
            throw name == nil ? Refusal(.data, .emptyArchive) : ArchiveFailure.unknownAgency(id, among: try agencies())
        }
        return (id, last)
    }
}

extension Problem {
    fileprivate static let canonicalElsewhere = Problem(
        "tabel-baku-tidak-di-sini", id: "Folder ini berisi tabel baku, yang tidak memuat nama dan nomor sertifikat; hanya takar measure membacanya",
        remedy: "Pakai folder ekspor SIASN", en: "This folder holds canonical tables, without names and certificates; only takar measure reads them",
        remedy: "Use the folder of SIASN's exports")

    fileprivate static func severalAgencies(_ ids: [String]) -> Problem {
        let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
        return Problem(
            "instansi-tidak-disebut", id: "Arsip berisi beberapa instansi: \(names)", remedy: "Sebutkan satu dengan --agency",
            en: "The archive has several agencies: \(names)", remedy: "Name one with --agency")
    }

    fileprivate static let emptyArchive = Problem(
        "arsip-kosong", id: "Arsip belum berisi instansi", remedy: "Impor dulu datanya dengan takar import",
        en: "The archive has no agency yet", remedy: "Import its data first, with takar import")
}
