import Vocabulary

extension Problem {
    static let noAppraisal = Problem(
        "skp-tahun-dinilai-kosong", .warning,
        id: "Tidak ada SKP tahun yang dinilai", remedy: "Masukkan SKP tahun sebelum tanggal pengukuran ke SIASN",
        en: "There is no appraisal of the scored year", remedy: "Enter the appraisal of the year before the date of measurement in SIASN")
    static let unreadableTrainingHours = Problem(
        "jp-tidak-terbaca", .warning, id: "JP bukan angka 0 sampai 2000", remedy: "Perbaiki JP sertifikat ini di SIASN",
        en: "JP is no number from 0 to 2000", remedy: "Correct the JP of this certificate in SIASN")
    static let repeatedCertificate = Problem(
        "sertifikat-ganda", .warning,
        id: "Sertifikat ini sudah ada di baris sebelumnya; dihitung sekali", remedy: "Hapus catatan yang kembar di SIASN",
        en: "This certificate is there in a row above; it counts once", remedy: "Remove the repeated record in SIASN")
    static let endBeforeStart = Problem(
        "selesai-sebelum-mulai", .warning, id: "Tanggal selesai sebelum tanggal mulai", remedy: "Perbaiki kedua tanggal menurut sertifikatnya",
        en: "The end lies before the start", remedy: "Correct both dates from the certificate")
    static let unreadableRecordDate = Problem(
        "tanggal-tidak-terbaca", .warning, id: "Tanggal riwayat tidak terbaca; baris tidak dinilai", remedy: "Tulis dd-MM-yyyy, misalnya 17-08-2024",
        en: "A date of the record cannot be read; the row is not scored", remedy: "Write dd-MM-yyyy, such as 17-08-2024")
    static let unreadableEmployeeDate = Problem(
        "tanggal-pegawai-tidak-terbaca", .warning, id: "Tanggal pada data pegawai tidak terbaca", remedy: "Perbaiki tanggalnya di SIASN",
        en: "A date on the employee's row cannot be read", remedy: "Correct the date in SIASN")
    static let afterDate = Problem(
        "sesudah-tanggal-pengukuran", .note,
        id: "Bertanggal sesudah tanggal pengukuran; belum dihitung", remedy: "Periksa tanggalnya bila memang sudah terjadi",
        en: "Dated after the date of measurement; it does not count yet", remedy: "Check the date if it has taken place already")
    static let noUnit = Problem(
        "unor-kosong", .warning, id: "Unit organisasi kosong; tidak terhitung di OPD mana pun", remedy: "Isi penempatannya di SIASN",
        en: "No unit is named; the person counts in no OPD", remedy: "Fill in the placement in SIASN")
}
