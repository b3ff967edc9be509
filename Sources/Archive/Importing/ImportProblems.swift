import Personnel
import Vocabulary

/// Why an import stops before anything is kept, unless it is told to go on.
public enum ImportConcern: Sendable, Hashable {
    /// More than a tenth of the agency's people would be closed, or all of them.
    case closesMany(people: Int, of: Int)
    /// More than a tenth of the rows name another agency.
    case otherAgency(rows: Int, of: Int)

    /// Whether `count` is more than the tenth of `whole` that an import changes without being asked.
    static func isMany(_ count: Int, of whole: Int) -> Bool { count > 0 && count * 10 > whole }

    public var problem: Problem {
        switch self {
        case .closesMany(let people, let whole):
            Problem(
                "banyak-orang-ditutup",
                message: Phrase(
                    id: people == whole
                        ? "Semua orang di arsip (\(whole)) akan ditutup"
                        : "\(people) dari \(whole) orang di arsip akan ditutup: lebih dari sepersepuluh",
                    en: people == whole
                        ? "Everybody in the archive (\(whole)) would be closed"
                        : "\(people) of \(whole) people in the archive would be closed: more than a tenth"),
                remedy: Phrase(
                    id: "Periksa apakah data pegawai lengkap; bila memang demikian, ulangi dengan --allow-closing",
                    en: "Check whether the employees are complete; if it is meant, run it again with --allow-closing"))
        case .otherAgency(let rows, let whole):
            Problem(
                "instansi-lain",
                message: Phrase(
                    id: "\(rows) dari \(whole) baris pegawai menyebut instansi lain daripada yang diimpor",
                    en: "\(rows) of \(whole) rows of employees name another agency than the one imported"),
                remedy: Phrase(
                    id: "Periksa folder dan --agency; bila memang demikian, ulangi dengan --allow-other-agency",
                    en: "Check the folder and --agency; if it is meant, run it again with --allow-other-agency"))
        }
    }
}

extension Problem {
    static func notClosed(_ people: Int, rows: Int) -> Problem {
        Problem(
            "tidak-ditutup", .warning,
            message: Phrase(
                id: "\(people) orang tidak ditutup karena \(rows) baris pegawai ditolak",
                en: "\(people) people were not closed, since \(rows) rows of employees were refused"),
            remedy: correctAndImport)
    }

    static func twinsNotClosed(_ people: Int) -> Problem {
        Problem(
            "kembar-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(people) orang tidak ditutup karena NIP atau pns_id mereka ada di baris yang disisihkan sebagai kembar",
                en: "\(people) people were not closed, since their NIP or pns_id stands on a row that was set aside as a repeated one"),
            remedy: correctAndImport)
    }

    static func unitsNotClosed(_ units: Int, rows: Int) -> Problem {
        Problem(
            "unit-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(units) unit tidak ditutup karena \(rows) baris unit ditolak",
                en: "\(units) units were not closed, since \(rows) rows of units were refused"),
            remedy: correctAndImport)
    }

    static func recordsNotClosed(_ records: Int, _ kind: RecordKind) -> Problem {
        Problem(
            "catatan-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(records) catatan (\(kind.label.id)) tidak ditutup karena barisnya, atau baris pegawainya, mungkin yang ditolak",
                en: "\(records) records (\(kind.label.en)) were not closed, since their row, or that of their person, may be one that was refused"),
            remedy: correctAndImport)
    }

    static func manyRecordsClosed(_ records: Int, of whole: Int, _ kind: RecordKind) -> Problem {
        Problem(
            "banyak-catatan-ditutup", .warning,
            message: Phrase(
                id: "\(records) dari \(whole) catatan (\(kind.label.id)) ditutup: lebih dari sepersepuluh",
                en: "\(records) of \(whole) records (\(kind.label.en)) were closed: more than a tenth"),
            remedy: Phrase(
                id: "Periksa apakah berkasnya lengkap; batalkan dengan takar import undo bila tidak",
                en: "Check whether the file is complete; take it back with takar import undo if not"))
    }

    static func fromOtherAgency(_ rows: Int) -> Problem {
        Problem(
            "instansi-lain-sebagian", .warning,
            message: Phrase(
                id: "\(rows) baris pegawai menyebut instansi lain daripada yang diimpor",
                en: "\(rows) rows of employees name another agency than the one imported"),
            remedy: Phrase(id: "Periksa bila mereka bukan pegawai yang diperbantukan", en: "Check them unless they are on secondment"))
    }

    private static let correctAndImport = Phrase(
        id: "Perbaiki baris yang ditolak lalu impor lagi", en: "Correct the rows that were refused and import again")
}
