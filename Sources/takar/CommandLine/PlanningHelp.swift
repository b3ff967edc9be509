import ArgumentParser
import Vocabulary

/// What the commands that look ahead say of their own options.
extension ArgumentHelp {
    static let planExample = ArgumentHelp(
        id: "Cetak contoh berkas program dengan sumber setiap angkanya.", en: "Print an example of programmes, each figure with its source.")
    static let planBy = ArgumentHelp(id: "Tanggal indeksnya dihitung.", en: "The day on which the index counts.", .dateName)
    static let gapsBy = ArgumentHelp(
        id: "Tanggal kekurangan harus tertutup (bawaan: tanggal pengukuran).",
        en: "The day by which gaps are to be closed (default: the date of measurement).",
        .dateName)
    static let programmes = ArgumentHelp(id: "Berkas YAML berisi program.", en: "A YAML file of programmes.", .fileName)
    static let budget = ArgumentHelp(
        id: "Anggaran dalam rupiah; indeks dinaikkan sejauh mungkin.", en: "A budget in rupiah; the index is raised as far as it goes.", .rupiahName)
    static let planYears = ArgumentHelp(
        id: "Ikuti jalur pendidikan sekian tahun, sebagai pengganti --by dan --target.",
        en: "Follow study paths for so many years, instead of --by and --target.", .countName)
    static let mustAttend = ArgumentHelp(
        id: "Daftar NIP yang harus ikut, satu per baris, boleh dengan nama program di belakangnya.",
        en: "NIP of who must attend, one a line, a programme's name may stand behind it.", .fileName)
    static let mayNotAttend = ArgumentHelp(id: "Daftar NIP yang tidak boleh ikut.", en: "NIP of who may not attend.", .fileName)
    static let planGap = ArgumentHelp(
        id: "Celah yang boleh tersisa antara rencana dan yang terbukti (bawaan: 0.001, yaitu 0,1 %).",
        en: "The share that may stay open between the plan and what is proven (default: 0.001, that is 0.1 %).",
        .shareName)
    static let planSeconds = ArgumentHelp(
        id: "Waktu pencarian paling lama, dalam detik (bawaan: 60).", en: "How long to search at most, in seconds (default: 60).", .secondsName)
    static let planOutput = ArgumentHelp(
        id: "Tulis rencana: buku kerja (.xlsx) dengan satu lembar per kelas, atau baris-barisnya. Memuat nama dan NIP.",
        en: "Write the plan: a workbook (.xlsx) with a sheet a class, or its lines. Holds names and NIP.", .fileName)
    static let planApply = ArgumentHelp(
        id: "Tulis folder data dengan catatan rencana dibayangkan sudah ada, untuk diukur per --by. Memuat nama dan NIP.",
        en: "Write the data with the plan's records imagined in them, to be measured as of --by. Holds names and NIP.", .folderName)
    static let planKeep = ArgumentHelp(
        id: "Simpan rencana di arsip dengan nama ini, untuk diikuti kemajuannya.",
        en: "Keep the plan in the archive under this name, to follow how far it comes.",
        .nameName)
    static let planNumber = ArgumentHelp(id: "Nomor rencana.", en: "The plan's number.", .numberName)
    static let progressDate = ArgumentHelp(id: "Tanggal kemajuannya dilihat.", en: "The day on which it is looked at.", .dateName)
    static let progressOutput = ArgumentHelp(
        id: "Tulis setiap baris rencana dengan keadaannya. Memuat NIP.", en: "Write every line of the plan with its state. Holds NIP.", .fileName)
    static let gapsOutput = ArgumentHelp(
        id: "Tulis daftar untuk ditindaklanjuti: buku kerja (.xlsx) satu lembar per daftar, atau satu tabel. Memuat nama dan NIP.",
        en: "Write the lists to act on: a workbook (.xlsx) with a sheet a list, or one table. Holds names and NIP.", .fileName)
    static let scenarioFiles = ArgumentHelp(
        id: "Folder data (tidak dengan --archive), lalu berkas skenario.", en: "A data folder (not with --archive), then files of scenarios.",
        Phrase(id: "data|berkas", en: "data|file"))
    static let scenarioOutput = ArgumentHelp(
        id: "Tulis perbandingannya: buku kerja (.xlsx), atau tabel OPD.", en: "Write the comparison: a workbook (.xlsx), or a table of OPD.",
        .fileName)
}

extension Phrase {
    static let rupiahName = Phrase("rupiah")
    static let shareName = Phrase(id: "bagian", en: "share")
    static let secondsName = Phrase(id: "detik", en: "seconds")
}
