import ArgumentParser
import Vocabulary

/// What the commands on canonical tables are called, and what is said of them and their options.
extension CommandConfiguration {
    static let normalize = CommandConfiguration(
        commandName: "normalize",
        abstract: Phrase(
            id: "Tulis isi folder data sebagai tabel baku: CSV polos yang dibaca setiap mesin basis data, tanpa nama dan tanpa NIK.",
            en: "Writes what a data folder says as canonical tables: plain CSV that every engine reads, without names or NIK."),
        discussion: .example(
            "takar normalize data baku", "takar measure baku --as-of 2022-06-30",
            "takar normalize data samaran --pseudonym kunci.txt",
            note: Phrase(
                id: """
                    Setiap instansi menulis foldernya sendiri; folder yang berisi folder-folder itu diukur sebagai satu. manifest.json memuat jumlah \
                    baris dan sidik setiap berkas, dan takar measure memeriksanya.
                    """,
                en: """
                    Every agency writes a folder of its own; a folder of such folders is measured as one. manifest.json has the rows and the hash of \
                    every file, and takar measure checks them.
                    """)))
}

extension ArgumentHelp {
    static let canonicalFolder = ArgumentHelp(
        id: "Folder tabel baku; harus baru atau kosong. Memuat NIP.", en: "The folder of canonical tables; it must be new or empty. Holds NIP.",
        .folderName)
    static let pseudonymKey = ArgumentHelp(
        id: "Ganti NIP dengan nama samaran (HMAC-SHA256) dari kunci dalam berkas ini.",
        en: "Write pseudonyms (HMAC-SHA256) by the key in this file in the place of the NIP.", .fileName)
}
