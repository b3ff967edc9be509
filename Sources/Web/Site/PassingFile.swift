import Foundation

/// A file that was made for one answer: it has no name any more, so that nothing of it stays whatever becomes of the answer.
package final class PassingFile: @unchecked Sendable {
    /// Read by one thread at a time.
    let handle: FileHandle
    let size: Int

    /// Has somebody write a file, in a folder that nobody else may look into, and takes its name away.
    init(in folder: URL, ending: String, _ write: (_ path: String) throws -> Void) throws {
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = folder.appendingPathComponent("\(UUID().uuidString.lowercased()).\(ending)")
        defer { try? manager.removeItem(at: file) }
        try write(file.path)
        size = try manager.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
        handle = try FileHandle(forReadingFrom: file)
    }

    deinit { try? handle.close() }
}
