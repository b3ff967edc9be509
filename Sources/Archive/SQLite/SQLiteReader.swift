import GRDB
import Personnel
import Vocabulary

/// Asks an archive in SQLite, within one transaction.
class SQLiteReader: ArchiveReader {
    let database: Database
    private var statements: [String: BulkStatement] = [:]

    init(_ database: Database) { self.database = database }

    /// A statement that is prepared once for the connection, however often it runs; once more where it is asked for while its rows are
    /// being read.
    final func statement(_ sql: String) throws -> BulkStatement {
        if let known = statements[sql] { return known.isRunning ? try BulkStatement(database, sql) : known }
        let made = BulkStatement(try database.cachedStatement(sql: sql))
        statements[sql] = made
        return made
    }

    /// Ends whatever is still being read, at the end of the transaction.
    final func finish() { for statement in statements.values { statement.reset() } }

    func agencies() throws -> [Agency] { try Row.fetchAll(database, sql: "SELECT * FROM agency ORDER BY id").map(Agency.init) }

    func agency(_ id: String) throws -> Agency? {
        try Row.fetchOne(database, sql: "SELECT * FROM agency WHERE id = ?", arguments: [id]).map(Agency.init)
    }

    func imports(of agency: String?) throws -> [ImportEntry] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM import WHERE ?1 IS NULL OR agency = ?1 ORDER BY number", arguments: [agency])
        return try rows.map { row in
            let number: Int = try row.decode(forColumn: "number")
            let files = try Row.fetchAll(database, sql: "SELECT * FROM file WHERE import = ? ORDER BY number", arguments: [number])
            return ImportEntry(
                number: number, agencyID: try row.decode(forColumn: "agency"), at: try row.instant("at"), by: try row.decode(forColumn: "by"),
                files: try files.map(ImportedFile.init), difference: ImportDifference(stored: try row.decode(forColumn: "difference")),
                undoes: try row.decode(forColumn: "undoes"), refusedUnmatched: try row.decode(forColumn: "refused"))
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
            StoredInstrument(
                version: try $0.decode(forColumn: "version"), id: try $0.decode(forColumn: "id"), file: try $0.decode(forColumn: "file"),
                text: try $0.decode(forColumn: "text"))
        }
    }

    func publications() throws -> [Publication] {
        try Row.fetchAll(database, sql: "SELECT * FROM publication ORDER BY number").map {
            Publication(
                number: try $0.decode(forColumn: "number"), measurement: try $0.decode(forColumn: "measurement"),
                decree: try $0.decode(forColumn: "decree"), at: try $0.instant("at"), by: try $0.decode(forColumn: "by"),
                supersedes: try $0.decode(forColumn: "supersedes"), reason: try $0.decode(forColumn: "reason"))
        }
    }

    func lastAudit() throws -> AuditEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").map(AuditEntry.init)
    }

    func forEachAudit(in numbers: ClosedRange<Int>, _ body: (AuditEntry) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM audit WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
            arguments: [numbers.lowerBound, numbers.upperBound])
        while let row = try rows.next() { try body(AuditEntry(row)) }
    }
}

extension Row {
    /// A moment; throws, as all decoding here does, where a damaged file has something else than ever is written.
    func instant(_ column: String) throws -> ArchiveInstant { ArchiveInstant(try decode(forColumn: column)) }
}

extension Agency {
    init(_ row: Row) throws {
        self.init(
            id: try row.decode(forColumn: "id"), name: try row.decode(forColumn: "name"), quickCode: try row.decode(forColumn: "quick_code"),
            typeID: try row.decode(forColumn: "type_id"))
    }
}

extension ImportedFile {
    init(_ row: Row) throws {
        self.init(
            number: try row.decode(forColumn: "number"), name: try row.decode(forColumn: "name"),
            kind: RecordKind(rawValue: try row.decode(forColumn: "kind")) ?? .employee, rowsRead: try row.decode(forColumn: "rows_read"),
            rowsTaken: try row.decode(forColumn: "rows_taken"), rowsRefused: try row.decode(forColumn: "rows_refused"))
    }
}

extension AuditEntry {
    init(_ row: Row) throws {
        self.init(
            sequence: try row.decode(forColumn: "sequence"), at: try row.instant("at"), by: try row.decode(forColumn: "by"),
            action: try row.decode(forColumn: "action"), subject: try row.decode(forColumn: "subject"),
            detail: try row.decode(forColumn: "detail"), previous: try row.decode(forColumn: "previous"), hash: try row.decode(forColumn: "hash"))
    }
}
