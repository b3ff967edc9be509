import Archive
import Exchange
import Foundation
import GRDB
import Measurement
import Personnel

/// An archive with something in every table, made once, and then altered input by input.
///
/// It refuses less than the program's own: triggers and the strict types of its columns are taken away, since nobody who alters a file
/// has to keep them.
struct SampleArchive {
    struct Column {
        let table: String
        let name: String
        /// Whether the rows of its table have numbers of their own.
        let hasRowNumbers: Bool
    }

    /// The file.
    let bytes: [UInt8]
    /// All columns of all tables, in the order of their names.
    let columns: [Column]

    /// - Parameter path: a folder to be made, for the files that are imported; the archive lies beside it.
    init(in path: String) throws {
        let file = path + ".db"
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(file + ending) }
        try Self.make(file, of: try SampleFolder(in: path, without: [SampleTable.employees]))
        let queue = try Self.open(file)
        try Self.relax(queue)
        columns = try queue.read(Self.columns)
        try queue.close()
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    /// Makes cells of an archive hold something else, as far as SQLite lets them.
    func change(_ cells: [ArchiveInput.Cell], in path: String) throws {
        let queue = try Self.open(path)
        try queue.write { database in
            for cell in cells {
                let column = columns[cell.column % columns.count]
                let row = column.hasRowNumbers ? " WHERE rowid = (SELECT rowid FROM \"\(column.table)\" LIMIT 1 OFFSET \(cell.row % 4))" : ""
                let sql = "UPDATE OR IGNORE \"\(column.table)\" SET \"\(column.name)\" = ?\(row)"
                try? database.execute(sql: sql, arguments: [cell.value.stored])
            }
        }
        try queue.close()
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func relax(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \"\(trigger)\"")
            }
            try database.execute(
                sql: """
                    PRAGMA journal_mode = DELETE;
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_master SET sql = replace(replace(sql, ') STRICT,', ')'), ') STRICT', ')') WHERE type = 'table';
                    PRAGMA writable_schema = OFF;
                    """)
        }
    }

    private static func columns(_ database: Database) throws -> [Column] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT m.name AS "table", c.name, m.sql LIKE '%WITHOUT ROWID%' AS bare FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, 2
                """)
        return rows.map { Column(table: $0["table"], name: $0["name"], hasRowNumbers: !($0["bare"] as Bool)) }
    }
}

extension ArchiveInput.Cell.Value {
    fileprivate var stored: any DatabaseValueConvertible {
        switch self {
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        case .nothing: DatabaseValue.null
        }
    }
}
