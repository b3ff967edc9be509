import Archive
import Foundation
import Vocabulary

/// Copies an archive while it is in use (`takar backup`): the copy is the archive at one moment, whole, in a file by itself.
public struct BackupRequest: Deed {
    public var archive: String
    /// Where the copy goes; nothing may be there.
    public var output: String

    public init(of archive: String, to output: String) {
        self.archive = archive
        self.output = output
    }

    /// How large the copy is, in bytes.
    public func run(_ work: Work) throws -> Int {
        try work.during {
            let manager = FileManager.default
            guard !manager.fileExists(atPath: output) else { throw Refusal(.files, .outputExists) }
            let store = try SQLiteArchive(archive, for: .reading)
            // Under another name until it is whole: a copy that was broken off is none.
            let passing = output + ".sementara"
            defer { try? manager.removeItem(atPath: passing) }
            try? manager.removeItem(atPath: passing)
            guard manager.createFile(atPath: passing, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw Refusal(.files, .cannotWrite)
            }
            try store.copy(to: passing)
            do { try manager.moveItem(atPath: passing, toPath: output) } catch { throw Refusal(.files, .cannotWrite) }
            return try manager.attributesOfItem(atPath: output)[.size] as? Int ?? 0
        }
    }
}

extension Problem {
    fileprivate static let outputExists = Problem(
        "cadangan-sudah-ada", id: "Berkas tujuan sudah ada", remedy: "Pilih nama lain; cadangan lama tidak ditimpa",
        en: "The file is there already", remedy: "Choose another name; an old backup is not written over")
    fileprivate static let cannotWrite = Problem(
        "cadangan-tidak-dapat-ditulis", id: "Berkas tujuan tidak dapat ditulis", remedy: "Periksa foldernya dan hak menulisnya",
        en: "The file cannot be written", remedy: "Check the folder and the right to write there")
}
