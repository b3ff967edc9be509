import GRDB
import Personnel
import Vocabulary

/// Asks an archive in SQLite, within one transaction.
class SQLiteReader: ArchiveReader {
    let database: Database
    private var statements: [String: BulkStatement] = [:]

    init(_ database: Database) { self.database = database }

    /// A statement that is prepared once, however often it runs.
    final func statement(_ sql: String) throws -> BulkStatement {
        if let known = statements[sql] { return known }
        let made = try BulkStatement(database, sql)
        statements[sql] = made
        return made
    }

    func agencies() throws -> [Agency] { try Row.fetchAll(database, sql: "SELECT * FROM agency ORDER BY id").map(Agency.init) }

    func agency(_ id: String) throws -> Agency? {
        try Row.fetchOne(database, sql: "SELECT * FROM agency WHERE id = ?", arguments: [id]).map(Agency.init)
    }

    func imports(of agency: String?) throws -> [ImportEntry] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM import WHERE ?1 IS NULL OR agency = ?1 ORDER BY number", arguments: [agency])
        return try rows.map { row in
            let number: Int = row["number"]
            let files = try Row.fetchAll(database, sql: "SELECT * FROM file WHERE import = ? ORDER BY number", arguments: [number])
            return ImportEntry(
                number: number, agencyID: row["agency"], at: ArchiveInstant(row["at"]), by: row["by"], files: files.map(ImportedFile.init),
                difference: ImportDifference(stored: row["difference"]))
        }
    }

    func lastImport(of agency: String) throws -> Int? {
        try Int.fetchOne(database, sql: "SELECT max(number) FROM import WHERE agency = ?", arguments: [agency])
    }

    func file(_ number: Int) throws -> ImportedFile? {
        try Row.fetchOne(database, sql: "SELECT * FROM file WHERE number = ?", arguments: [number]).map(ImportedFile.init)
    }

    func instrument(_ version: String) throws -> StoredInstrument? {
        try Row.fetchOne(database, sql: "SELECT * FROM instrument WHERE version = ?", arguments: [version]).map {
            StoredInstrument(version: $0["version"], id: $0["id"], file: $0["file"], text: $0["text"])
        }
    }

    func publications() throws -> [Publication] {
        try Row.fetchAll(database, sql: "SELECT * FROM publication ORDER BY number").map {
            Publication(
                number: $0["number"], measurement: $0["measurement"], decree: $0["decree"], at: ArchiveInstant($0["at"]), by: $0["by"],
                supersedes: $0["supersedes"])
        }
    }

    func lastAudit() throws -> AuditEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").map(AuditEntry.init)
    }

    func forEachAudit(_ body: (AuditEntry) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY sequence")
        while let row = try rows.next() { try body(AuditEntry(row)) }
    }
}

extension Agency {
    init(_ row: Row) { self.init(id: row["id"], name: row["name"], quickCode: row["quick_code"], typeID: row["type_id"]) }
}

extension ImportedFile {
    init(_ row: Row) {
        let kind: String = row["kind"]
        self.init(
            number: row["number"], name: row["name"], kind: RecordKind(rawValue: kind) ?? .employee, rowsRead: row["rows_read"],
            rowsTaken: row["rows_taken"], rowsRefused: row["rows_refused"])
    }
}

extension AuditEntry {
    init(_ row: Row) {
        self.init(
            sequence: row["sequence"], at: ArchiveInstant(row["at"]), by: row["by"], action: row["action"], subject: row["subject"],
            detail: row["detail"], previous: row["previous"], hash: row["hash"])
    }
}
