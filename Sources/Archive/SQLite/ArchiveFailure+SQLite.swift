import Foundation
import GRDB
import Vocabulary

extension ArchiveFailure {
    /// What an error of SQLite means for whoever ran the command; other errors stay what they are.
    static func of(_ error: any Error, _ file: String) -> any Error {
        // Something else stands in a column than ever is written there.
        if error is RowDecodingError { return damaged(file) }
        guard let error = error as? DatabaseError else { return error }
        // The index of the log, a file beside the archive, is made as large as it must be before anything is done.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return full(file) }
        switch error.resultCode {
        case .SQLITE_FULL: return full(file)
        case .SQLITE_READONLY, .SQLITE_PERM: return readOnly(file)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return busy(file)
        case .SQLITE_CORRUPT: return damaged(file)
        case .SQLITE_NOTADB: return noArchive(file)
        case .SQLITE_CANTOPEN: return cannotOpen(file)
        // A write that the disk refuses comes as an input-output error where the file system has no other word.
        case .SQLITE_IOERR: return diskError(file)
        case .SQLITE_CONSTRAINT: return inconsistent(contradiction(error.message ?? "constraint"))
        default: return unexpected(file, error.message ?? error.resultCode.description)
        }
    }

    private static func contradiction(_ message: String) -> Phrase {
        Phrase(id: "isinya bertentangan (\(message))", en: "its parts contradict each other (\(message))")
    }

    private static func file(_ code: String, _ message: Phrase, _ remedy: Phrase) -> ArchiveFailure {
        ArchiveFailure(Problem(code, message: message, remedy: remedy), isOfFile: true)
    }

    static func noFile(_ name: String) -> ArchiveFailure {
        file(
            "arsip-tidak-ada", Phrase(id: "\(name): arsip tidak ada", en: "\(name): there is no such archive"),
            Phrase(id: "Periksa namanya, atau buat dengan takar import", en: "Check its name, or make it with takar import"))
    }

    static func noArchive(_ name: String) -> ArchiveFailure {
        file(
            "bukan-arsip", Phrase(id: "\(name): berkas ini bukan arsip Takar", en: "\(name): this file is no archive of Takar"),
            Phrase(id: "Beri nama berkas arsip, misalnya takar.db", en: "Give the name of an archive, such as takar.db"))
    }

    /// A file in which nothing is yet: the cause lies with what was asked of it.
    static func empty(_ name: String) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "arsip-kosong", id: "\(name): arsip masih kosong", remedy: "Impor dulu datanya dengan takar import",
                en: "\(name): the archive is still empty", remedy: "Import its data first, with takar import"))
    }

    static func cannotOpen(_ name: String) -> ArchiveFailure {
        file(
            "arsip-tak-terbuka", Phrase(id: "\(name): arsip tidak dapat dibuka", en: "\(name): the archive cannot be opened"),
            Phrase(id: "Periksa folder dan hak aksesnya", en: "Check its folder and permissions"))
    }

    static func readOnly(_ name: String) -> ArchiveFailure {
        file(
            "arsip-hanya-baca", Phrase(id: "\(name): arsip hanya dapat dibaca", en: "\(name): the archive can only be read"),
            Phrase(id: "Beri hak tulis pada berkas dan foldernya", en: "Give write permission on the file and its folder"))
    }

    static func fromLaterVersion(_ name: String) -> ArchiveFailure {
        file(
            "arsip-versi-baru",
            Phrase(id: "\(name): arsip dibuat oleh versi Takar yang lebih baru", en: "\(name): a later version of Takar has made this archive"),
            Phrase(id: "Pasang versi Takar yang terbaru", en: "Install the latest version of Takar"))
    }

    static func full(_ name: String) -> ArchiveFailure {
        file(
            "cakram-penuh",
            Phrase(id: "\(name): cakram penuh; arsip tetap seperti sebelumnya", en: "\(name): the disk is full; the archive is as it was before"),
            Phrase(
                id: "Kosongkan ruang di cakram arsip dan di folder sementara (\(temporaryFolder)) lalu jalankan lagi",
                en: "Free some space on the archive's disk and in the folder for temporary files (\(temporaryFolder)) and run it again"))
    }

    /// Where SQLite sorts what does not fit into the memory.
    private static var temporaryFolder: String {
        let environment = ProcessInfo.processInfo.environment
        return environment["SQLITE_TMPDIR"] ?? environment["TMPDIR"] ?? "/var/tmp"
    }

    static func busy(_ name: String) -> ArchiveFailure {
        file(
            "arsip-sedang-dipakai",
            Phrase(id: "\(name): program lain sedang menulis arsip ini", en: "\(name): another program is writing this archive"),
            Phrase(id: "Tunggu sampai selesai lalu jalankan lagi", en: "Wait until it is done and run it again"))
    }

    static func damaged(_ name: String) -> ArchiveFailure {
        file(
            "arsip-rusak", Phrase(id: "\(name): berkas arsip rusak", en: "\(name): the archive's file is damaged"),
            Phrase(id: "Pulihkan dari cadangan; jangan menulisinya lagi", en: "Restore a backup, and do not write to it any more"))
    }

    static func diskError(_ name: String) -> ArchiveFailure {
        file(
            "cakram-galat",
            Phrase(
                id: "\(name): cakram menolak membaca atau menulis; arsip tetap seperti sebelumnya",
                en: "\(name): the disk refused to read or write; the archive is as it was before"),
            Phrase(id: "Periksa ruang dan keadaan cakram", en: "Check the space on the disk and its state"))
    }

    static func unexpected(_ name: String, _ message: String) -> ArchiveFailure {
        file(
            "arsip-galat", Phrase(id: "\(name): arsip tidak dapat dipakai (\(message))", en: "\(name): the archive cannot be used (\(message))"),
            Phrase(id: "Periksa berkasnya dengan takar audit verify", en: "Check the file with takar audit verify"))
    }
}
