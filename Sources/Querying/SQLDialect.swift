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
