import ArgumentParser
import Vocabulary

/// What several commands say of the same option or argument.
extension ArgumentHelp {
    // MARK: Where people come from, and how they are measured

    static let data = ArgumentHelp(id: "Folder berisi ekspor SIASN.", en: "A folder of SIASN's exports.", .dataName)
    static let archive = ArgumentHelp(id: "Berkas arsip.", en: "The archive.", .archiveName)
    static let archiveInstead = ArgumentHelp(id: "Arsip, sebagai pengganti folder data.", en: "An archive instead of a folder.", .archiveName)
    static let agencyOfSeveral = ArgumentHelp(
        id: "Id instansi; tidak perlu bila arsip hanya berisi satu instansi.",
        en: "The agency's id; not needed where the archive has one only.", .idName)
    static let units = ArgumentHelp(
        id: "Batasi pada satu unit beserta semua unit di bawahnya; boleh diulang.",
        en: "Limit it to one unit with all units below it; may be repeated.",
        .unitName)
    static let asOf = ArgumentHelp(id: "Tanggal pengukuran (per tanggal).", en: "The date of measurement (per tanggal).", .dateName)
    static let instrument = ArgumentHelp(id: "Id instrumen atau berkas YAML.", en: "An instrument's id or file.", .instrumentName)
    static let instrumentFiles = ArgumentHelp(id: "Berkas instrumen.", en: "Instrument files.", .fileName)
    static let instrumentInstead = ArgumentHelp(
        id: "Id instrumen atau berkas YAML; tanpa ini, tahun pengukuran yang menentukan.",
        en: "An instrument's id or file; without it the measurement year chooses.", .instrumentName)
    static let setting = ArgumentHelp(
        id: "Atur satu opsi instrumen; boleh diulang.", en: "Set an option of the instrument; may be repeated.", .settingName)
    static let agencies = ArgumentHelp(
        id: "Tabel referensi instansi dari SIASN (instansi.json).", en: "SIASN's reference of agencies (instansi.json).", .fileName)
    static let regions = ArgumentHelp(
        id: "Berkas wilayah dan kelompok ukuran, sebagai pengganti yang bawaan program.",
        en: "A file of regions and size bands, instead of the one that comes with the program.", .fileName)

    // MARK: How a command works and what it says

    static let verbose = ArgumentHelp(id: "Laporkan apa yang sedang dikerjakan, ke stderr.", en: "Say on the error stream what is being done.")
    static let readers = ArgumentHelp(
        id: "Jumlah thread pembaca (bawaan: satu per inti prosesor).", en: "How many threads read (default: one a core).", .countName)
    static let actor = ArgumentHelp(
        id: "Nama pelaksana untuk jejak audit (bawaan: pengguna sistem).",
        en: "Who does this, for the audit trail (default: the user of the system).",
        .nameName)
    static let language = ArgumentHelp(
        id: "Bahasa hasil dan bantuan: id (Indonesia) atau en (Inggris).", en: "The language of results: id (Indonesian) or en (English).",
        .languageName)
    static let json = ArgumentHelp(id: "Cetak hasil sebagai JSON.", en: "Print the result as JSON.")
    static let csvForm = ArgumentHelp(
        id: "Bentuk berkas CSV: plain (koma, titik desimal) atau excel (titik koma, koma desimal; dibuka langsung oleh Excel).",
        en: "The form of CSV files: plain (commas, decimal point) or excel (semicolons, decimal comma; opens in an Indonesian Excel).", .formName)
    static let diagnostics = ArgumentHelp(
        id: "Tulis semua temuan dalam berkas data.", en: "Write everything that was found in the files.", .fileName)
    static let documentName = ArgumentHelp(
        id: "Nama hasil; tanpa nama, daftar semuanya.", en: "The result's name; the list of all without.", .nameName)
    static let measurement = ArgumentHelp(id: "Nomor pengukuran.", en: "The measurement's number.", .numberName)

    // MARK: How agencies are ranked

    static let participation = ArgumentHelp(
        id: "Partisipasi paling rendah: bagian pegawai yang harus terukur, dalam persen.",
        en: "The least share of people who must be measured, in percent.", .percentName)
    static let draws = ArgumentHelp(id: "Berapa kali bobot diundi.", en: "How many draws of the weights.", .countName)
    static let drawsSeed = ArgumentHelp(id: "Benih undian.", en: "The seed of the draws.", .seedName)
}
