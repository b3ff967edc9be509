import Foundation
import Vocabulary

/// A file that appears whole under its name, or not at all: it is written beside it and renamed at the end.
public final class AtomicFile {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let flushSize = 1 << 20

    public init(_ path: String) throws(FileFailure) {
        self.path = path
        let url = URL(fileURLWithPath: path)
        temporary = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(getpid()).tmp").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw FileFailure(url.lastPathComponent, reading: false, errorNumber: EISDIR)
        }
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileFailure(url.lastPathComponent, reading: false, errorNumber: errno) }
        buffer.reserveCapacity(Self.flushSize + 4096)
    }

    public func write(_ text: String) throws(FileFailure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.flushSize { try flush() }
    }

    private func flush() throws(FileFailure) {
        var done = 0
        let failure: Int32 = buffer.withUnsafeBytes { bytes in
            while done < bytes.count {
                let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if written < 0, errno == EINTR { continue }
                if written < 0 { return errno }
                done += written
            }
            return 0
        }
        guard failure == 0 else { throw FileFailure(URL(fileURLWithPath: path).lastPathComponent, reading: false, errorNumber: failure) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Gives the file its name. A file that is not committed leaves nothing behind.
    public func commit() throws(FileFailure) {
        try flush()
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileFailure(name, reading: false, errorNumber: errno) }
        guard rename(temporary, path) == 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
    }

    deinit {
        close(descriptor)
        // After a rename there is nothing under this name any more.
        unlink(temporary)
    }
}
