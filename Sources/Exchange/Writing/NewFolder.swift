import Foundation

/// A folder that appears whole under its name, or not at all: it is filled beside it and renamed at the end.
public final class NewFolder {
    private let path: String
    private let name: String
    /// Where files wait for the folder's name.
    let temporary: String
    private var isCommitted = false

    /// Begins a folder; one that is there already must be empty. A name that is taken is said before the work, not after it.
    public init(_ path: String) throws(FileFailure) {
        let url = URL(fileURLWithPath: path)
        name = url.lastPathComponent
        self.path = url.path
        temporary = url.deletingLastPathComponent().appendingPathComponent(".\(name).\(getpid()).tmp").path
        if let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) {
            guard names.isEmpty else { throw FileFailure(name, .folderNotEmpty) }
        } else if FileManager.default.fileExists(atPath: url.path) {
            throw FileFailure(name, reading: false, errorNumber: ENOTDIR)
        }
        guard mkdir(temporary, 0o755) == 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
    }

    /// Where a file of the folder is written before it is committed.
    public func path(of file: String) -> String { temporary + "/" + file }

    /// Makes a folder in it.
    func makeFolder(_ inner: String) throws(FileFailure) {
        guard mkdir(path(of: inner), 0o755) == 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
    }

    /// Gives the folder its name.
    public func commit() throws(FileFailure) {
        // An empty folder of this name gives way.
        rmdir(path)
        guard rename(temporary, path) == 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
        isCommitted = true
    }

    deinit {
        if !isCommitted { try? FileManager.default.removeItem(atPath: temporary) }
    }
}
