import Foundation
import Vocabulary

/// A file that cannot be read or written: which one, and what the system said.
public struct FileFailure: Error, Sendable {
    public let file: String
    public let problem: Problem

    init(_ file: String, _ problem: Problem) {
        self.file = file
        self.problem = problem
    }

    init(_ file: String, reading: Bool, errorNumber: Int32) {
        self.file = file
        let system = String(cString: strerror(errorNumber))
        problem =
            reading
            ? Problem(
                "berkas-tak-terbaca", message: Phrase(id: "Berkas tidak dapat dibaca (\(system))", en: "The file cannot be read (\(system))"),
                remedy: Phrase(id: "Periksa nama dan hak aksesnya", en: "Check its name and permissions"))
            : Problem(
                "berkas-tak-tertulis", message: Phrase(id: "Berkas tidak dapat ditulis (\(system))", en: "The file cannot be written (\(system))"),
                remedy: Phrase(
                    id: "Periksa folder, hak akses, dan ruang cakramnya", en: "Check the folder, its permissions and the space on the disk"))
    }
}

/// Reading files whole, with the system's own word for what went wrong.
enum FileBytes {
    /// The first `limit` bytes of a regular file.
    static func read(_ path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
        let name = URL(fileURLWithPath: path).lastPathComponent
        // Non-blocking, so that a named pipe in the folder does not hold the run up.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(name, reading: true, errorNumber: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(name, reading: true, errorNumber: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(name, Problem.irregularFile) }
        let size = min(Int(status.st_size), limit)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            // The system fills the buffer up to `size` bytes, its capacity, and says how many it wrote.
            while count < size {
                let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw FileFailure(name, reading: true, errorNumber: failure) }
        return bytes
    }

    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}

extension Problem {
    static let irregularFile = Problem(
        "bukan-berkas-biasa", message: Phrase(id: "Bukan berkas biasa", en: "Not a regular file"),
        remedy: Phrase(id: "Beri berkas, bukan folder, pipa, atau perangkat", en: "Give a file, no folder, pipe or device"))
}
