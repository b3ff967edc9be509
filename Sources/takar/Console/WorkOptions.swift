import ArgumentParser
import Foundation
import Logging
import Vocabulary
import Workflows

/// How a command works, and what it says meanwhile.
struct WorkOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: .verbose) var verbose = false
    @Option(help: .readers) var threads: Int?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError(Phrase(id: "--threads: dari 1 sampai 256.", en: "--threads: from 1 to 256."))
        }
    }

    /// Work as these options ask for it: with a progress bar where a person waits, and stopped by the signals that end a program.
    func work(_ language: Language) -> Work {
        LoggingSystem.bootstrapOnce()
        var logger = Logger(label: "takar")
        logger.logLevel = verbose ? .debug : .warning
        return Work(
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, progress: .bar(language), cancellation: StopSignals.cancellation
        ) { [logger] what, figures in
            logger.debug("\(what)", metadata: figures.mapValues { "\($0)" })
        }
    }
}

extension LoggingSystem {
    /// Logs go to the error stream, so that results on standard output stay clean.
    static func bootstrapOnce() { _ = bootstrapped }

    private static let bootstrapped: Void = bootstrap { StreamLogHandler.standardError(label: $0) }
}
