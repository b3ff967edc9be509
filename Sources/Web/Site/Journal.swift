import Foundation
import Synchronization

/// Something that was noted and that the archive does not have yet.
struct JournalEntry: Codable, Sendable {
    /// From 1, one more each time, and never used twice.
    let number: Int
    let at: String
    let action: String
    let subject: String
    let detail: String
    let by: String
}

/// A file of what was noted, a line each; only added to, and emptied once the archive has all of it.
final class Journal: Sendable {
    private let path: String
    private let handle: Mutex<FileHandle>

    init(_ path: String) throws {
        self.path = path
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let opened = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try opened.seekToEnd()
        handle = Mutex(opened)
    }

    /// What is in it; a last line that was cut off by a power cut was answered to nobody and is left out.
    func entries() -> [JournalEntry] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(JournalEntry.self, from: Data($0)) }
    }

    /// Adds some entries; what went wrong, nil once they are on the disk.
    func append(_ entries: [JournalEntry]) -> (any Error)? {
        do {
            var lines = Data()
            for entry in entries {
                lines += try JSONEncoder().encode(entry)
                lines.append(UInt8(ascii: "\n"))
            }
            try handle.withLock { handle in
                let end = try handle.seekToEnd()
                do {
                    try handle.write(contentsOf: lines)
                    try handle.synchronize()
                } catch {
                    // Half a line would spoil the next one.
                    try? handle.truncate(atOffset: end)
                    throw error
                }
            }
            return nil
        } catch {
            return error
        }
    }

    /// Forgets all of it.
    func empty() { handle.withLock { try? $0.truncate(atOffset: 0) } }
}
