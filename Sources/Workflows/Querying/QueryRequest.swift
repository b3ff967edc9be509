import Exchange
import Foundation
import Personnel
import Querying
import Vocabulary

/// Makes the script of SQL by which an engine measures canonical tables (`takar sql`).
public struct QueryRequest: Deed {
    public var plan: PlanRequest
    /// The folder of canonical tables, or one with a folder for each of several agencies.
    public var folder: String
    package var dialect: SQLDialect
    /// Where everything is made; nil for what goes with the session.
    public var schema: String?
    /// What comes before every name.
    public var prefix: String

    package init(_ plan: PlanRequest, from folder: String, dialect: SQLDialect, schema: String? = nil, prefix: String = "") {
        self.plan = plan
        self.folder = folder
        self.dialect = dialect
        self.schema = schema
        self.prefix = prefix
    }

    public func run(_ work: Work) throws -> String {
        try work.during {
            for name in [schema, prefix].compactMap(\.self) where !name.isEmpty {
                guard Self.isName(name) else { throw Refusal(.usage, .noSQLName(name)) }
            }
            guard let tables = try CanonicalFolder(folder) else { throw Refusal(.usage, .notCanonical(folder)) }
            let chosen = try plan.chosen()
            return QueryScript(chosen.chosen.plan, dialect: dialect, source: QuerySource(tables), schema: schema, prefix: prefix).text()
        }
    }

    /// Lower-case letters, digits and `_`, so that no engine needs quotes around it.
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.utf8.first.map { (97...122).contains($0) } == true
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }
}

extension QuerySource {
    /// The folders under the whole of their paths, with what their manifests say.
    init(_ folder: CanonicalFolder) {
        self.init(
            folder.parts.map { part in
                let tables = CanonicalTable.allCases.compactMap { table in
                    part.manifest[table].map { (table, QuerySource.Counts(rows: $0.baris, sums: $0.jumlah)) }
                }
                return QuerySource.Part(path: URL(fileURLWithPath: part.path).standardizedFileURL.path, tables: Dictionary(tables) { $1 })
            })
    }
}

extension Problem {
    fileprivate static func noSQLName(_ name: String) -> Problem {
        Problem(
            "nama-sql-tidak-sah", id: "«\(name)» bukan nama untuk SQL", remedy: "Pakai huruf kecil, angka, dan _, mulai dengan huruf",
            en: "“\(name)” is no name for SQL", remedy: "Use small letters, digits and _, beginning with a letter")
    }
    static func notCanonical(_ folder: String) -> Problem {
        Problem(
            "bukan-tabel-baku", id: "\(folder) bukan folder tabel baku", remedy: "Buat dengan takar normalize",
            en: "\(folder) is no folder of canonical tables", remedy: "Make one with takar normalize")
    }
}
