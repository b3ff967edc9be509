import Archive
import Synchronization

/// What was read of the archive, remembered until anybody writes it, here or in another process.
///
/// SQLite counts what others have written (`PRAGMA data_version`), and tells it from memory that processes share. So a session that is
/// revoked ends with the next request, although nothing is read from the archive for most of them.
final class Remembered: Sendable {
    private struct State {
        /// How far the archive had come when the values were read.
        var changes = Int.min
        var values: [String: any Sendable] = [:]
    }

    private let readers: ReadingPool
    /// A connection of its own: it is asked for changes alone.
    private let watch: SQLiteArchive
    private let state = Mutex(State())
    /// So many values are kept; with one more all are read again.
    private static let most = 4096

    init(_ archive: String, _ readers: ReadingPool) throws {
        self.readers = readers
        watch = try SQLiteArchive(archive, for: .reading, cacheMegabytes: 1)
    }

    /// A value as it stands in the archive now.
    ///
    /// - Parameters:
    ///   - name: what tells it from all others, with everything that it depends on but the archive.
    ///   - read: reads it; a value that is not there is not remembered.
    func valueIfAny<Value: Sendable>(_ name: String, _ read: (any ArchiveReader) throws -> Value?) throws -> Value? {
        try made(name) { try readers.read(read) }
    }

    /// The same of what is put together from other readings; one reading must not hold a connection while it waits for another.
    func made<Value: Sendable>(_ name: String, _ make: () throws -> Value?) throws -> Value? {
        // Asked before reading: what is written in between is seen by whoever comes next.
        let changes = try watch.changes()
        if let known = state.withLock({ $0.changes == changes ? $0.values[name] : nil }) as? Value { return known }
        guard let value = try make() else { return nil }
        state.withLock { state in
            // Somebody else may have seen a later change meanwhile.
            guard state.changes <= changes else { return }
            if state.changes < changes || state.values.count >= Self.most { state.values = [:] }
            state.changes = changes
            state.values[name] = value
        }
        return value
    }

    /// A value that there always is.
    func value<Value: Sendable>(_ name: String, _ read: (any ArchiveReader) throws -> Value) throws -> Value {
        guard let known = try valueIfAny(name, { .some(try read($0)) }) else { return try readers.read(read) }
        return known
    }
}
