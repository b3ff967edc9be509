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

    static let sql = CommandConfiguration(
        commandName: "sql",
        abstract: Phrase(
            id: "Cetak instrumen sebagai satu skrip SQL yang mengukur tabel baku di mesin basis data mana pun.",
            en: "Prints the instrument as one script of SQL that measures canonical tables on an engine of one's own."),
        discussion: .example(
            "takar sql --dialect duckdb --from baku --as-of 2022-06-30", "takar sql --dialect postgresql --from baku --as-of 2022-06-30 | psql",
            note: Phrase(
                id: """
                    Hasilnya tabel nilai (kolom --scores, poin dalam perseribu) dan unit_nilai (kolom --units, rata-rata dalam perseratus). Tabel \
                    periksa membandingkan yang terbaca dengan manifest.
                    """,
                en: """
                    Its results are the tables nilai (columns of --scores, points in thousandths) and unit_nilai (columns of --units, means in \
                    hundredths). The table periksa holds what was read against the manifest.
                    """)))
}

extension ArgumentHelp {
    static let dialect = ArgumentHelp(
        id: "Untuk mesin mana: duckdb, postgresql, spark.", en: "For which engine: duckdb, postgresql, spark.", .engineName)
    static let engine = ArgumentHelp(
        id: "Ukur tabel baku di mesin ini (duckdb, postgresql, spark) dengan kliennya sendiri; hasilnya dibandingkan dengan hitungan Takar.",
        en: "Measure canonical tables on this engine (duckdb, postgresql, spark) by its own client; its results are held against Takar's.",
        .engineName)
    static let engineClient = ArgumentHelp(
        id: "Kliennya: duckdb, psql, spark-sql, spark-submit, atau Python yang memiliki pyspark.",
        en: "Its client: duckdb, psql, spark-sql, spark-submit, or a Python that has pyspark.", .programName)
    static let clientOption = ArgumentHelp(
        id: "Opsi untuk kliennya, boleh berulang; kata sandi tidak di sini, tetapi di tempat yang dibaca klien itu.",
        en: "An option for the client, may be given again; no passwords here: these belong where the client looks for them.", .optionName)
    static let engineFolder = ArgumentHelp(
        id: "Tempat mesin menulis hasilnya; pada klaster folder yang terlihat oleh semua pekerja.",
        en: "Where the engine writes its results; on a cluster a folder that all workers see.", .folderName)
    static let canonicalSource = ArgumentHelp(
        id: "Folder tabel baku, seperti terlihat oleh mesinnya.", en: "The folder of canonical tables, as the engine sees it.", .folderName)
    static let sqlSchema = ArgumentHelp(
        id: "Buat tabelnya dalam skema ini, bukan hanya untuk satu sesi; yang bernama sama di sana diganti.",
        en: "Make the tables in this schema instead of for the session; those of the same names there are replaced.", .nameName)
    static let sqlPrefix = ArgumentHelp(id: "Awalan setiap nama tabel.", en: "What comes before every table's name.", .nameName)
    static let canonicalFolder = ArgumentHelp(
        id: "Folder tabel baku; harus baru atau kosong. Memuat NIP.", en: "The folder of canonical tables; it must be new or empty. Holds NIP.",
        .folderName)
    static let pseudonymKey = ArgumentHelp(
        id: "Ganti NIP dengan nama samaran (HMAC-SHA256) dari kunci dalam berkas ini.",
        en: "Write pseudonyms (HMAC-SHA256) by the key in this file in the place of the NIP.", .fileName)
}
