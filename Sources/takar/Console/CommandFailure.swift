import Analysis
import Archive
import ArgumentParser
import Exchange
import Instruments
import Planning
import Vocabulary
import Workflows

/// The exit statuses of the command line, as sysexits.h names them.
enum ExitStatus {
    /// 64: the command was used wrongly.
    static let usage = ExitCode(64)
    /// 65: nothing in the data could be measured, or an instrument is invalid.
    static let data = ExitCode(65)
    /// 69: an engine that was to work is not there, or did not do it.
    static let engine = ExitCode(69)
    /// 74: a file cannot be read or written.
    static let files = ExitCode(74)
    /// 130: somebody stopped the program, as shells count it for Ctrl-C.
    static let stopped = ExitCode(130)
}

/// Why a command does not end well although its result is printed.
struct CommandFailure: Error {
    /// For the error stream.
    let lines: [Phrase]

    init(_ lines: [Phrase]) { self.lines = lines }
}

extension Language {
    /// Runs a command's body and turns what goes wrong into messages in this language and the right exit status.
    func run(_ body: () async throws -> Void) async throws {
        StopSignals.listen()
        do {
            try await Cancellation.$current.withValue(StopSignals.cancellation) { try await body() }
        } catch let failure as CommandFailure {
            throw say(failure.lines.map { $0[self] }, ExitStatus.data)
        } catch let refusal as Refusal {
            throw say([refusal.headline[self]], details: refusal.details.map { $0[self] }, refusal.status)
        } catch let failure as FileFailure where Cancellation.isCause(of: failure) {
            throw say([failure.problem.text(in: self)], ExitStatus.stopped)
        } catch let failure as FileFailure {
            throw say(["\(failure.file): \(failure.problem.text(in: self))"], failure.status)
        } catch let failure as ArchiveFailure {
            throw say([failure.problem.text(in: self)], failure.isOfFile ? ExitStatus.files : ExitStatus.data)
        } catch let setting as InvalidSetting {
            throw say([setting.problem.text(in: self)], ExitStatus.usage)
        } catch let invalid as InvalidInstrument {
            invalid.issues.forEach { Console.error($0.text(in: self)) }
            throw ExitStatus.data
        } catch let invalid as InvalidPlanFile {
            invalid.issues.forEach { Console.error($0.text(in: self)) }
            throw ExitStatus.data
        } catch let invalid as InvalidRegions {
            invalid.issues.forEach { Console.error($0.text(in: self)) }
            throw ExitStatus.data
        }
    }

    /// Says what went wrong, and gives the status to end with.
    private func say(_ lines: [String], details: [String] = [], _ status: ExitCode) -> ExitCode {
        (lines.map { "takar: \($0)" } + details.map { "  \($0)" }).forEach(Console.error)
        return status
    }
}

extension Refusal {
    fileprivate var status: ExitCode {
        switch kind {
        case .usage: ExitStatus.usage
        case .data: ExitStatus.data
        case .files: ExitStatus.files
        case .engine: ExitStatus.engine
        }
    }
}

extension FileFailure {
    fileprivate var status: ExitCode { isOfUsage ? ExitStatus.usage : isOfContent ? ExitStatus.data : ExitStatus.files }
}
