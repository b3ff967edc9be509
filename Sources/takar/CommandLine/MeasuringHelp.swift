import ArgumentParser
import Vocabulary

/// What commands on people say of their own options.
extension ArgumentHelp {
    // MARK: measure

    static let scores = ArgumentHelp(id: "Tulis nilai setiap pegawai yang terukur.", en: "Write the score of everybody measured.", .fileName)
    static let unitMeans = ArgumentHelp(id: "Tulis rata-rata semua unit.", en: "Write the means of all units.", .fileName)
    static let notMeasured = ArgumentHelp(
        id: "Tulis siapa yang tidak diukur, beserta alasannya.", en: "Write who was not measured, and why.", .fileName)
    static let whatIf = ArgumentHelp(
        Phrase(
            id: "Tampilkan juga hasil pegawai yang sama dengan opsi atau instrumen lain; boleh diulang.",
            en: "Show also what another option or instrument would make of the same people; may be repeated."),
        discussion: Phrase(
            id: "nama=nilai, atau instrument=id; beberapa sekaligus dipisah dengan ;",
            en: "name=value, or instrument=id; several with ; between them."),
        valueName: .whatIfName)
    static let label = ArgumentHelp(
        id: "Nama untuk pengukuran yang disimpan di arsip.", en: "What to call the measurement that is kept in the archive.", .nameName)
    static let noKeep = ArgumentHelp(
        id: "Dengan --archive: hanya melihat; tidak ada yang disimpan.", en: "With --archive: only look; nothing is kept.")
    static let strict = ArgumentHelp(
        id: "Akhiri dengan status 65 bila ada baris yang ditolak, berkas yang tidak terbaca, atau jenis catatan yang tidak ada.",
        en: "End with status 65 when any row was refused, a file was not read, or a kind of records is missing.")

    // MARK: report, explain, check

    static let reportOutput = ArgumentHelp(
        id: "Buku kerja (memuat nama dan NIP) atau laporan cetak, menurut akhiran namanya.",
        en: "The workbook (holds names and NIP) or the report to print, by its ending.", .reportName)
    static let perOffice = ArgumentHelp(
        id: "Folder baru untuk satu buku kerja per OPD. Memuat nama dan NIP.", en: "A new folder for one workbook an OPD. Holds names and NIP.",
        .folderName)
    static let whom = ArgumentHelp(
        id: "Folder berisi ekspor SIASN (tidak dengan --archive), lalu NIP, 18 angka (tidak dengan --name).",
        en: "A folder of SIASN's exports (not with --archive), then the NIP, 18 digits (not with --name).", Phrase("data|nip"))
    static let personName = ArgumentHelp(
        id: "Cari pegawai menurut nama atau sebagian namanya.", en: "Find the person by name, or a part of it.", .nameName)
    static let explanationJSON = ArgumentHelp(id: "Cetak penjelasan sebagai JSON.", en: "Print the explanation as JSON.")
    static let findings = ArgumentHelp(
        id: "Tulis setiap temuan dengan pegawai, baris, dan perbaikannya. Memuat nama dan NIP.",
        en: "Write every finding with person, row and remedy. Holds names and NIP.", .fileName)
    static let unitQuality = ArgumentHelp(id: "Tulis indeks kualitas data semua unit.", en: "Write the quality index of all units.", .fileName)

    // MARK: forecast, reconcile

    static let target = ArgumentHelp(
        id: "Indeks yang hendak dicapai, misalnya 81 atau 81,5.", en: "The index to reach, such as 81 or 81.5.", .pointsName)
    static let forecastOutput = ArgumentHelp(
        id: "Tulis tren dan ramalan dengan setiap indikator.", en: "Write trend and forecast with every indicator.", .fileName)
    static let losers = ArgumentHelp(
        id: "Tulis siapa kehilangan berapa poin, dari apa, dan kapan. Memuat nama dan NIP.",
        en: "Write who loses how many points of what on which day. Holds names and NIP.", .fileName)
    static let official = ArgumentHelp(id: "Rekap BKN, atau tabel PIP ASN.", en: "BKN's recap, or the PIP ASN table.", .fileName)
    static let differences = ArgumentHelp(
        id: "Tulis setiap selisih, orang per orang. Memuat nama dan NIP.", en: "Write every difference, person by person. Holds names and NIP.",
        .fileName)

    // MARK: simulate

    static let newFolder = ArgumentHelp(
        id: "Folder tujuan; harus baru atau kosong.", en: "The folder to write into; it must be new or empty.", .folderName)
    static let employees = ArgumentHelp(id: "Jumlah pegawai.", en: "How many people.", .countName)
    static let agencyCount = ArgumentHelp(id: "Jumlah instansi.", en: "How many agencies.", .countName)
    static let peopleSeed = ArgumentHelp(id: "Benih bilangan acak.", en: "The seed.", .seedName)
    static let simulatedDate = ArgumentHelp(
        id: "Tanggal pengukuran yang dituju data ini.", en: "The date of measurement the data are for.", .dateName)
    static let exportedOn = ArgumentHelp(
        id: "Tanggal ekspor: pegawai yang sama dengan catatan yang sudah masuk sampai hari itu (bawaan: tanggal pengukuran).",
        en: "The day of the export: the same people, with what was entered by then (default: the date of measurement).", .dateName)
}
