import Foundation

@testable import Archive

/// The keepers of an archive, which one suite holds to the same promises.
enum StoreKind: CaseIterable, Sendable {
    case memory, sqlite

    /// A new archive with nothing in it.
    func make() throws -> TestStore { try TestStore(self) }
}

/// An archive of one test; its file, where it has one, goes with it.
final class TestStore: Sendable {
    let store: any ArchiveStore
    /// The file; nothing lies there for an archive in memory.
    let path: String

    init(_ kind: StoreKind) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString).db").path
        store =
            switch kind {
            case .memory: MemoryArchive()
            case .sqlite: try SQLiteArchive(path, for: .creating)
            }
    }

    deinit { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }

    func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value { try store.read(body) }

    /// Writes and keeps what was written.
    func write<Value>(_ body: (any ArchiveWriter) throws -> Value) throws -> Value { try store.write { .keep(try body($0)) } }
}

extension ArchiveInstant {
    static let test = ArchiveInstant("2026-11-25T08:00:00Z")
}
