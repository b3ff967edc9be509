import Vocabulary

/// Tables that are read and are not what was asked for.
extension Problem {
    static let tableOfPeople = Problem(
        "tabel-orang",
        id: "Ini berkas orang (satu baris per orang, misalnya dari --scores), bukan tabel hasil",
        remedy: "Beri tabel satu baris per instansi, atau takar rank --units dengan berkas dari takar measure --units",
        en: "This is a file of people (one row a person, such as of --scores), no table of results",
        remedy: "Give a table of one row an agency, or takar rank --units with the file of takar measure --units")
    static let longTable = Problem(
        "tabel-panjang",
        id: "Ini tabel panjang: satu baris per dimensi atau indikator, bukan satu baris per instansi dengan keempat dimensinya",
        remedy: "Jadikan kolom: Kualifikasi, Kompetensi, Kinerja, Disiplin, dan Total (tabel pivot)",
        en: "This is a long table: one row a dimension or indicator, not one row an agency with its four dimensions",
        remedy: "Turn them into columns: Kualifikasi, Kompetensi, Kinerja, Disiplin and Total (a pivot table)")
    static let tableOfTotals = Problem(
        "tabel-tanpa-dimensi",
        id: "Tabel ini hanya memuat nilai totalnya; keempat dimensi (Kualifikasi, Kompetensi, Kinerja, Disiplin) tidak ada",
        remedy: "Tambahkan keempat kolomnya; peringkat memerlukan keempatnya",
        en: "This table has totals only; the four dimensions (Kualifikasi, Kompetensi, Kinerja, Disiplin) are missing",
        remedy: "Add the four columns; a ranking needs them")

    static func resultYears(_ years: [Int]) -> Problem {
        Problem(
            "hasil-beberapa-tahun",
            id: "Tabel memuat beberapa tahun, yang tidak dicampur: \(list(years))",
            remedy: "Pilih satu dengan --year, misalnya --year \(years.last ?? 0)",
            en: "The table has several years, which are not mixed: \(list(years))",
            remedy: "Choose one with --year, such as --year \(years.last ?? 0)")
    }

    static func resultWithoutYear(_ year: Int, _ years: [Int]) -> Problem {
        years.isEmpty
            ? Problem(
                "hasil-tanpa-tahun", id: "Tabel tidak memuat kolom tahun", remedy: "Jalankan tanpa --year",
                en: "The table has no column of years", remedy: "Run it without --year")
            : Problem(
                "hasil-tahun-tidak-ada",
                id: "Tabel tidak memuat tahun \(year); yang ada: \(list(years))", remedy: "Pilih salah satunya dengan --year",
                en: "The table does not have \(year); there are: \(list(years))", remedy: "Choose one of them with --year")
    }

    private static func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

    static let resultYearless = Problem(
        "hasil-tahun-kosong",
        id: "Tahun baris ini kosong atau tidak terbaca, padahal baris lain bertahun; baris tidak dipakai", remedy: "Isi tahunnya dengan empat digit",
        en: "The year of this row is empty or cannot be read where other rows have one; the row is not used",
        remedy: "Fill the year in with four digits")

    static func resultOtherYears(_ count: Int) -> Problem {
        Problem(
            "hasil-tahun-lain", .note, id: "Baris dari tahun lain: \(count); disisihkan", remedy: "Tidak perlu tindakan",
            en: "Rows of other years: \(count); kept apart", remedy: "Nothing to do")
    }

    static func idsNumberRows(_ heading: String) -> Problem {
        Problem(
            "hasil-id-nomor-baris", .note,
            id: "Kolom id hanya menomori baris; instansi dikenali dari kolom «\(heading)»", remedy: "Tidak perlu tindakan",
            en: "The column id only numbers the rows; agencies are known by the column “\(heading)”", remedy: "Nothing to do")
    }

    static let resultFractions = Problem(
        "hasil-nilai-pecahan",
        id: "Tidak ada total di atas 1: nilainya tampak seperti pecahan dari persen (0,65 untuk 65); tidak ada yang dipakai",
        remedy: "Simpan tabel dengan angka 0 sampai 100, atau dengan tanda persennya",
        en: "No total is above 1: the means look like fractions of percent (0.65 for 65); none is used",
        remedy: "Save the table with numbers from 0 to 100, or with percent signs")
    static let resultRemark = Problem(
        "baris-keterangan", .note, id: "Baris keterangan, judul kelompok, atau tanda tangan; disisihkan", remedy: "Tidak perlu tindakan",
        en: "A row of remarks, of a group's title or a signature; kept apart", remedy: "Nothing to do")
}

extension FileFailure {
    private static let codesOfContent: Set<String> = [
        "judul-kembar", "tabel-orang", "tabel-panjang", "tabel-tanpa-dimensi", "hasil-beberapa-tahun", "hasil-tanpa-tahun", "hasil-tahun-tidak-ada",
    ]

    /// Whether the file could be read, and what stands in it is why it cannot be used.
    public var isOfContent: Bool { Self.codesOfContent.contains(problem.code) }
}
