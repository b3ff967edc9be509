import Vocabulary

extension Problem {
    static let noOfficialTable = Problem(
        "bukan-tabel-resmi",
        id: "Berkas ini bukan rekap BKN: judul kolom Kualifikasi, Kompetensi, Kinerja, Disiplin dan NIP atau Nama tidak ditemukan",
        remedy: "Beri rekap IP ASN (CSV) atau buku kerja PIP ASN, dengan baris judul kolomnya",
        en: "This file is no recap of BKN: the headings Kualifikasi, Kompetensi, Kinerja, Disiplin and NIP or Nama were not found",
        remedy: "Give the IP ASN recap (CSV) or the PIP ASN workbook, with its row of headings")

    /// A table of which some headings are there: which ones are not.
    static func officialLacks(_ nearest: NearestHeadings) -> Problem {
        Problem(
            noOfficialTable.code,
            message: Phrase(
                id:
                    "Berkas ini bukan rekap BKN yang lengkap: judul kolom yang tidak ada: \(nearest.list(.indonesian)) (dicari di baris \(nearest.row))",
                en: "This file is no whole recap of BKN: the headings that are missing: \(nearest.list(.english)) (looked for in row \(nearest.row))"),
            remedy: noOfficialTable.remedy)
    }

    static let noOfficialTotal = Problem(
        "rekap-tanpa-kolom-total", .warning, id: "Tidak ada kolom total; jumlah keempat dimensi dipakai", remedy: "Minta rekap dengan kolom total",
        en: "There is no column of totals; the sum of the dimensions is used", remedy: "Ask for a recap with totals")
    static let officialNobody = Problem(
        "rekap-tanpa-orang", id: "Baris tanpa NIP dan tanpa nama", remedy: "Isi NIP atau hapus barisnya",
        en: "A row without NIP and without name", remedy: "Fill in the NIP or remove the row")
    static let officialEmptyPoints = Problem(
        "rekap-nilai-kosong", id: "Nilai dimensi kosong; baris tidak dibandingkan", remedy: "Isi nilainya menurut BKN",
        en: "The points of a dimension are empty; the row is not compared", remedy: "Fill them in as BKN has them")
    static let officialUnreadablePoints = Problem(
        "rekap-nilai-tak-terbaca",
        id: "Nilai dimensi bukan angka; baris tidak dibandingkan", remedy: "Tulis angka dengan koma atau titik desimal, misalnya 22,5",
        en: "The points of a dimension are no number; the row is not compared", remedy: "Write a number with decimal comma or point, such as 22.5")
    static let officialFractions = Problem(
        "rekap-nilai-pecahan",
        id: "Tidak ada total di atas 1: nilainya tampak seperti pecahan dari persen (0,65 untuk 65); tidak seorang pun dibandingkan",
        remedy: "Simpan rekap dengan angka 0 sampai 100, atau dengan tanda persennya",
        en: "No total is above 1: the points look like fractions of percent (0.65 for 65); nobody is compared",
        remedy: "Save the recap with numbers from 0 to 100, or with percent signs")
    static let officialNoTotal = Problem(
        "rekap-total-tak-terbaca", .warning, id: "Total kosong atau bukan angka; jumlah keempat dimensi dipakai", remedy: "Isi totalnya menurut BKN",
        en: "The total is empty or no number; the sum of the dimensions is used", remedy: "Fill it in as BKN has it")
    static let officialTotalDiffers = Problem(
        "rekap-total-berbeda", .warning, id: "Total bukan jumlah keempat dimensi", remedy: "Tanyakan kepada BKN nilai mana yang berlaku",
        en: "The total is not the sum of the four dimensions", remedy: "Ask BKN which of them holds")

    /// More points than a dimension, or the whole index, has.
    static func officialAboveMaximum(_ maximum: Points) -> Problem {
        Problem(
            "rekap-nilai-di-atas-maksimum",
            id: "Nilai di atas maksimumnya (\(Thousandths.text(maximum.thousandths, decimalSign: ","))); baris tidak dibandingkan",
            remedy: "Periksa nilainya dan apakah judul kolomnya benar",
            en: "More points than there are at most (\(maximum)); the row is not compared",
            remedy: "Check the points and whether the headings are right")
    }

    /// A row of which the NIP cannot be read, and whose name stands in for it.
    static func officialByName(_ defect: Problem) -> Problem {
        Problem(
            "rekap-\(defect.code)", .warning,
            message: Phrase(
                id: "\(defect.message.id); orangnya dicari menurut nama", en: "\(defect.message.en); the person is looked for by name"),
            remedy: defect.remedy)
    }

    /// A second row for one NIP.
    static func officialTwice(same: Bool) -> Problem {
        same
            ? Problem(
                "rekap-orang-kembar-sama", .note,
                id: "NIP ini sudah ada di rekap dengan nilai yang sama; baris pertama berlaku", remedy: "Tidak perlu tindakan",
                en: "This NIP is in the recap already with the same points; the first row stands", remedy: "Nothing to do")
            : Problem(
                "rekap-orang-kembar-berbeda", .warning,
                id: "NIP ini sudah ada di rekap dengan nilai lain; baris pertama berlaku", remedy: "Tanyakan kepada BKN baris mana yang berlaku",
                en: "This NIP is in the recap already with other points; the first row stands", remedy: "Ask BKN which row holds")
    }

    static func otherYears(_ count: Int, _ year: Int) -> Problem {
        Problem(
            "rekap-tahun-lain", .warning,
            id: "Baris rekap yang bukan tahun pengukuran \(year): \(count); disisihkan", remedy: "Periksa --as-of dan tahun rekapnya",
            en: "Rows of the recap that are not of the measurement year \(year): \(count); kept apart",
            remedy: "Check --as-of and the year of the recap")
    }
}
