import ArgumentParser
import Exchange
import Foundation
import Instruments
import Logging
import Measurement
import Personnel
import Vocabulary

/// The language of results.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of results: id (Indonesian) or en (English).")
    var language = Language.indonesian
}

extension Language: ExpressibleByArgument {}

/// The date of measurement, the instrument and its options.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"), help: ArgumentHelp("The date of measurement (per tanggal).", valueName: "yyyy-MM-dd"),
        transform: DateArgument.parse)
    var asOf: CivilDate

    @Option(help: ArgumentHelp("An instrument's id or file; without it the measurement year chooses.", valueName: "id|file"))
    var instrument: String?

    @Option(name: .customLong("set"), help: ArgumentHelp("Sets an option of the instrument; may be repeated.", valueName: "name=value"))
    var settings: [String] = []

    /// The plan these options ask for.
    ///
    /// Throws when no instrument holds in the measurement year, when there is no such instrument, and when an option is unknown.
    func plan(_ language: Language) throws -> Plan {
        let library = try InstrumentLibrary.bundled()
        let source = try source(library, language)
        try refuseFarDates(library, language)
        let standard = try source.load()
        var chosen: [String: OptionValue] = [:]
        for setting in settings {
            let (name, value) = try standard.instrument.parse(setting: setting)
            chosen[name] = value
        }
        let compiled = chosen.isEmpty ? standard : try source.load(settings: chosen)
        return Plan(compiled, asOf: asOf)
    }

    private func source(_ library: InstrumentLibrary, _ language: Language) throws -> InstrumentSource {
        guard let instrument else {
            guard let source = library.source(forYear: asOf.year) else {
                throw CommandFailure(Self.wrongYear(asOf.year, library.summary), status: ExitStatus.usage, language: language)
            }
            return source
        }
        let chosen = try named(instrument, library, language)
        let years = try chosen.load().instrument.years
        // In a year of another instrument this one answers "what if", and the result says so; in no instrument's year it is a mistake.
        guard years.contains(asOf.year) || library.source(forYear: asOf.year) != nil else {
            throw CommandFailure(Self.wrongYear(asOf.year, library.summary), status: ExitStatus.usage, language: language)
        }
        return chosen
    }

    private func named(_ instrument: String, _ library: InstrumentLibrary, _ language: Language) throws -> InstrumentSource {
        if let source = library.source(named: instrument) { return source }
        guard FileManager.default.fileExists(atPath: instrument) else {
            throw CommandFailure(Self.unknownInstrument(instrument, library), status: ExitStatus.usage, language: language)
        }
        return try InstrumentSource(path: instrument)
    }

    /// A date more than five years ahead is a typing error: no records can stand behind it.
    private func refuseFarDates(_ library: InstrumentLibrary, _ language: Language) throws {
        let today = CivilDate(day: Int32(Date().timeIntervalSince1970 / 86_400))
        guard asOf.year > today.year + 5 else { return }
        throw CommandFailure(
            Problem(
                "tanggal-terlalu-jauh",
                message: Phrase(
                    id: "Tanggal pengukuran \(asOf) terlalu jauh di masa depan; instrumen yang ada: \(library.summary)",
                    en: "The date of measurement \(asOf) lies too far in the future; the instruments there are: \(library.summary)"),
                remedy: Phrase(id: "Periksa tahunnya", en: "Check its year")), status: ExitStatus.usage, language: language)
    }

    private static func wrongYear(_ year: Int, _ summary: String) -> Problem {
        Problem(
            "tahun-tanpa-instrumen",
            message: Phrase(
                id: "Tidak ada instrumen untuk tahun pengukuran \(year); yang ada: \(summary)",
                en: "No instrument holds for the measurement year \(year); there are: \(summary)"),
            remedy: Phrase(id: "Pilih tanggal dalam tahun-tahun itu", en: "Choose a date within those years"))
    }

    static func unknownInstrument(_ name: String, _ library: InstrumentLibrary) -> Problem {
        Problem(
            "instrumen-tidak-dikenal",
            message: Phrase(
                id: "Tidak ada instrumen atau berkas «\(name)»; yang ada: \(library.summary)",
                en: "There is no instrument or file “\(name)”; there are: \(library.summary)"),
            remedy: Phrase(id: "Tulis salah satunya atau nama berkas YAML", en: "Write one of them or the name of a YAML file"))
    }
}

extension Instrument {
    /// Name and years, for messages.
    var summary: String { "\(id) (\(years))" }
}

extension InstrumentSource {
    /// An instrument file from the disk.
    init(path: String) throws {
        let bytes = try InstrumentFile.read(path)
        try self.init(file: URL(fileURLWithPath: path).lastPathComponent, text: String(decoding: bytes, as: UTF8.self))
    }
}

/// The data folder and what is said while it is read.
struct DataOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A folder of SIASN's exports.", valueName: "data"))
    var data: String

    @Flag(name: .shortAndLong, help: "Say on the error stream what is being done.")
    var verbose = false

    var logger: Logger {
        LoggingSystem.bootstrapOnce()
        var logger = Logger(label: "takar")
        logger.logLevel = verbose ? .debug : .warning
        return logger
    }

    /// Opens the folder; refuses one that holds nobody.
    func open(_ language: Language) throws -> DataFolder {
        let folder = try DataFolder(data)
        guard folder.contains(.employee) else {
            let findings = folder.diagnostics.map { "  \($0.place.file ?? data): \($0.text(in: language))" }
            let headline =
                language == .indonesian
                ? "takar: \(data): tidak ada berkas data pegawai. Letakkan ekspor SIASN (judul kolom nip_baru, kedudukan_hukum_id, jenis_jabatan_id) di folder ini."
                : "takar: \(data): no file of employees. Put SIASN's export (headings nip_baru, kedudukan_hukum_id, jenis_jabatan_id) into this folder."
            throw CommandFailure([headline] + findings, status: ExitStatus.data)
        }
        return folder
    }

    /// Reads and folds the folder, with a progress bar where a person waits.
    func read(_ folder: DataFolder, plan: Plan, watching: NIP? = nil, language: Language) async throws -> DataSet {
        let logger = logger
        logger.debug("files recognised", metadata: ["count": "\(folder.files.count)", "bytes": "\(folder.size)"])
        let bar = ProgressBar(total: folder.size, language: language)
        let dataSet = try await DataSet.read(folder, plan: plan, watching: watching) { bar.advance($0) }
        bar.finish()
        for intake in dataSet.intakes {
            logger.debug(
                "file read",
                metadata: [
                    "file": "\(intake.file)", "kind": "\(intake.kind.rawValue)", "rows": "\(intake.read)", "used": "\(intake.used)",
                    "refused": "\(intake.refused)",
                ])
        }
        return dataSet
    }
}

extension LoggingSystem {
    /// Logs go to the error stream, so that results on standard output stay clean.
    static func bootstrapOnce() { _ = bootstrapped }

    private static let bootstrapped: Void = bootstrap { StreamLogHandler.standardError(label: $0) }
}
