import CMachine
import Foundation
import Vocabulary

/// A file that appears whole under its name, or not at all: it is written beside it and renamed at the end.
///
/// A name that is no regular file, such as `/dev/stdout` or a pipe, is written to as it is: there is nothing to rename.
public final class AtomicFile {
    /// The file as it was asked for, which is what messages call it.
    private let name: String
    /// The file under its own name, behind any symbolic link.
    private let path: String
    /// Where the content waits for its name, for whoever writes there by other means; nil for what is no regular file.
    let temporary: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// How many bytes have been written, and of how many the disk has been told.
    private var written: Int64 = 0
    private var begun: Int64 = 0

    private static let flushSize = 1 << 20
    /// So many bytes are left to the disk at a time while the rest is still to come: then there is little to wait for at the end.
    private static let stretch: Int64 = 4 << 20

    /// - `shown`: what messages call the file, where that is not the path.
    public init(_ path: String, shown: String? = nil) throws(FileFailure) {
        name = shown ?? (path.isEmpty ? "\"\"" : path)
        let url = URL(fileURLWithPath: path)
        if let inherited = Self.inherited(url.path) {
            // The same open file as the process has, so that what is written by either goes behind the other.
            self.path = url.path
            temporary = nil
            descriptor = dup(inherited)
        } else {
            let resolved = url.resolvingSymlinksInPath()
            self.path = resolved.path
            var status = stat(), target = stat()
            let exists = stat(path, &status) == 0
            // A link to an open file that has no name any more leads nowhere that could be renamed to.
            let isNamed = exists && lstat(resolved.path, &target) == 0 && target.st_ino == status.st_ino && target.st_dev == status.st_dev
            if exists, status.st_mode & S_IFMT != S_IFREG || !isNamed {
                temporary = nil
                descriptor = open(path, O_WRONLY | O_CLOEXEC | (isNamed ? 0 : O_APPEND))
            } else {
                let beside = resolved.deletingLastPathComponent().appendingPathComponent(".\(resolved.lastPathComponent).\(getpid()).tmp").path
                temporary = beside
                descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
                // Who may read a file that is replaced is not for this program to decide.
                if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o777) }
            }
        }
        guard descriptor >= 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
        buffer.reserveCapacity(Self.flushSize + 4096)
    }

    /// Whether what has a name is written to as it is, such as a pipe: there a try would be taken for the whole.
    static func isStream(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// The open file that names such as `/dev/stdout` and `/dev/fd/3` stand for; nil for all others.
    private static func inherited(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) { return Int32(path.dropFirst(folder.count)) }
            return nil
        }
    }

    public func write(_ text: String) throws(FileFailure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.flushSize { try flush() }
    }

    /// Writes bytes that the caller has gathered itself.
    public func write(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
        try flush()
        try put(bytes)
    }

    private func flush() throws(FileFailure) {
        guard !buffer.isEmpty else { return }
        try put(buffer[...])
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
        try Cancellation.check(name)
        let failure = Output.write(bytes, to: descriptor)
        guard failure == 0 else { throw FileFailure(name, reading: false, errorNumber: failure) }
        written += Int64(bytes.count)
        if temporary != nil, written - begun >= Self.stretch {
            takar_begin_to_write(descriptor, begun, written - begun)
            begun = written
        }
    }

    /// Gives the file its name. A file that is not committed leaves nothing behind.
    ///
    /// `durably` waits until the disk has it, which matters for results and not for data that can be made again.
    public func commit(durably: Bool = true) throws(FileFailure) {
        try flush()
        try Cancellation.check(name)
        guard let temporary else { return }
        guard !durably || fsync(descriptor) == 0 else { throw FileFailure(name, reading: false, errorNumber: errno) }
        let replaced = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let renamed = rename(temporary, path)
        let failure = errno
        // Whatever stood there goes when nobody has it open any more, which takes a while for a large file. Nobody need wait for that.
        if replaced >= 0 { DispatchQueue.global().async { close(replaced) } }
        guard renamed == 0 else { throw FileFailure(name, reading: false, errorNumber: failure) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        // After a rename there is nothing under this name any more.
        if let temporary { unlink(temporary) }
    }
}
