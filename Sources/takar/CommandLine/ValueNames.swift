import ArgumentParser
import Vocabulary

/// What stands between the angle brackets of options and arguments.
extension Phrase {
    static let archiveName = Phrase("takar.db")
    static let bandName = Phrase(id: "ukuran", en: "band")
    static let codeName = Phrase(id: "kode", en: "code")
    static let countName = Phrase(id: "jumlah", en: "count")
    static let dataName = Phrase("data")
    static let dateName = Phrase(id: "tttt-bb-hh", en: "yyyy-MM-dd")
    static let fileName = Phrase(id: "berkas", en: "file")
    static let folderName = Phrase("folder")
    static let formName = Phrase(id: "bentuk", en: "form")
    static let hashName = Phrase(id: "sidik", en: "hash")
    static let idName = Phrase("id")
    static let importName = Phrase(id: "impor", en: "import")
    static let instrumentName = Phrase(id: "id|berkas", en: "id|file")
    static let kindName = Phrase(id: "jenis", en: "kind")
    static let languageName = Phrase(id: "bahasa", en: "language")
    static let levelName = Phrase(id: "tingkat", en: "level")
    static let nameName = Phrase(id: "nama", en: "name")
    static let nipName = Phrase("nip")
    static let numberName = Phrase(id: "nomor", en: "number")
    static let percentName = Phrase(id: "persen", en: "percent")
    static let pointsName = Phrase(id: "poin", en: "points")
    static let regionName = Phrase("kanreg")
    static let reportName = Phrase(id: "berkas.xlsx|berkas.pdf", en: "file.xlsx|file.pdf")
    static let seedName = Phrase(id: "benih", en: "seed")
    static let settingName = Phrase(id: "nama=nilai", en: "name=value")
    static let tableName = Phrase(id: "tabel", en: "table")
    static let textName = Phrase(id: "teks", en: "text")
    static let unitName = Phrase("unor_id")
    static let whatIfName = Phrase(id: "setelan", en: "setting")
    static let yearName = Phrase(id: "tahun", en: "year")
}

/// What several commands say of the same option.
extension ArgumentHelp {
    static let json = ArgumentHelp(Phrase(id: "Cetak hasil sebagai JSON.", en: "Print the result as JSON."))
    static let archive = ArgumentHelp(Phrase(id: "Berkas arsip.", en: "The archive."), valueName: .archiveName)
    static let instrument = ArgumentHelp(Phrase(id: "Id instrumen atau berkas YAML.", en: "An instrument's id or file."), valueName: .instrumentName)
    static let setting = ArgumentHelp(
        Phrase(id: "Atur satu opsi instrumen; boleh diulang.", en: "Set an option of the instrument; may be repeated."), valueName: .settingName)
    static let agencies = ArgumentHelp(
        Phrase(id: "Tabel referensi instansi dari SIASN (instansi.json).", en: "SIASN's reference of agencies (instansi.json)."), valueName: .fileName
    )
    static let regions = ArgumentHelp(
        Phrase(
            id: "Berkas wilayah dan kelompok ukuran, sebagai pengganti yang bawaan program.",
            en: "A file of regions and size bands, instead of the one that comes with the program."), valueName: .fileName)
    static let participation = ArgumentHelp(
        Phrase(
            id: "Partisipasi paling rendah: bagian pegawai yang harus terukur, dalam persen.",
            en: "The least share of people who must be measured, in percent."), valueName: .percentName)
    static let draws = ArgumentHelp(Phrase(id: "Berapa kali bobot diundi.", en: "How many draws of the weights."), valueName: .countName)
    static let drawsSeed = ArgumentHelp(Phrase(id: "Benih undian.", en: "The seed of the draws."), valueName: .seedName)
}
