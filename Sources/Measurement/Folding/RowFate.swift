import Personnel
import Vocabulary

/// What became of a row that was offered to the folds.
public enum RowFate: Sendable, Equatable {
    case used
    /// Kept apart because it says nothing about the person, for a reason.
    case setAside(SetAsideReason, RecordField?)
    /// Refused because something in it cannot be right.
    case refused(Problem, RecordField?)
}

/// Why a row is kept apart (disisihkan) without being wrong.
public enum SetAsideReason: String, Sendable, CaseIterable {
    case blank = "baris-kosong"
    case title = "baris-judul"
    case repeatedHeading = "judul-kolom-berulang"
    case total = "baris-jumlah"
    case numbering = "baris-nomor-kolom"
    case remark = "baris-keterangan"
    case duplicatePerson = "orang-kembar"
    case unknownPerson = "orang-tidak-dikenal"
    case nothingSaid = "tanpa-isi"
    case duplicateUnit = "unor-kembar"
    case leadershipElsewhere = "diklat-struktural-di-kursus"

    public var label: Phrase {
        switch self {
        case .blank: Phrase(id: "baris kosong", en: "blank rows")
        case .title: Phrase(id: "baris judul di atas judul kolom", en: "title rows above the headings")
        case .repeatedHeading: Phrase(id: "judul kolom yang berulang", en: "repeated headings")
        case .total: Phrase(id: "baris jumlah atau rata-rata", en: "total or mean rows")
        case .numbering: Phrase(id: "baris nomor kolom", en: "rows that number the columns")
        case .remark: Phrase(id: "baris keterangan", en: "rows of remarks")
        case .duplicatePerson: Phrase(id: "orang yang sudah ada", en: "people already there")
        case .unknownPerson: Phrase(id: "orang yang tidak ada di data pegawai", en: "people not among the employees")
        case .nothingSaid: Phrase(id: "baris tanpa isi yang dinilai", en: "rows without anything to score")
        case .duplicateUnit: Phrase(id: "unit yang sudah ada", en: "units already there")
        case .leadershipElsewhere: Phrase(id: "diklat struktural di antara diklat lain", en: "leadership training among other training")
        }
    }
}

extension Problem {
    public static let unreadableDate = Problem(
        "tanggal-tidak-terbaca",
        id: "Tanggal terisi tetapi tidak dapat dibaca atau tidak ada di kalender", remedy: "Tulis dd-MM-yyyy, misalnya 17-08-2024",
        en: "The date is filled in but cannot be read or is no day of the calendar", remedy: "Write dd-MM-yyyy, such as 17-08-2024")
    public static let unreadableYear = Problem(
        "tahun-tidak-terbaca", id: "Tahun terisi tetapi bukan tahun", remedy: "Tulis empat digit, misalnya 2024",
        en: "The year is filled in but is no year", remedy: "Write four digits, such as 2024")
    /// The finding of rows that are set aside as `SetAsideReason.leadershipElsewhere`.
    public static let leadershipElsewhere = Problem(
        "diklat-struktural-di-kursus", .warning,
        id: "Diklat struktural dibaca dari riwayat diklat struktural saja; baris disisihkan", remedy: "Catat di riwayat diklat struktural di SIASN",
        en: "Leadership training is read from its own file only; the row is kept apart", remedy: "Enter it as leadership training in SIASN")

    /// A date or year that stands in a row and cannot be read, also that of a cancelling decree.
    static func unreadable(_ field: RecordField) -> Problem { field.form == .year ? .unreadableYear : .unreadableDate }

    static let undated = Problem(
        "tanpa-tanggal", id: "Baris tidak bertanggal", remedy: "Isi tanggal atau tahunnya",
        en: "The row has no date", remedy: "Fill in the date or the year")
    static let unknownCode = Problem(
        "kode-tidak-dikenal", id: "Kode tidak dikenal instrumen", remedy: "Pakai kode referensi SIASN",
        en: "The instrument does not know this code", remedy: "Use a code of SIASN's tables")
    static let unreadableHours = Problem(
        "jp-tidak-terbaca", id: "JP bukan angka 0 sampai 2000", remedy: "Tulis angka saja, misalnya 24 atau 19,5",
        en: "JP is no number from 0 to 2000", remedy: "Write the number only, such as 24 or 19.5")
    static let unreadableScore = Problem(
        "nilai-di-luar-batas", id: "Nilai bukan angka 0 sampai 100", remedy: "Periksa nilai prestasi kerja di SIASN",
        en: "The score is no number from 0 to 100", remedy: "Check the score in SIASN")
}
