import Foundation
import GRDB
import Vocabulary

/// An archive in one SQLite file.
public final class SQLiteArchive: ArchiveStore {
    private let queue: DatabaseQueue
    private let name: String

    /// What may be done with the file.
    public enum Access: Sendable {
        /// Only looked at; a file that cannot be written can still be read.
        case reading
        /// Written; a file that is not there is an error.
        case writing
        /// Written, and made where it is not there.
        case creating
    }

    /// Opens an archive and brings it up to this version of the program.
    ///
    /// Throws `ArchiveFailure` when there is no such file, when it is no archive or a damaged one, when it may not be written, and
    /// when a later version of the program has made it.
    public init(_ path: String, for access: Access) throws {
        name = URL(fileURLWithPath: path).lastPathComponent
        let exists = FileManager.default.fileExists(atPath: path)
        if !exists, access != .creating { throw ArchiveFailure.noFile(name) }
        if exists { try Self.checkFile(path, name) }
        let isReadOnly = exists && access == .reading && !FileManager.default.isWritableFile(atPath: path)
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.journalMode = isReadOnly ? .default : .wal
        // Another program may be writing for a moment; a long import is told of.
        configuration.busyMode = .timeout(access == .reading ? 20 : 3)
        configuration.prepareDatabase { database in
            // Sorting a nation must not fill the memory; reading it may use some.
            try database.execute(sql: "PRAGMA temp_store = FILE; PRAGMA cache_size = -65536")
            if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = FULL") }
        }
        do {
            queue = try DatabaseQueue(path: isReadOnly ? Self.immutable(path) : path, configuration: configuration)
            try prepare(isReadOnly: isReadOnly)
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }

    /// A file nobody can write is read without the files that SQLite would put beside it; only what a writer has left behind in
    /// such a file asks for the usual way.
    private static func immutable(_ path: String) -> String {
        guard !FileManager.default.fileExists(atPath: path + "-wal") else { return path }
        return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    /// Refuses what is no SQLite file before SQLite opens it, which would take an empty file for a new database.
    private static func checkFile(_ path: String, _ name: String) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue else { throw ArchiveFailure.noArchive(name) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ArchiveFailure.cannotOpen(name) }
        defer { try? handle.close() }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        // A file of no bytes is what a broken first opening leaves, and holds nothing to lose.
        guard head.isEmpty || head.starts(with: Data("SQLite format 3".utf8)) else { throw ArchiveFailure.noArchive(name) }
    }

    /// Checks whose file it is and brings its tables up to date.
    private func prepare(isReadOnly: Bool) throws {
        let (applicationID, isEmpty, isNewer, isCurrent) = try queue.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0,
                try ArchiveSchema.migrator.hasBeenSuperseded(database), try ArchiveSchema.migrator.hasCompletedMigrations(database)
            )
        }
        guard isEmpty || applicationID == ArchiveSchema.applicationID else { throw ArchiveFailure.noArchive(name) }
        guard !isNewer else { throw ArchiveFailure.fromLaterVersion(name) }
        guard !isCurrent else { return }
        guard !isReadOnly else { throw ArchiveFailure.readOnly(name) }
        if isEmpty {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)") }
        }
        try ArchiveSchema.migrator.migrate(queue)
    }

    public func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value {
        do {
            return try queue.read { try body(SQLiteReader($0)) }
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }

    public func write<Value>(_ body: (any ArchiveWriter) throws -> Ending<Value>) throws -> Value {
        do {
            return try queue.writeWithoutTransaction { database in
                var result: Value?
                try database.inTransaction(.immediate) {
                    let writer = SQLiteWriter(database)
                    switch try body(writer) {
                    case .keep(let value):
                        result = value
                        return .commit
                    case .undo(let value):
                        result = value
                        return .rollback
                    }
                }
                guard let result else { throw ArchiveFailure.cannotOpen(name) }
                return result
            }
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }

    /// What SQLite finds wrong with the file itself, page by page; nothing when it is sound.
    public func damage() throws -> [String] {
        do {
            return try queue.read { database in
                try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                    + (try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { "foreign key: \($0[0] as String? ?? "?")" })
            }
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }
}
