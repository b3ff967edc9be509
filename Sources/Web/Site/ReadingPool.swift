import Archive
import Synchronization

/// Several connections that only read, so that pages wait neither for each other nor for an import that writes.
final class ReadingPool: ArchiveStore {
    private let archives: [SQLiteArchive]
    private let turn = Atomic<Int>(0)
    private static let connections = 4

    init(_ path: String) throws {
        archives = try (0..<Self.connections).map { _ in try SQLiteArchive(path, for: .reading, cacheMegabytes: 8) }
    }

    func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value {
        let next = turn.wrappingAdd(1, ordering: .relaxed).newValue
        return try archives[abs(next % archives.count)].read(body)
    }

    /// Nothing is written through it.
    func write<Value>(_ body: (any ArchiveWriter) throws -> Ending<Value>) throws -> Value { try archives[0].write(body) }
}
