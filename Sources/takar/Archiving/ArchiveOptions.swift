import Archive
import ArgumentParser
import Foundation
import Vocabulary

/// Which archive a command works with, and who works with it.
struct ArchiveOptions: ParsableArguments {
    @Option(help: .archive)
    var archive: String

    @OptionGroup var actor: ActorOptions

    func open(for access: SQLiteArchive.Access) throws -> SQLiteArchive { try SQLiteArchive(archive, for: access) }
}

/// Who does something that the audit trail tells of.
struct ActorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Nama pelaksana untuk jejak audit (bawaan: pengguna sistem).",
                en: "Who does this, for the audit trail (default: the user of the system)."), valueName: .nameName))
    var by: String?

    func validate() throws {
        if let by, by.isEmpty || by.utf8.count > 200 || !by.isOneLine {
            throw ValidationError(
                Phrase(id: "--by: nama paling panjang 200 byte dalam satu baris.", en: "--by: a name of at most 200 bytes on one line."))
        }
    }

    var name: String { by ?? ProcessInfo.processInfo.environment["USER"] ?? NSUserName() }
}

/// An agency of an archive.
struct AgencyOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Id instansi; tidak perlu bila arsip hanya berisi satu instansi.",
                en: "The agency's id; not needed where the archive has one only."), valueName: .idName))
    var agency: String?

    /// The agency's id and its last import.
    ///
    /// Throws when it is not there, and when none is named and there are several.
    func find(in reader: any ArchiveReader, _ language: Language) throws -> (id: String, lastImport: Int) {
        let id: String
        if let agency {
            id = agency
        } else {
            let imported = Array(Set(try reader.imports(of: nil).map(\.agencyID))).sorted()
            guard imported.count <= 1 else { throw CommandFailure(Self.several(imported), status: ExitStatus.usage, language: language) }
            id = imported.first ?? ""
        }
        guard let last = try reader.lastImport(of: id) else {
            throw agency == nil
                ? CommandFailure(Self.empty, status: ExitStatus.data, language: language)
                : ArchiveFailure.unknownAgency(id, among: try reader.agencies())
        }
        return (id, last)
    }

    private static func several(_ ids: [String]) -> Problem {
        let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
        return Problem(
            "instansi-tidak-disebut",
            message: Phrase(id: "Arsip berisi beberapa instansi: \(names)", en: "The archive has several agencies: \(names)"),
            remedy: Phrase(id: "Sebutkan satu dengan --agency", en: "Name one with --agency"))
    }

    private static let empty = Problem(
        "arsip-kosong", message: Phrase(id: "Arsip belum berisi instansi", en: "The archive has no agency yet"),
        remedy: Phrase(id: "Impor dulu datanya dengan takar import", en: "Import its data first, with takar import"))
}
