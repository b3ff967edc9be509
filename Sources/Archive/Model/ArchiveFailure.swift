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
    public static func unknownAgency(_ id: String) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "instansi-tidak-di-arsip",
                message: Phrase(id: "Instansi «\(id)» tidak ada di arsip", en: "The agency “\(id)” is not in the archive"),
                remedy: Phrase(
                    id: "Lihat daftarnya dengan takar history, atau impor dulu datanya",
                    en: "See takar history for the list, or import its data first")))
    }

    /// No measurement has this number.
    public static func unknownMeasurement(_ number: Int) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "pengukuran-tidak-ada",
                message: Phrase(id: "Pengukuran nomor \(number) tidak ada di arsip", en: "There is no measurement number \(number) in the archive"),
                remedy: Phrase(id: "Lihat daftarnya dengan takar history", en: "See takar history for the list")))
    }

    /// What the archive says of itself cannot be: somebody has altered it by other means.
    public static func inconsistent(_ what: Phrase) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "arsip-tidak-utuh", message: Phrase(id: "Isi arsip tidak utuh: \(what.id)", en: "The archive is not intact: \(what.en)"),
                remedy: Phrase(id: "Pulihkan dari cadangan dan jalankan takar audit verify", en: "Restore a backup and run takar audit verify")),
            isOfFile: true)
    }
}
