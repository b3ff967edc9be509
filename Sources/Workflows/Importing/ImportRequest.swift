import Archive
import Exchange
import Foundation
import Personnel
import Vocabulary

/// Brings an agency's files into an archive (`takar import`), keeping what was known before; or tries what that would change.
public struct ImportRequest: Deed {
    public var folder: String
    public var archive: String
    /// The agency's id: any text of 1 to 100 bytes without spaces.
    public var agency: String
    /// What it is called; nil keeps what is known, or what SIASN's reference says.
    public var name: String?
    /// Its *kodeCepat*, four digits.
    public var quickCode: String?
    /// SIASN's reference of agencies, a file.
    public var agencies: String?
    /// What goes on although it looks like a mistake.
    public var allowances: Set<Allowance>
    public var isTrial: Bool
    /// Who does it, for the audit trail.
    public var by: String
    /// What messages call the folder; nil for its path.
    public var called: String?

    public enum Allowance: Hashable, Sendable {
        /// More than a tenth of the agency's people would be closed.
        case closing
        /// More than a tenth of the rows name another agency.
        case otherAgency
    }

    public init(
        _ folder: String, into archive: String, agency: String, name: String? = nil, quickCode: String? = nil, agencies: String? = nil,
        allowances: Set<Allowance> = [], isTrial: Bool = false, by: String, called: String? = nil
    ) {
        self.folder = folder
        self.archive = archive
        self.agency = agency
        self.name = name
        self.quickCode = quickCode
        self.agencies = agencies
        self.allowances = allowances
        self.isTrial = isTrial
        self.by = by
        self.called = called
    }

    public func run(_ work: Work) throws -> ImportOutcome {
        try work.during {
            try ShortText.agencyID.check(agency)
            try ShortText.agencyName.check(name)
            try ShortText.quickCode.check(quickCode)
            try SourceRequest.refuseCanonical(folder)
            let files = try DataFolder(folder)
            guard !files.files.isEmpty else {
                throw Refusal(
                    .data, "tanpa-berkas-siasn",
                    Phrase(
                        id: "\(called ?? folder): tidak ada berkas SIASN yang dikenal.",
                        en: "\(called ?? folder): no file of SIASN was recognised."),
                    details: files.diagnostics.map { $0.detail(of: called ?? folder) })
            }
            let listed = try agencies.flatMap { path in try AgencyFile.read(path).agencies.first { $0.id == agency } }
            var identity = listed ?? Agency(id: agency, name: "")
            if let name { identity.name = name }
            if let quickCode { identity.quickCode = quickCode }
            let stretch = work.progress.begin(files.size, .bytes)
            defer { stretch.finish() }
            let run = ImportRun(
                folder: files, agency: identity, isListed: listed != nil, by: by, isTrial: isTrial, allowances: allowances,
                options: ReadingOptions(threads: work.threads, progress: stretch.advance))
            let stopwatch = Stopwatch(work)
            defer { stopwatch.lap("imported") }
            return try run.run(store())
        }
    }

    /// A trial run makes no archive where there is none.
    private func store() throws -> any ArchiveStore {
        if isTrial, !FileManager.default.fileExists(atPath: archive) { return MemoryArchive() }
        return try SQLiteArchive(archive, for: .creating)
    }
}

/// What came of an import.
public struct ImportOutcome {
    public let entry: ImportEntry
    public let agency: Agency
    public let intakes: [FileIntake]
    /// What was found file by file.
    public let found: [Diagnostic]
    /// What is to be said of the import as a whole.
    public let notices: [Problem]
    /// What would have stopped it, and was let through.
    public let allowed: [Problem]
    /// Why it was stopped; empty where it was not.
    public let reasons: [Problem]
    /// Whether it was only tried.
    public let isTrial: Bool
    /// Whether the archive was changed.
    public let isKept: Bool

    /// Everything that is to be said.
    public var diagnostics: [Diagnostic] { found + (notices + reasons).map { Diagnostic($0, at: Place()) } }
}
