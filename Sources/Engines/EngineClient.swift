import Foundation
import Querying
import Vocabulary

/// An engine's own client (klien mesin): which program it is, and how a script is given to it.
///
/// Where the engine is and who may use it stands where the client looks for it (`PGHOST` and `~/.pgpass`, `spark-defaults.conf`,
/// `SPARK_REMOTE`, `~/.duckdbrc`); nothing of that passes through here.
package struct EngineClient: Sendable {
    package let dialect: SQLDialect
    /// A name to be looked up, or a path.
    package let program: String
    /// What the client is told beside the script, as it stands.
    package let options: [String]

    /// How a script is run.
    enum Kind {
        case duckdb, psql, sparkSQL
        /// A Python that has pyspark, or `spark-submit`: both run our own program with the script.
        case python, submit
    }

    let kind: Kind

    /// - Parameter program: nil for the usual name.
    package init(_ dialect: SQLDialect, program: String? = nil, options: [String] = []) {
        self.dialect = dialect
        self.options = options
        let name = program ?? Self.usual(dialect)
        self.program = name
        let last = name.split(separator: "/").last.map(String.init) ?? name
        switch dialect {
        case .duckdb: kind = .duckdb
        case .postgresql: kind = .psql
        case .spark: kind = last.hasPrefix("python") ? .python : last.hasPrefix("spark-submit") ? .submit : .sparkSQL
        }
    }

    private static func usual(_ dialect: SQLDialect) -> String {
        switch dialect {
        case .duckdb: "duckdb"
        case .postgresql: "psql"
        case .spark: "spark-sql"
        }
    }

    /// Where the program is, by the PATH where it has no path of its own.
    func located() throws(EngineFailure) -> URL {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let places = program.contains("/") ? [program] : path.split(separator: ":").map { "\($0)/\(program)" }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) && !Self.isFolder($0) }) else {
            throw .missing(program, dialect)
        }
        return URL(fileURLWithPath: found)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// What the client is told to run a script that lies in a file.
    func arguments(script: String, runner: String) -> [String] {
        switch kind {
        case .duckdb: options + ["-batch", "-bail", "-f", script]
        case .psql: options + ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script]
        case .sparkSQL: options + ["-f", script]
        case .python, .submit: options + [runner, script]
        }
    }

    /// What it is told to say its version; of PostgreSQL it is the server's that matters.
    var versionArguments: [String] {
        switch kind {
        case .duckdb, .sparkSQL, .submit: ["--version"]
        case .psql: options + ["-X", "-A", "-t", "-c", "SHOW server_version"]
        case .python: ["-c", "import pyspark; print('version', pyspark.__version__)"]
        }
    }
}
