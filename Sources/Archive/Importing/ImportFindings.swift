import Personnel
import Vocabulary

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
                id: "\(people) orang tidak ditutup karena NIP, pns_id, atau nama mereka ada di baris yang disisihkan sebagai kembar",
                en: "\(people) people were not closed, since their NIP, pns_id or name stands on a row that was set aside as a repeated one"),
            remedy: correctAndImport)
    }

    static func unreadNotClosed(_ people: Int) -> Problem {
        Problem(
            "belum-dibaca-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(people) orang tidak ditutup karena ada berkas yang tidak dibaca",
                en: "\(people) people were not closed, since a file was not read"),
            remedy: readAndImport)
    }

    static func unreadUnitsNotClosed(_ units: Int) -> Problem {
        Problem(
            "unit-belum-dibaca-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(units) unit tidak ditutup karena ada berkas yang tidak dibaca",
                en: "\(units) units were not closed, since a file was not read"),
            remedy: readAndImport)
    }

    static func unreadRecordsNotClosed(_ records: Int, _ kind: RecordKind) -> Problem {
        Problem(
            "catatan-belum-dibaca-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(records) catatan (\(kind.label.id)) tidak ditutup karena ada berkas yang tidak dibaca",
                en: "\(records) records (\(kind.label.en)) were not closed, since a file was not read"),
            remedy: readAndImport)
    }

    static func unitsNotClosed(_ units: Int, rows: Int) -> Problem {
        Problem(
            "unit-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(units) unit tidak ditutup karena \(rows) baris unit ditolak atau disisihkan sebagai kembar",
                en: "\(units) units were not closed, since \(rows) rows of units were refused or set aside as repeated ones"),
            remedy: correctAndImport)
    }

    static func recordsNotClosed(_ records: Int, _ kind: RecordKind) -> Problem {
        Problem(
            "catatan-tidak-ditutup", .warning,
            message: Phrase(
                id: "\(records) catatan (\(kind.label.id)) tidak ditutup karena barisnya, atau baris pegawainya, mungkin yang ditolak"
                    + " atau tidak terbaca",
                en: "\(records) records (\(kind.label.en)) were not closed, since their row, or that of their person, may be one that was refused"
                    + " or could not be read"),
            remedy: correctAndImport)
    }

    static func manyRecordsClosed(_ records: Int, of whole: Int, _ kind: RecordKind) -> Problem {
        Problem(
            "banyak-catatan-ditutup", .warning,
            id: "\(records) dari \(whole) catatan (\(kind.label.id)) ditutup: lebih dari sepersepuluh",
            remedy: "Periksa apakah berkasnya lengkap; batalkan dengan takar import undo bila tidak",
            en: "\(records) of \(whole) records (\(kind.label.en)) were closed: more than a tenth",
            remedy: "Check whether the file is complete; take it back with takar import undo if not")
    }

    static func fromOtherAgency(_ rows: Int) -> Problem {
        Problem(
            "instansi-lain-sebagian", .warning,
            id: "\(rows) baris pegawai menyebut instansi lain daripada yang diimpor", remedy: "Periksa bila mereka bukan pegawai yang diperbantukan",
            en: "\(rows) rows of employees name another agency than the one imported", remedy: "Check them unless they are on secondment")
    }

    private static let correctAndImport = Phrase(
        id: "Perbaiki baris yang ditolak lalu impor lagi", en: "Correct the rows that were refused and import again")
    private static let readAndImport = Phrase(
        id: "Perbaiki berkas yang tidak dibaca lalu impor lagi", en: "Correct the file that was not read and import again")
}
