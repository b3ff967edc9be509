import GRDB
import GRDBSQLite

/// A statement that runs for every row of a nation: values go straight into and out of SQLite, without an object for each.
final class BulkStatement {
    private let statement: Statement
    private let pointer: OpaquePointer

    /// A statement of its own.
    convenience init(_ database: Database, _ sql: String) throws { self.init(try database.makeStatement(sql: sql)) }

    /// One that was prepared before.
    init(_ statement: Statement) {
        self.statement = statement
        pointer = statement.sqliteStatement
    }

    /// Whether some of its rows have been read and others have not.
    var isRunning: Bool { sqlite3_stmt_busy(pointer) != 0 }

    /// Begins anew with other values.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    func bind(_ position: Int32, _ value: Int) { sqlite3_bind_int64(pointer, position, Int64(value)) }

    func bind(_ position: Int32, _ value: Int?) {
        if let value { bind(position, value) } else { sqlite3_bind_null(pointer, position) }
    }

    func bind(_ position: Int32, _ value: String) {
        var value = value
        value.withUTF8 { bytes in
            // -1: SQLite copies the text. An empty text may have no address, and no address would be NULL.
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            _ = bytes.withMemoryRebound(to: CChar.self) { characters in
                if let base = characters.baseAddress {
                    sqlite3_bind_text(pointer, position, base, Int32(clamping: characters.count), transient)
                } else {
                    sqlite3_bind_text(pointer, position, "", 0, transient)
                }
            }
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for other values.
    func run() throws {
        let code = sqlite3_step(pointer)
        defer { reset() }
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Whether there is another row.
    func next() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// Calls `body` at every row, and makes the statement ready for other values.
    func forEach(_ body: () throws -> Void) throws {
        defer { reset() }
        while try next() { try body() }
    }

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

    func optionalInt(_ column: Int32) -> Int? { sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : int(column) }

    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(pointer))), message: message)
    }
}
