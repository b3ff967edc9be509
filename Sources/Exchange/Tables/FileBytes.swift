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
        guard !reading || errorNumber != ENOENT else {
            problem = Self.nothingThere
            return
        }
        let cause = Self.cause(errorNumber)
        problem =
            reading
            ? Problem(
                "berkas-tak-terbaca", id: "Berkas tidak dapat dibaca (\(cause.id))", remedy: "Periksa nama dan hak aksesnya",
                en: "The file cannot be read (\(cause.en))", remedy: "Check its name and permissions")
            : Problem(
                "berkas-tak-tertulis", id: "Berkas tidak dapat ditulis (\(cause.id))", remedy: "Periksa folder, hak akses, dan ruang cakramnya",
                en: "The file cannot be written (\(cause.en))", remedy: "Check the folder, its permissions and the space on the disk")
    }

    private static let nothingThere = Problem(
        "berkas-tak-terbaca", id: "Tidak ada berkas atau folder dengan nama ini", remedy: "Periksa namanya dan tempat perintah dijalankan",
        en: "There is no file or folder of this name", remedy: "Check its name, and where the command was run")

    /// What went wrong, in the system's words where there are none of our own.
    private static func cause(_ errorNumber: Int32) -> Phrase {
        let system = String(cString: strerror(errorNumber))
        return causes[errorNumber].map { Phrase(id: $0, en: system) } ?? Phrase(system)
    }

    private static let causes: [Int32: String] = [
        ENOENT: "tidak ada berkas atau folder dengan nama ini", EACCES: "akses ditolak", EPERM: "tidak diizinkan", EISDIR: "ini folder, bukan berkas",
        ENOTDIR: "sebagian dari namanya bukan folder", ENOSPC: "ruang cakram habis", EROFS: "hanya dapat dibaca", EEXIST: "sudah ada",
        ENAMETOOLONG: "namanya terlalu panjang", EMFILE: "terlalu banyak berkas terbuka", EIO: "cakram atau jaringannya bermasalah",
        ENOTEMPTY: "foldernya tidak kosong", EDQUOT: "kuota cakram habis", EFBIG: "berkasnya terlalu besar",
    ]
}

/// Reading files whole, with the system's own word for what went wrong.
enum FileBytes {
    /// The first `limit` bytes of a regular file.
    static func read(_ path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
        let file = try OpenFile(path)
        return try file.read(from: 0, count: min(file.size, limit))
    }
}
