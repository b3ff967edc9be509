import Vocabulary

extension Problem {
    static let noAppraisal = Problem(
        "skp-tahun-dinilai-kosong", .warning,
        message: Phrase(id: "Tidak ada SKP tahun yang dinilai", en: "There is no appraisal of the scored year"),
        remedy: Phrase(
            id: "Masukkan SKP tahun sebelum tanggal pengukuran ke SIASN",
            en: "Enter the appraisal of the year before the date of measurement in SIASN"))
    static let unreadableTrainingHours = Problem(
        "jp-tidak-terbaca", .warning,
        message: Phrase(id: "JP bukan angka 0 sampai 2000", en: "JP is no number from 0 to 2000"),
        remedy: Phrase(id: "Perbaiki JP sertifikat ini di SIASN", en: "Correct the JP of this certificate in SIASN"))
    static let repeatedCertificate = Problem(
        "sertifikat-ganda", .warning,
        message: Phrase(
            id: "Sertifikat ini sudah ada di baris sebelumnya; dihitung sekali", en: "This certificate is there in a row above; it counts once"),
        remedy: Phrase(id: "Hapus catatan yang kembar di SIASN", en: "Remove the repeated record in SIASN"))
    static let endBeforeStart = Problem(
        "selesai-sebelum-mulai", .warning,
        message: Phrase(id: "Tanggal selesai sebelum tanggal mulai", en: "The end lies before the start"),
        remedy: Phrase(id: "Perbaiki kedua tanggal menurut sertifikatnya", en: "Correct both dates from the certificate"))
    static let unreadableRecordDate = Problem(
        "tanggal-tidak-terbaca", .warning,
        message: Phrase(
            id: "Tanggal riwayat tidak terbaca; baris tidak dinilai", en: "A date of the record cannot be read; the row is not scored"),
        remedy: Phrase(id: "Tulis dd-MM-yyyy, misalnya 17-08-2024", en: "Write dd-MM-yyyy, such as 17-08-2024"))
    static let unreadableEmployeeDate = Problem(
        "tanggal-pegawai-tidak-terbaca", .warning,
        message: Phrase(
            id: "Tanggal pada data pegawai tidak terbaca", en: "A date on the employee's row cannot be read"),
        remedy: Phrase(id: "Perbaiki tanggalnya di SIASN", en: "Correct the date in SIASN"))
    static let afterDate = Problem(
        "sesudah-tanggal-pengukuran", .note,
        message: Phrase(
            id: "Bertanggal sesudah tanggal pengukuran; belum dihitung", en: "Dated after the date of measurement; it does not count yet"),
        remedy: Phrase(id: "Periksa tanggalnya bila memang sudah terjadi", en: "Check the date if it has taken place already"))
    static let noUnit = Problem(
        "unor-kosong", .warning,
        message: Phrase(id: "Unit organisasi kosong; tidak terhitung di OPD mana pun", en: "No unit is named; the person counts in no OPD"),
        remedy: Phrase(id: "Isi penempatannya di SIASN", en: "Fill in the placement in SIASN"))
}
