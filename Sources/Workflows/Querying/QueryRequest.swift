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
            if let schema, !Self.isName(schema) { throw Refusal(.usage, .noSQLName(schema)) }
            guard prefix.isEmpty || Self.isName(prefix) else { throw Refusal(.usage, .noSQLName(prefix)) }
            guard let tables = try CanonicalFolder(folder) else { throw Refusal(.usage, .notCanonical(folder)) }
            let chosen = try plan.chosen(), source = try QuerySource(tables.checked(), for: dialect)
            return QueryScript(chosen.chosen.plan, dialect: dialect, source: source, schema: schema, prefix: prefix).text()
        }
    }

    /// Lower-case letters, digits and `_`, so that no engine needs quotes around it.
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.utf8.first.map { (97...122).contains($0) } == true
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }
}

extension QuerySource {
    /// The folders under the whole of their paths, with what their manifests say; refuses a path that the engine would read otherwise.
    init(_ folder: CanonicalFolder, for dialect: SQLDialect) throws {
        self.init(
            folder.parts.map { part in
                let tables = CanonicalTable.allCases.compactMap { table in
                    part.manifest[table].map { (table, QuerySource.Counts(rows: $0.baris, sums: $0.jumlah)) }
                }
                return QuerySource.Part(path: URL(fileURLWithPath: part.path).standardizedFileURL.path, tables: Dictionary(tables) { $1 })
            })
        for part in parts { try dialect.check(part.path) }
    }
}

extension SQLDialect {
    /// Refuses a path that an engine would read as something else.
    func check(_ path: String) throws {
        guard let signs = badSigns(in: path) else { return }
        throw Refusal(.usage, .noEnginePath(path, signs))
    }
}

extension Problem {
    fileprivate static func noEnginePath(_ path: String, _ signs: String) -> Problem {
        let shown = String(path.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? "·" : $0 })
        return Problem(
            "nama-folder-tidak-sah",
            id:
                "Nama folder «\(shown)» memuat \(signs.isEmpty ? "tanda kendali atau ganti baris" : "tanda \(signs)"), yang dibaca lain oleh mesinnya",
            remedy: "Ganti nama foldernya",
            en:
                "The folder's name “\(shown)” has \(signs.isEmpty ? "control characters or line breaks" : "the signs \(signs)"), which the engine takes for something else",
            remedy: "Rename the folder")
    }
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
