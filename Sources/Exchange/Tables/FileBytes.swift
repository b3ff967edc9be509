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
        let file = try OpenFile(path)
        return try file.read(from: 0, count: min(file.size, limit))
    }
}
