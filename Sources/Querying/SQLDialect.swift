import Personnel
import Vocabulary

/// An engine's way of saying SQL: how it reads files and keeps steps; everything between is the same for all.
package enum SQLDialect: String, Sendable, CaseIterable {
    case duckdb
    case postgresql
    /// Spark, and Sail, which takes the same text.
    case spark

    /// The type of a column.
    func type(_ form: CanonicalColumn.Form) -> String {
        switch form {
        case .key, .number, .marks: "BIGINT"
        case .date: "DATE"
        case .code, .text, .certificate:
            switch self {
            case .duckdb: "VARCHAR"
            case .postgresql: "TEXT"
            case .spark: "STRING"
            }
        }
    }

    /// What stands in front of everything: psql goes on after an error unless it is told, and says of every table that is not there yet that
    /// it is not.
    var settings: [String] { self == .postgresql ? ["\\set ON_ERROR_STOP on\nSET client_min_messages = warning;"] : [] }

    /// Why a path cannot stand in a script, as the signs that it must not have; nil where it can.
    ///
    /// A line break would end a command of psql, and what follows would be another one; DuckDB and Spark take some signs for any name, and
    /// Spark has no way to write a quote that all its kin read.
    package func badSigns(in path: String) -> String? {
        let signs: [Character]
        switch self {
        case .duckdb: signs = ["*", "?", "["]
        case .postgresql: signs = []
        case .spark: signs = ["*", "?", "[", "{", "'", "\\"]
        }
        let isControl = path.unicodeScalars.contains {
            $0.value < 32 || $0.value == 127 || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
        }
        let bad = signs.filter(path.contains)
        return isControl || !bad.isEmpty ? bad.map(String.init).joined(separator: " ") : nil
    }

    /// What of PostgreSQL is thrown away before a table is made: of the session alone, unless the tables belong to a schema that was named.
    private func dropping(_ name: String, isTemporary: Bool) -> String {
        "DROP TABLE IF EXISTS \(isTemporary ? "pg_temp." : "")\(name) CASCADE;"
    }

    /// Makes a step of a query, under a name that may be there from before.
    ///
    /// - Parameters:
    ///   - isKept: whether several steps look at it and it is worked out once.
    ///   - isTemporary: whether it goes with the session.
    func step(_ name: String, _ select: String, isKept: Bool, isTemporary: Bool) -> String {
        let temporary = isTemporary ? "TEMPORARY " : ""
        switch self {
        case .duckdb: return "CREATE OR REPLACE \(temporary)\(isKept ? "TABLE" : "VIEW") \(name) AS\n\(select);"
        case .postgresql:
            if isKept { return "\(dropping(name, isTemporary: isTemporary))\nCREATE \(temporary)TABLE \(name) AS\n\(select);\nANALYZE \(name);" }
            return "CREATE OR REPLACE \(temporary)VIEW \(name) AS\n\(select);"
        case .spark: return "CREATE OR REPLACE \(temporary)VIEW \(name) AS\n\(select);"
        }
    }

    /// Reads a file of a canonical table.
    func load(_ name: String, _ table: CanonicalTable, _ path: String, isTemporary: Bool) -> String {
        let columns = table.columns, temporary = isTemporary ? "TEMPORARY " : ""
        switch self {
        case .duckdb:
            let types = columns.map { "'\($0.name)': '\(type($0.form))'" }.joined(separator: ", ")
            return """
                CREATE OR REPLACE \(temporary)VIEW \(name) AS
                SELECT * FROM read_csv(\(SQL.text(path)), header=true, delim=',', quote='"', escape='"', dateformat='%Y-%m-%d',
                  types={\(types)});
                """
        case .postgresql:
            let list = columns.map { "\($0.name) \(type($0.form))" }.joined(separator: ", ")
            return """
                \(dropping(name, isTemporary: isTemporary))
                CREATE \(temporary)TABLE \(name) (\(list));
                \\copy \(name) FROM \(SQL.text(path)) WITH (FORMAT csv, HEADER match)
                ANALYZE \(name);
                """
        case .spark:
            let list = columns.map { "\($0.name) \(type($0.form))" }.joined(separator: ", ")
            let options = "header 'true', sep ',', mode 'FAILFAST', enforceSchema 'false', escape '\"', dateFormat 'yyyy-MM-dd'"
            let path = SQL.text(path)
            guard isTemporary else {
                return "DROP TABLE IF EXISTS \(name);\nCREATE TABLE \(name) (\(list))\nUSING csv OPTIONS (path \(path), \(options));"
            }
            return "CREATE OR REPLACE TEMPORARY VIEW \(name) (\(list))\nUSING csv OPTIONS (path \(path), \(options));"
        }
    }
}
