import Foundation
import Vocabulary

/// A regular file that is open for reading, with the size it had when it was opened.
final class OpenFile: Sendable {
    /// The path as it was given, by which messages name the file.
    let name: String
    let size: Int
    private let descriptor: Int32
    private let changed: timespec

    init(_ path: String) throws(FileFailure) {
        name = path
        // Non-blocking, so that a named pipe in the folder does not hold the run up.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(name, reading: true, errorNumber: errno) }
        var status = stat()
        let found = fstat(descriptor, &status)
        let failure = errno
        guard found == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw found == 0 ? FileFailure(name, Problem.irregularFile) : FileFailure(name, reading: true, errorNumber: failure)
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        changed = status.modified
    }

    /// Reads `count` bytes to the beginning of `buffer`, which must have room for them; throws when the file has become shorter.
    func read(from offset: Int, count: Int, into buffer: UnsafeMutablePointer<UInt8>) throws(FileFailure) {
        var done = 0
        while done < count {
            let got = pread(descriptor, buffer + done, count - done, off_t(offset + done))
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw FileFailure(name, reading: true, errorNumber: errno) }
            if got == 0 { throw FileFailure(name, Problem.changedFile) }
            done += got
        }
    }

    func read(from offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
        var failure: FileFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            do throws(FileFailure) {
                try read(from: offset, count: count, into: start)
                filled = count
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Throws when somebody has written to the file since it was opened.
    func checkUnchanged() throws(FileFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(name, reading: true, errorNumber: errno) }
        let now = status.modified
        guard Int(status.st_size) == size, now.tv_sec == changed.tv_sec, now.tv_nsec == changed.tv_nsec else {
            throw FileFailure(name, Problem.changedFile)
        }
    }

    deinit { close(descriptor) }
}

extension stat {
    fileprivate var modified: timespec {
        #if canImport(Darwin)
        st_mtimespec
        #else
        st_mtim
        #endif
    }
}

extension Problem {
    static let irregularFile = Problem(
        "bukan-berkas-biasa", id: "Bukan berkas biasa", remedy: "Beri berkas, bukan folder, pipa, atau perangkat",
        en: "Not a regular file", remedy: "Give a file, no folder, pipe or device")
    static let changedFile = Problem(
        "berkas-berubah", id: "Berkas berubah selagi dibaca", remedy: "Tunggu sampai berkas selesai disalin, lalu ulangi",
        en: "The file changed while it was being read", remedy: "Wait until the file has been copied, then run again")
}
