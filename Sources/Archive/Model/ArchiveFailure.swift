import Personnel
import Vocabulary

/// Why the archive could not do what was asked: what is wrong and what to do about it.
public struct ArchiveFailure: Error, Sendable, Hashable {
    public let problem: Problem
    /// Whether the cause lies with the file or its disk, rather than with what was asked for.
    public let isOfFile: Bool

    public init(_ problem: Problem, isOfFile: Bool = false) {
        self.problem = problem
        self.isOfFile = isOfFile
    }
}

extension ArchiveFailure {
    /// No agency of this id has been imported.
    ///
    /// - `known`: those that have; the first of them are named.
    public static func unknownAgency(_ id: String, among known: [Agency]) -> ArchiveFailure {
        let names = known.prefix(10).map { $0.name.isEmpty ? $0.id : "\($0.id) (\($0.name))" }.joined(separator: ", ")
        let list = names + (known.count > 10 ? ", …" : "")
        return ArchiveFailure(
            Problem(
                "instansi-tidak-di-arsip",
                message: known.isEmpty
                    ? Phrase(id: "Arsip belum berisi instansi", en: "The archive has no agency yet")
                    : Phrase(
                        id: "Instansi «\(id)» tidak ada di arsip; yang ada: \(list)",
                        en: "The agency “\(id)” is not in the archive; there are: \(list)"),
                remedy: known.isEmpty
                    ? Phrase(id: "Impor dulu datanya dengan takar import", en: "Import its data first, with takar import")
                    : Phrase(id: "Tulis id salah satunya, atau impor dulu datanya", en: "Write the id of one of them, or import its data first")))
    }

    /// No measurement has this number.
    public static func unknownMeasurement(_ number: Int) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "pengukuran-tidak-ada", id: "Pengukuran nomor \(number) tidak ada di arsip", remedy: "Lihat daftarnya dengan takar history",
                en: "There is no measurement number \(number) in the archive", remedy: "See takar history for the list"))
    }

    /// What the archive says of itself cannot be: somebody has altered it by other means.
    public static func inconsistent(_ what: Phrase) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "arsip-tidak-utuh", id: "Isi arsip tidak utuh: \(what.id)", remedy: "Pulihkan dari cadangan dan jalankan takar audit verify",
                en: "The archive is not intact: \(what.en)", remedy: "Restore a backup and run takar audit verify"),
            isOfFile: true)
    }
}

extension ArchiveFailure {
    /// Another account has this name.
    public static let nameTaken = ArchiveFailure(
        Problem(
            "nama-akun-dipakai", id: "Sudah ada akun dengan nama ini", remedy: "Pilih nama lain; yang ada: takar access list",
            en: "There is an account of this name", remedy: "Choose another; for those there are: takar access list"))
}
