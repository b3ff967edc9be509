import Engines
import Foundation
import Querying
import TestSupport

/// An engine that may be installed here, by its own client.
enum Engine: String, CaseIterable, CustomStringConvertible {
    case duckdb, postgresql, spark, sail

    var description: String { rawValue }

    var dialect: SQLDialect {
        switch self {
        case .duckdb: .duckdb
        case .postgresql: .postgresql
        case .spark, .sail: .spark
        }
    }

    /// Whether it takes so long to start that only `make test-engines` asks it.
    private var isSlow: Bool { self == .spark || self == .sail }

    /// Those that are installed, without those that take long to start unless these are asked for.
    static let quick = installed.filter { !$0.isSlow }

    /// Those that are installed; of the others it is said how they could be.
    static let installed = allCases.filter { engine in
        if engine.isSlow, ProcessInfo.processInfo.environment["TAKAR_TEST_ENGINES"] != "all" { return false }
        let isThere = engine.client != nil
        if !isThere { print("QueryingTests: \(engine) is not installed and is skipped (Scripts/engines/\(engine).sh)") }
        return isThere
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program; nil where it is not installed, or where no server is there for it.
    private var client: [String]? {
        switch self {
        case .spark, .sail:
            let python = Self.root.appendingPathComponent(".build/engines/\(rawValue)/bin/python").path
            guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
            let script = Self.root.appendingPathComponent("Scripts/engines/run-spark.py").path
            return [python, script, "-", remote]
        case .duckdb:
            let own = Self.root.appendingPathComponent(".build/engines/duckdb/bin/duckdb").path
            let path = ProcessInfo.processInfo.environment["TAKAR_DUCKDB"] ?? own
            return FileManager.default.isExecutableFile(atPath: path) ? [path, "-batch", "-bail", "-csv", "-nullvalue", ""] : nil
        case .postgresql:
            let folder = Self.root.appendingPathComponent(".build/engines/postgresql/socket").path
            let host = ProcessInfo.processInfo.environment["TAKAR_PGHOST"] ?? folder
            guard FileManager.default.fileExists(atPath: host + "/.s.PGSQL.5432") else { return nil }
            return ["/usr/bin/env", "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "--csv", "-h", host, "-U", "postgres", "postgres"]
        }
    }

    /// The server of Spark Connect that `Scripts/engines` starts.
    private var remote: String { self == .sail ? "sc://localhost:50551" : "sc://localhost:50552" }

    /// The client as `measure --engine` is told of it. Where a server is, its environment says: here a program in the folder does.
    func client(in folder: String) throws -> EngineClient {
        guard let client else { throw Failure(text: "\(self) is not installed") }
        switch self {
        case .duckdb: return EngineClient(dialect, program: client[0])
        case .postgresql: return EngineClient(dialect, options: Array(client[client.endIndex - 5..<client.endIndex]))
        case .spark, .sail:
            let program = folder + "/python-\(rawValue)"
            try TestProgram.make("SPARK_REMOTE=\(remote) exec \(client[0]) \"$@\"", at: program)
            return EngineClient(dialect, program: program)
        }
    }

    struct Failure: Error { let text: String }

    /// Runs a script and gives what it prints.
    func run(_ script: String) throws -> String {
        guard let client else { return "" }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-sql-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.sql"), output = folder.appendingPathComponent("out.csv"),
            errors = folder.appendingPathComponent("err")
        try script.write(to: input, atomically: true, encoding: .utf8)
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: client[0])
        process.arguments = Array(client.dropFirst())
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(text: try String(contentsOf: errors, encoding: .utf8)) }
        return try String(contentsOf: output, encoding: .utf8)
    }
}
