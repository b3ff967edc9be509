import Archive
import ArgumentParser
import Exchange
import Foundation
import Instruments
import Vocabulary

/// The exit statuses of the command line, as sysexits.h names them.
enum ExitStatus {
    /// 64: the command was used wrongly.
    static let usage = ExitCode(64)
    /// 65: nothing in the data could be measured, or an instrument is invalid.
    static let data = ExitCode(65)
    /// 74: a file cannot be read or written.
    static let files = ExitCode(74)
    /// 130: somebody stopped the program, as shells count it for Ctrl-C.
    static let stopped = ExitCode(130)
}

/// Why a command ends without its result: lines for the error stream and the exit status.
struct CommandFailure: Error {
    let lines: [String]
    let status: ExitCode

    init(_ lines: [String], status: ExitCode) {
        self.lines = lines
        self.status = status
    }

    init(_ problem: Problem, status: ExitCode, language: Language) {
        self.init(["takar: \(problem.text(in: language))"], status: status)
    }
}

extension Language {
    /// Runs a command's body and turns what goes wrong into messages in this language and the right exit status.
    func run(_ body: () async throws -> Void) async throws {
        StopSignals.listen()
        do {
            try await body()
        } catch let failure as CommandFailure {
            failure.lines.forEach(Console.error)
            throw failure.status
        } catch let failure as FileFailure where Interruption.isCause(of: failure) {
            Console.error("takar: \(failure.problem.text(in: self))")
            throw ExitStatus.stopped
        } catch let failure as FileFailure {
            Console.error("takar: \(failure.file): \(failure.problem.text(in: self))")
            throw failure.isOfUsage ? ExitStatus.usage : failure.isOfContent ? ExitStatus.data : ExitStatus.files
        } catch let failure as ArchiveFailure {
            Console.error("takar: \(failure.problem.text(in: self))")
            throw failure.isOfFile ? ExitStatus.files : ExitStatus.data
        } catch let invalid as InvalidInstrument {
            invalid.issues.forEach { Console.error($0.text(in: self)) }
            throw ExitStatus.data
        } catch let setting as InvalidSetting {
            Console.error("takar: \(setting.problem.text(in: self))")
            throw ExitStatus.usage
        }
    }
}
