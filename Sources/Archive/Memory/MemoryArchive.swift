import Foundation
import Synchronization

/// An archive that lives as long as the program: for trial runs, and for tests.
public final class MemoryArchive: ArchiveStore {
    private let content = Mutex(MemoryContent())
    /// One writes after the other, so that nothing written is lost.
    private let writing = NSLock()

    public init() {}

    public func read<Value>(_ body: (any ArchiveReader) throws -> Value) throws -> Value {
        try body(MemoryWriter(content.withLock { $0 }))
    }

    public func write<Value>(_ body: (any ArchiveWriter) throws -> Ending<Value>) throws -> Value {
        writing.lock()
        defer { writing.unlock() }
        let writer = MemoryWriter(content.withLock { $0 })
        switch try body(writer) {
        case .keep(let value):
            let written = writer.content
            content.withLock { $0 = written }
            return value
        case .undo(let value): return value
        }
    }
}
