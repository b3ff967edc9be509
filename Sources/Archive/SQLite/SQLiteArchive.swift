import Foundation
import GRDB
import Vocabulary

/// An archive in one SQLite file.
public final class SQLiteArchive: ArchiveStore {
    let queue: DatabaseQueue
    let name: String

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
    /// Throws `ArchiveFailure` when there is no such file, when it is no archive, an empty or a damaged one, when it may not be written,
    /// and when a later version of the program has made it.
    ///
    /// - Parameters:
    ///   - path: where the file lies; messages call it so.
    ///   - access: what is done with it.
    ///   - cacheMegabytes: how much of the file a connection keeps in memory.
    public init(_ path: String, for access: Access, cacheMegabytes: Int = 64) throws {
        // SQLite takes no name and ":memory:" for archives that are gone when the program ends.
        guard !path.isEmpty else { throw ArchiveFailure.noArchive("\"\"") }
        let file = URL(fileURLWithPath: path)
        // Messages call it as whoever named it.
        let (path, name) = (file.path, path)
        let exists = FileManager.default.fileExists(atPath: path)
        if !exists, access != .creating { throw ArchiveFailure.noFile(name) }
        // The file is looked at through SQLite alone: closing a handle of one's own would let go of the locks that other connections
        // of the same process hold on it. Only what is no file at all is told before, such as a pipe, which would be waited for.
        if exists, !Self.isFile(file) { throw ArchiveFailure.noArchive(name) }
        if exists, access != .reading, !Self.mayBeWritten(path) { throw ArchiveFailure.readOnly(name) }
        self.name = name
        // It holds names and NIP: nobody else on the machine is to read it.
        if !exists { _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) }
        do {
            do {
                queue = try Self.open(path, for: access, name, alone: false, cacheMegabytes)
            } catch let error as DatabaseError where access == .reading && Self.standsInTheWay(error) {
                // No right or no room for the files that SQLite puts beside the archive: what is in it can be read all the same.
                queue = try Self.open(path, for: access, name, alone: true, cacheMegabytes)
            }
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }

    private static func open(
        _ path: String, for access: Access, _ name: String, alone: Bool, _ cacheMegabytes: Int
    ) throws -> DatabaseQueue {
        let isReadOnly = access == .reading && (alone || !FileManager.default.isWritableFile(atPath: path))
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        // Another program may be writing for a moment; a long import is told of.
        configuration.busyMode = .timeout(access == .reading ? 20 : 3)
        configuration.prepareDatabase { database in
            // Sorting a nation must not fill the memory; reading it may use some.
            try database.execute(sql: "PRAGMA temp_store = FILE; PRAGMA cache_size = -\(cacheMegabytes << 10)")
            if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = FULL") }
        }
        let queue = try DatabaseQueue(path: isReadOnly ? immutable(path) : path, configuration: configuration)
        try prepare(queue, for: access, name, isReadOnly: isReadOnly)
        return queue
    }

    private static func isFile(_ file: URL) -> Bool {
        let type = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)[.type] as? FileAttributeType
        return type == nil || type == .typeRegular
    }

    /// Asked before SQLite opens the file, which would leave files of its own beside it before it says no.
    private static func mayBeWritten(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return FileManager.default.isWritableFile(atPath: path) && FileManager.default.isWritableFile(atPath: folder)
    }

    private static func standsInTheWay(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
    }

    /// A file nobody can write is read without the files that SQLite would put beside it; only what a writer has left behind in
    /// such a file asks for the usual way.
    private static func immutable(_ path: String) -> String {
        let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
        guard log == 0 else { return path }
        return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    /// Checks whose file it is before anything is written to it, and brings its tables up to date.
    private static func prepare(_ queue: DatabaseQueue, for access: Access, _ name: String, isReadOnly: Bool) throws {
        let migrator = ArchiveSchema.migrator
        let (applicationID, isEmpty, hasTables, isNewer, isCurrent) = try queue.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0,
                try !migrator.appliedMigrations(database).isEmpty,
                try migrator.hasBeenSuperseded(database), try migrator.hasCompletedMigrations(database)
            )
        }
        guard applicationID == ArchiveSchema.applicationID || isEmpty && applicationID == 0 else { throw ArchiveFailure.noArchive(name) }
        guard !isNewer else { throw ArchiveFailure.fromLaterVersion(name) }
        // What a first import leaves that was killed before its tables were there: the next one makes them.
        guard hasTables || access == .creating else { throw ArchiveFailure.empty(name) }
        if !isCurrent, isReadOnly { throw ArchiveFailure.readOnly(name) }
        guard access != .reading || !isCurrent else { return }
        // Readers and a writer keep out of each other's way; the file remembers it. GRDB's own setting would write at every opening.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        guard !isCurrent else { return }
        if applicationID == 0 {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)") }
        }
        do {
            try migrator.migrate(queue)
        } catch {
            // Of two programs that open the same new archive the other may have been first.
            guard (try? queue.read(migrator.hasCompletedMigrations)) == true else { throw error }
        }
    }

    public func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value {
        do {
            // By statements that are prepared once: most readings are shorter than preparing them.
            return try queue.unsafeRead { database in
                try BulkStatement(try database.cachedStatement(sql: "BEGIN DEFERRED")).run()
                let reader = SQLiteReader(database), result = Result { try body(reader) }
                // A statement that still stood at a row would keep what it sees for the next transaction.
                reader.finish()
                try? BulkStatement(try database.cachedStatement(sql: "COMMIT")).run()
                // Some errors end a transaction by themselves, and some must not leave it open.
                if database.isInsideTransaction { try BulkStatement(database, "ROLLBACK").run() }
                return try result.get()
            }
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
                    defer { writer.finish() }
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

    /// Copies the archive as it stands at one moment into a new file, while others read and write it.
    public func copy(to path: String) throws {
        do {
            let copy = try DatabaseQueue(path: path)
            try queue.backup(to: copy)
            // A file by itself: whoever restores it needs nothing beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
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
