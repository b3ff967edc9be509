import Foundation
import Querying
import Vocabulary

extension EngineClient {
    /// Which version answers; refuses one that is too old.
    ///
    /// - Parameter folder: where the client may write what it says.
    package func version(in folder: String) throws(EngineFailure) -> EngineVersion {
        let said = try start(versionArguments, in: folder, as: "versi")
        guard said.isWell else { throw failure(said) }
        guard let version = EngineVersion(in: said.output) ?? EngineVersion(in: said.errors) else { throw .noVersion(program) }
        guard version >= .oldest(dialect) else { throw .tooOld(dialect, "\(version)", least: "\(EngineVersion.oldest(dialect))") }
        return version
    }

    /// Runs a script to its end.
    ///
    /// - Parameter folder: where it is put, with what the client says meanwhile.
    package func run(_ script: String, in folder: String) throws(EngineFailure) {
        let file = folder + "/skrip.sql", runner = folder + "/run-spark.py"
        do {
            try script.write(toFile: file, atomically: false, encoding: .utf8)
            if kind == .python || kind == .submit {
                try Data(PackageResources.run_spark_py).write(to: URL(fileURLWithPath: runner))
            }
        } catch { throw .folder(folder) }
        let said = try start(arguments(script: file, runner: runner), in: folder, as: "skrip")
        guard said.isWell else { throw failure(said) }
    }

    /// What came of a client.
    private struct Said {
        let isWell: Bool
        /// Which signal ended it; nil where it ended by itself.
        let signal: Int?
        let output: String
        let errors: String
    }

    private func start(_ arguments: [String], in folder: String, as name: String) throws(EngineFailure) -> Said {
        let process = Process()
        process.executableURL = try located()
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        // Spark leaves a catalogue, a log and a warehouse where it is started.
        if dialect == .spark { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let output = folder + "/\(name).keluaran", errors = folder + "/\(name).pesan"
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o600]) }
        guard let out = FileHandle(forWritingAtPath: output), let err = FileHandle(forWritingAtPath: errors) else { throw .folder(folder) }
        process.standardOutput = out
        process.standardError = err
        do { try Self.withoutBlockedSignals(process.run) } catch { throw .missing(program, dialect) }
        waitFor(process)
        if Cancellation.current?.isRequested == true { throw .cancelled }
        let isSignal = process.terminationReason == .uncaughtSignal, status = Int(process.terminationStatus)
        // A shell that stands around the client says by such a status that a signal has ended it.
        let signal = isSignal ? status : (129...160).contains(status) ? status - 128 : nil
        return Said(isWell: signal == nil && status == 0, signal: signal, output: Self.text(output), errors: Self.text(errors))
    }

    /// Waits for a client. Whoever stops the work stops the engine's work as well: politely, and soon by force.
    private func waitFor(_ process: Process) {
        var sinceAsked: ContinuousClock.Instant?
        while process.isRunning {
            if Cancellation.current?.isRequested == true {
                if let asked = sinceAsked {
                    if ContinuousClock.now - asked > .seconds(3) { Self.end(process, SIGKILL) }
                } else {
                    sinceAsked = .now
                    // By an interrupt psql has its server stop as well.
                    Self.end(process, kind == .psql ? SIGINT : SIGTERM)
                }
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    /// A program begins with the signals blocked that are blocked where it is started, and threads of a pool block nearly all.
    private static func withoutBlockedSignals(_ start: () throws -> Void) throws {
        var none = sigset_t(), before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try start()
    }

    /// Clients stand in a group of their own, with the programs that they have started: some are a script around the real one.
    private static func end(_ process: Process, _ signal: Int32) {
        let number = process.processIdentifier
        if number > 0, kill(-number, signal) != 0 { kill(number, signal) }
    }

    /// The end of a text, where clients say why.
    private static func text(_ path: String) -> String {
        guard let data = FileManager.default.contents(atPath: path) else { return "" }
        return String(decoding: data.suffix(1 << 16), as: UTF8.self)
    }

    private func failure(_ said: Said) -> EngineFailure {
        if let signal = said.signal { return .killed(dialect, signal: signal) }
        return .failed(dialect, EngineWords.reason(in: said.errors + "\n" + said.output))
    }
}
