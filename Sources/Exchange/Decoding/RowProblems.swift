import Personnel
import Vocabulary

extension Problem {
    static let missingNIP = Problem(
        "nip-kosong", message: Phrase(id: "NIP kosong", en: "The NIP is empty"),
        remedy: Phrase(id: "Isi NIP 18 digit", en: "Fill in the NIP of 18 digits"))
    static let scientificNIP = Problem(
        "nip-notasi-ilmiah",
        message: Phrase(
            id: "NIP tersimpan sebagai angka (notasi ilmiah) sehingga digit terakhirnya hilang",
            en: "The NIP was stored as a number (scientific notation), so its last digits are lost"),
        remedy: Phrase(id: "Ekspor ulang dan jadikan kolom NIP teks sebelum disimpan", en: "Export again and make the NIP column text before saving"))
    static let roundedNIP = Problem(
        "nip-dibulatkan",
        message: Phrase(
            id: "Tiga digit terakhir NIP 000: NIP tersimpan sebagai angka dan digit terakhirnya hilang",
            en: "The last three digits of the NIP are 000: it was stored as a number, and its last digits are lost"),
        remedy: Phrase(id: "Ekspor ulang dan jadikan kolom NIP teks sebelum disimpan", en: "Export again and make the NIP column text before saving"))
    static let shortNIP = Problem(
        "nip-bukan-18-digit", message: Phrase(id: "NIP bukan 18 digit", en: "The NIP is not 18 digits"),
        remedy: Phrase(id: "Tulis ke-18 digit NIP", en: "Write all 18 digits of the NIP"))
    static let impossibleNIP = Problem(
        "nip-tanggal-lahir",
        message: Phrase(
            id: "Delapan digit pertama NIP bukan tanggal lahir yang ada", en: "The first eight digits of the NIP are no day of the calendar"),
        remedy: Phrase(id: "Cocokkan NIP dengan SIASN", en: "Check the NIP against SIASN"))
    static let sexlessNIP = Problem(
        "nip-jenis-kelamin", message: Phrase(id: "Digit ke-15 NIP bukan 1 atau 2", en: "The fifteenth digit of the NIP is neither 1 nor 2"),
        remedy: Phrase(id: "Cocokkan NIP dengan SIASN", en: "Check the NIP against SIASN"))
    static let tooLongRow = Problem(
        "baris-terlalu-panjang",
        message: Phrase(
            id: "Baris lebih panjang dari 1 MiB atau lebih dari 16.384 kolom", en: "The row is longer than 1 MiB or has over 16,384 columns"),
        remedy: Phrase(id: "Periksa pemisah baris berkas ini", en: "Check how the rows of this file are separated"))
    static let unclosedQuote = Problem(
        "kutip-tak-tertutup", message: Phrase(id: "Tanda kutip dibuka tetapi tidak ditutup", en: "A quotation mark is opened and not closed"),
        remedy: Phrase(id: "Tutup atau hapus tanda kutipnya", en: "Close or remove the quotation mark"))
    static let nothingSaid = Problem(
        "tanpa-isi", .warning,
        message: Phrase(id: "Kolom yang dinilai kosong; baris disisihkan", en: "The column that is scored is empty; the row is kept apart"),
        remedy: Phrase(id: "Lengkapi kolom ini di SIASN", en: "Complete this column in SIASN"))
    static let samePersonSame = Problem(
        "orang-kembar-sama", .note,
        message: Phrase(
            id: "Orang ini sudah ada dengan isi yang sama; baris pertama berlaku",
            en: "This person is there already with the same content; the first row stands"),
        remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))
    static let samePersonDiffers = Problem(
        "orang-kembar-berbeda", .warning,
        message: Phrase(
            id: "Orang ini sudah ada dengan isi yang berbeda; baris pertama berlaku",
            en: "This person is there already with other content; the first row stands"),
        remedy: Phrase(id: "Hapus baris yang tidak berlaku", en: "Remove the row that does not hold"))
    static let samePersonRenamed = Problem(
        "pns-id-kembar", .warning,
        message: Phrase(
            id: "pns_id ini sudah ada dengan NIP lain; baris pertama berlaku dan riwayat kedua NIP digabung",
            en: "This pns_id is there already with another NIP; the first row stands, and the histories of both NIPs are joined"),
        remedy: Phrase(id: "Hapus baris dengan NIP yang tidak berlaku", en: "Remove the row with the NIP that no longer holds"))
    static let unknownUnit = Problem(
        "unor-tidak-dikenal", .warning,
        message: Phrase(
            id: "Unit orang ini tidak ada di daftar unit; ia tetap dihitung di instansinya",
            en: "The person's unit is not in the unit list; they still count in their agency"),
        remedy: Phrase(id: "Perbarui daftar unit atau penempatannya", en: "Update the unit list or the placement"))
    static let totalRow = Problem(
        "baris-jumlah", .note,
        message: Phrase(id: "Baris jumlah atau rata-rata, bukan orang; disisihkan", en: "A total or mean row, no person; kept apart"),
        remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))

    static let remarkRow = Problem(
        "baris-keterangan", .note,
        message: Phrase(
            id: "Baris keterangan (nama OPD, tanda tangan, dan sejenisnya), bukan orang; disisihkan",
            en: "A row of remarks (an office's name, a signature and the like), no person; kept apart"),
        remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))
    static let extraCells = Problem(
        "sel-berlebih", .warning,
        message: Phrase(
            id: "Baris punya lebih banyak sel daripada judul kolomnya; mungkin ada pemisah di dalam sel sehingga isinya bergeser",
            en: "The row has more cells than there are headings; a delimiter within a cell may have moved what follows"),
        remedy: Phrase(id: "Beri tanda kutip pada sel yang memuat pemisah", en: "Quote cells that hold a delimiter"))
    static let unknownStatus = Problem(
        "status-tidak-dikenal", .warning,
        message: Phrase(id: "Status pegawai tidak dikenal; dianggap PNS", en: "This status is not known; it counts as PNS"),
        remedy: Phrase(id: "Tulis PNS, CPNS, atau PPPK", en: "Write PNS, CPNS or PPPK"))
    static let unknownEchelon = Problem(
        "eselon-tidak-dikenal", .warning,
        message: Phrase(id: "Kode eselon tidak dikenal; dibaca menurut aturan untuk eselon lain", en: "This echelon is not known; read as any other"),
        remedy: Phrase(id: "Pakai kode eselon SIASN, misalnya 22 atau 41", en: "Use a code of SIASN's, such as 22 or 41"))
    static let unknownLevel = Problem(
        "tingkat-hukuman-tidak-dikenal", .warning,
        message: Phrase(
            id: "Tingkat hukuman tidak dikenal; jenis hukumannya yang menentukan", en: "This level of punishment is not known; its kind decides"),
        remedy: Phrase(id: "Tulis R, S, atau B", en: "Write R, S or B"))
    static let yearContradicts = Problem(
        "tahun-bertentangan", .warning,
        message: Phrase(
            id: "Tahun pada baris ini bukan tahun tanggalnya; tanggalnya yang dipakai",
            en: "The year on this row is not that of its date; the date is used"),
        remedy: Phrase(id: "Cocokkan tanggal dan tahunnya dengan sertifikat", en: "Check date and year against the certificate"))

    static func legacyText(_ count: Int) -> Problem {
        Problem(
            "windows-1252", .note,
            message: Phrase(
                id: "Baris yang bukan UTF-8 dan dibaca sebagai Windows-1252: \(count)",
                en: "Rows that are no UTF-8 and were read as Windows-1252: \(count)"),
            remedy: Phrase(
                id: "Tidak perlu tindakan; periksa ejaan nama bila dipakai", en: "Nothing to do; check the spelling of names if they are used"))
    }

    static func unknownPeople(_ count: Int) -> Problem {
        Problem(
            "riwayat-orang-tak-dikenal", .warning,
            message: Phrase(
                id: "Baris milik orang yang tidak ada di data pegawai: \(count)", en: "Rows of people who are not among the employees: \(count)"),
            remedy: Phrase(
                id: "Lengkapi data pegawai atau abaikan bila sudah pindah", en: "Complete the employees, or ignore them if they have moved")
        )
    }

    static func orphanUnit(_ name: String) -> Problem {
        Problem(
            "unor-yatim", .warning,
            message: Phrase(
                id: "Atasan unit «\(name)» tidak ada di daftar; unit dijadikan akar",
                en: "The parent of the unit “\(name)” is not in the list; the unit stands as a root"),
            remedy: Phrase(id: "Tambahkan unit atasannya atau perbaiki DiatasanId", en: "Add the parent or correct DiatasanId"))
    }

    static func cyclicUnit(_ name: String) -> Problem {
        Problem(
            "unor-melingkar", .warning,
            message: Phrase(
                id: "Unit «\(name)» menjadi atasan dirinya sendiri lewat unit lain; unit dijadikan akar",
                en: "The unit “\(name)” is above itself through other units; it stands as a root"),
            remedy: Phrase(id: "Perbaiki DiatasanId", en: "Correct DiatasanId"))
    }

    static let duplicateUnit = Problem(
        "unor-kembar", .warning,
        message: Phrase(id: "Id unit sudah ada; baris pertama berlaku", en: "The unit's id is there already; the first row stands"),
        remedy: Phrase(id: "Hapus baris yang kembar", en: "Remove the repeated row"))
    static let missingUnitID = Problem(
        "unor-tanpa-id", message: Phrase(id: "Unit tanpa Id", en: "A unit without an Id"),
        remedy: Phrase(id: "Isi Id unit", en: "Fill in the unit's Id"))
    static let noUnits = Problem(
        "tanpa-daftar-unit", .note,
        message: Phrase(
            id: "Tidak ada berkas daftar unit; hasil hanya sampai instansi", en: "There is no unit list; results go down to agencies only"),
        remedy: Phrase(id: "Tambahkan ekspor ref-unor untuk hasil per unit", en: "Add the export of ref-unor for results by unit"))
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
