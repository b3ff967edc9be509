import ArgumentParser
import Exchange
import Foundation
import Logging
import Measurement
import Personnel
import Vocabulary

/// How a command works, and what it says meanwhile.
struct WorkOptions: ParsableArguments {
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            Phrase(id: "Laporkan apa yang sedang dikerjakan, ke stderr.", en: "Say on the error stream what is being done.")))
    var verbose = false

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Jumlah thread pembaca (bawaan: satu per inti prosesor).", en: "How many threads read (default: one a core)."),
            valueName: .countName))
    var threads: Int?

    var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError(Phrase(id: "--threads: dari 1 sampai 256.", en: "--threads: from 1 to 256."))
        }
    }

    var logger: Logger {
        LoggingSystem.bootstrapOnce()
        var logger = Logger(label: "takar")
        logger.logLevel = verbose ? .debug : .warning
        return logger
    }

    /// Opens a folder; refuses one that holds nobody.
    func open(_ data: String, _ language: Language) throws -> DataFolder {
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

    /// Reads and folds a folder, with a progress bar where a person waits.
    func read(_ folder: DataFolder, plan: Plan, alternatives: [Plan] = [], watching: Set<NIP> = [], language: Language) throws -> DataSet {
        let logger = logger
        logger.debug("files recognised", metadata: ["count": "\(folder.files.count)", "bytes": "\(folder.size)"])
        let stopwatch = Stopwatch(logger)
        let bar = ProgressBar(total: folder.size, language: language)
        defer { bar.finish() }
        let options = ReadingOptions(threads: threadCount) { bar.advance($0) }
        let dataSet = try DataSet.read(folder, plan: plan, alternatives: alternatives, watching: watching, options: options)
        stopwatch.lap("folder read")
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
