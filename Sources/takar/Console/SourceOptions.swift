import Analysis
import Archive
import ArgumentParser
import Exchange
import Instruments
import Logging
import Measurement
import Personnel
import Vocabulary

/// Where the people to be measured come from: a folder of files, or an agency of an archive.
struct SourceOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Phrase(id: "Folder berisi ekspor SIASN.", en: "A folder of SIASN's exports."), valueName: .dataName))
    var data: String?

    @Option(help: ArgumentHelp(Phrase(id: "Arsip, sebagai pengganti folder data.", en: "An archive instead of a folder."), valueName: .archiveName))
    var archive: String?

    @OptionGroup var agency: AgencyOption
    @OptionGroup var work: WorkOptions

    var threadCount: Int { work.threadCount }
    var logger: Logger { work.logger }

    func validate() throws {
        guard (data == nil) != (archive == nil) else {
            throw ValidationError(Phrase(id: "Berikan folder data atau --archive, salah satu saja.", en: "Give either a data folder or --archive."))
        }
        if archive == nil, agency.agency != nil {
            throw ValidationError(Phrase(id: "--agency hanya berlaku dengan --archive.", en: "--agency goes with --archive."))
        }
    }

    /// What was chosen, opened.
    func open(_ language: Language, for access: SQLiteArchive.Access = .reading) throws -> DataSource {
        guard let archive else { return .folder(try work.open(data ?? "", language)) }
        let store = try SQLiteArchive(archive, for: access)
        let (id, number) = try store.read { try agency.find(in: $0, language) }
        return .archive(ArchivedAgency(store: store, id: id, knownImport: number))
    }

    /// Reads and folds what was opened.
    ///
    /// - Parameter watching: people whose rows are kept for an explanation.
    func read(_ source: DataSource, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], language: Language) throws -> DataSet {
        switch source {
        case .folder(let folder): try work.read(folder, plan: plan, alternatives: alternatives, watching: watching, language: language)
        case .archive(let agency): try agency.read(plan: plan, alternatives: alternatives, watching: watching, language: language).dataSet
        }
    }
}

/// A folder that was opened, or an agency of an archive.
enum DataSource {
    case folder(DataFolder)
    case archive(ArchivedAgency)
}

/// An agency of an archive, as it is known after its last import.
struct ArchivedAgency {
    let store: any ArchiveStore
    let id: String
    let knownImport: Int

    /// Reads and folds the agency's people, with a progress bar where a person waits.
    func read(plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], language: Language) throws -> ArchivedDataSet {
        try store.read { reader in
            let bar = ProgressBar(total: try ArchivedDataSet.rows(reader, id, at: knownImport), of: .rows, language: language)
            defer { bar.finish() }
            return try ArchivedDataSet.read(
                reader, id, at: knownImport, plan: plan, alternatives: alternatives, watching: watching, bar: bar)
        }
    }
}

extension DataSource {
    /// What an archive has measured of the agency earlier in the year by the same instrument and options; of each day what was taken
    /// last. Nil where there is no archive, or nothing in it.
    func earlier(than plan: Plan) throws -> [TrendPoint]? {
        guard case .archive(let agency) = self else { return nil }
        let entries = try agency.store.read { try $0.measurements(of: agency.id) }.filter {
            $0.asOf < plan.asOf && $0.asOf.year == plan.asOf.year && $0.instrumentVersion == plan.instrument.version
                && $0.settings == plan.instrument.changedSettings
        }
        let points = Dictionary(entries.map { ($0.asOf, $0) }) { first, later in first.number > later.number ? first : later }.values.map {
            TrendPoint($0.asOf, IndexSum($0.result.tally, by: plan.instrument.combination), .measured, label: $0.label)
        }
        return points.isEmpty ? nil : points.sorted { $0.date < $1.date }
    }
}
