import Personnel
import Vocabulary

extension Problem {
    static let missingNIP = Problem(
        "nip-kosong", id: "NIP kosong", remedy: "Isi NIP 18 digit",
        en: "The NIP is empty", remedy: "Fill in the NIP of 18 digits")
    static let scientificNIP = Problem(
        "nip-notasi-ilmiah",
        id: "NIP tersimpan sebagai angka (notasi ilmiah) sehingga digit terakhirnya hilang",
        remedy: "Ekspor ulang dan jadikan kolom NIP teks sebelum disimpan",
        en: "The NIP was stored as a number (scientific notation), so its last digits are lost",
        remedy: "Export again and make the NIP column text before saving")
    static let roundedNIP = Problem(
        "nip-dibulatkan",
        id: "Tiga digit terakhir NIP 000: NIP tersimpan sebagai angka dan digit terakhirnya hilang",
        remedy: "Ekspor ulang dan jadikan kolom NIP teks sebelum disimpan",
        en: "The last three digits of the NIP are 000: it was stored as a number, and its last digits are lost",
        remedy: "Export again and make the NIP column text before saving")
    static let shortNIP = Problem(
        "nip-bukan-18-digit", id: "NIP bukan 18 digit", remedy: "Tulis ke-18 digit NIP",
        en: "The NIP is not 18 digits", remedy: "Write all 18 digits of the NIP")
    static let impossibleNIP = Problem(
        "nip-tanggal-lahir", id: "Delapan digit pertama NIP bukan tanggal lahir yang ada", remedy: "Cocokkan NIP dengan SIASN",
        en: "The first eight digits of the NIP are no day of the calendar", remedy: "Check the NIP against SIASN")
    static let sexlessNIP = Problem(
        "nip-jenis-kelamin", id: "Digit ke-15 NIP bukan 1 atau 2", remedy: "Cocokkan NIP dengan SIASN",
        en: "The fifteenth digit of the NIP is neither 1 nor 2", remedy: "Check the NIP against SIASN")
    static let tooLongRow = Problem(
        "baris-terlalu-panjang", id: "Baris lebih panjang dari 1 MiB atau lebih dari 16.384 kolom", remedy: "Periksa pemisah baris berkas ini",
        en: "The row is longer than 1 MiB or has over 16,384 columns", remedy: "Check how the rows of this file are separated")
    static let unclosedQuote = Problem(
        "kutip-tak-tertutup", id: "Tanda kutip dibuka tetapi tidak ditutup", remedy: "Tutup atau hapus tanda kutipnya",
        en: "A quotation mark is opened and not closed", remedy: "Close or remove the quotation mark")
    static let nothingSaid = Problem(
        "tanpa-isi", .warning, id: "Kolom yang dinilai kosong; baris disisihkan", remedy: "Lengkapi kolom ini di SIASN",
        en: "The column that is scored is empty; the row is kept apart", remedy: "Complete this column in SIASN")
    static let samePersonSame = Problem(
        "orang-kembar-sama", .note, id: "Orang ini sudah ada dengan isi yang sama; baris pertama berlaku", remedy: "Tidak perlu tindakan",
        en: "This person is there already with the same content; the first row stands", remedy: "Nothing to do")
    static let samePersonDiffers = Problem(
        "orang-kembar-berbeda", .warning,
        id: "Orang ini sudah ada dengan isi yang berbeda; baris pertama berlaku", remedy: "Hapus baris yang tidak berlaku",
        en: "This person is there already with other content; the first row stands", remedy: "Remove the row that does not hold")
    static let samePersonRenamed = Problem(
        "pns-id-kembar", .warning,
        id: "pns_id ini sudah ada dengan NIP lain; baris pertama berlaku dan riwayat kedua NIP digabung",
        remedy: "Hapus baris dengan NIP yang tidak berlaku",
        en: "This pns_id is there already with another NIP; the first row stands, and the histories of both NIPs are joined",
        remedy: "Remove the row with the NIP that no longer holds")
    static let unknownUnit = Problem(
        "unor-tidak-dikenal", .warning,
        id: "Unit orang ini tidak ada di daftar unit; ia tetap dihitung di instansinya", remedy: "Perbarui daftar unit atau penempatannya",
        en: "The person's unit is not in the unit list; they still count in their agency", remedy: "Update the unit list or the placement")
    static let totalRow = Problem(
        "baris-jumlah", .note, id: "Baris jumlah atau rata-rata, bukan orang; disisihkan", remedy: "Tidak perlu tindakan",
        en: "A total or mean row, no person; kept apart", remedy: "Nothing to do")

    static let remarkRow = Problem(
        "baris-keterangan", .note,
        id: "Baris keterangan (nama OPD, tanda tangan, dan sejenisnya), bukan orang; disisihkan", remedy: "Tidak perlu tindakan",
        en: "A row of remarks (an office's name, a signature and the like), no person; kept apart", remedy: "Nothing to do")
    static let extraCells = Problem(
        "sel-berlebih", .warning,
        id: "Baris punya lebih banyak sel daripada judul kolomnya; mungkin ada pemisah di dalam sel sehingga isinya bergeser",
        remedy: "Beri tanda kutip pada sel yang memuat pemisah",
        en: "The row has more cells than there are headings; a delimiter within a cell may have moved what follows",
        remedy: "Quote cells that hold a delimiter")
    static let unknownStatus = Problem(
        "status-tidak-dikenal", .warning, id: "Status pegawai tidak dikenal; dianggap PNS", remedy: "Tulis PNS, CPNS, atau PPPK",
        en: "This status is not known; it counts as PNS", remedy: "Write PNS, CPNS or PPPK")
    static let unknownEchelon = Problem(
        "eselon-tidak-dikenal", .warning,
        id: "Kode eselon tidak dikenal; dibaca menurut aturan untuk eselon lain", remedy: "Pakai kode eselon SIASN, misalnya 22 atau 41",
        en: "This echelon is not known; read as any other", remedy: "Use a code of SIASN's, such as 22 or 41")
    static let unknownLevel = Problem(
        "tingkat-hukuman-tidak-dikenal", .warning,
        id: "Tingkat hukuman tidak dikenal; jenis hukumannya yang menentukan", remedy: "Tulis R, S, atau B",
        en: "This level of punishment is not known; its kind decides", remedy: "Write R, S or B")
    static let yearContradicts = Problem(
        "tahun-bertentangan", .warning,
        id: "Tahun pada baris ini bukan tahun tanggalnya; tanggalnya yang dipakai", remedy: "Cocokkan tanggal dan tahunnya dengan sertifikat",
        en: "The year on this row is not that of its date; the date is used", remedy: "Check date and year against the certificate")

    static func legacyText(_ count: Int) -> Problem {
        Problem(
            "windows-1252", .note,
            id: "Baris yang bukan UTF-8 dan dibaca sebagai Windows-1252: \(count)", remedy: "Tidak perlu tindakan; periksa ejaan nama bila dipakai",
            en: "Rows that are no UTF-8 and were read as Windows-1252: \(count)",
            remedy: "Nothing to do; check the spelling of names if they are used")
    }

    static func unknownPeople(_ count: Int) -> Problem {
        Problem(
            "riwayat-orang-tak-dikenal", .warning,
            id: "Baris milik orang yang tidak ada di data pegawai: \(count)", remedy: "Lengkapi data pegawai atau abaikan bila sudah pindah",
            en: "Rows of people who are not among the employees: \(count)", remedy: "Complete the employees, or ignore them if they have moved")
    }

    static func orphanUnit(_ name: String) -> Problem {
        Problem(
            "unor-yatim", .warning,
            id: "Atasan unit «\(name)» tidak ada di daftar; unit dijadikan akar", remedy: "Tambahkan unit atasannya atau perbaiki DiatasanId",
            en: "The parent of the unit “\(name)” is not in the list; the unit stands as a root", remedy: "Add the parent or correct DiatasanId")
    }

    static func cyclicUnit(_ name: String) -> Problem {
        Problem(
            "unor-melingkar", .warning,
            id: "Unit «\(name)» menjadi atasan dirinya sendiri lewat unit lain; unit dijadikan akar", remedy: "Perbaiki DiatasanId",
            en: "The unit “\(name)” is above itself through other units; it stands as a root", remedy: "Correct DiatasanId")
    }

    static let duplicateUnit = Problem(
        "unor-kembar", .warning, id: "Id unit sudah ada; baris pertama berlaku", remedy: "Hapus baris yang kembar",
        en: "The unit's id is there already; the first row stands", remedy: "Remove the repeated row")
    static let missingUnitID = Problem(
        "unor-tanpa-id", id: "Unit tanpa Id", remedy: "Isi Id unit",
        en: "A unit without an Id", remedy: "Fill in the unit's Id")
    static let noUnits = Problem(
        "tanpa-daftar-unit", .note,
        id: "Tidak ada berkas daftar unit; hasil hanya sampai instansi", remedy: "Tambahkan ekspor ref-unor untuk hasil per unit",
        en: "There is no unit list; results go down to agencies only", remedy: "Add the export of ref-unor for results by unit")
}

extension NIP.Defect {
    /// What is wrong with it, and what to do.
    public var problem: Problem {
        switch self {
        case .scientificNotation: .scientificNIP
        case .notEighteenDigits: .shortNIP
        case .roundedByNumber: .roundedNIP
        case .impossibleBirthDate: .impossibleNIP
        case .impossibleSex: .sexlessNIP
        }
    }
}

extension TableRow.Defect {
    var problem: Problem {
        switch self {
        case .tooLong: .tooLongRow
        case .unclosedQuote: .unclosedQuote
        }
    }
}
