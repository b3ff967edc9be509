import ArgumentParser
import Vocabulary

/// What the commands on archives are called, and what is said of them.
extension CommandConfiguration {
    static let importing = CommandConfiguration(
        commandName: "import",
        abstract: Phrase(
            id: "Impor berkas instansi ke arsip; yang sudah tercatat sebelumnya tetap tersimpan.",
            en: "Brings an agency's files into an archive, keeping what was known before."),
        discussion: .example(
            "takar import data --archive takar.db --agency 4011 \\", #"  --name "Pemerintah Kab. Contoh""#,
            "takar import undo --archive takar.db --agency 4011",
            note: Phrase(
                id: """
                    Perintah kedua membatalkan impor terakhir. Folder yang bernama undo atau from ditulis ./undo atau ./from. Semua opsi: \
                    takar import from --help
                    """,
                en: """
                    The second command takes the last import back. A folder that is called undo or from is named as ./undo or ./from. All options: \
                    takar import from --help
                    """)),
        subcommands: [ImportFilesCommand.self, ImportUndoCommand.self], defaultSubcommand: ImportFilesCommand.self)

    static let importFiles = CommandConfiguration(
        commandName: "from",
        abstract: Phrase(
            id: "Impor berkas instansi ke arsip; kata ini sendiri boleh dihilangkan.",
            en: "Brings an agency's files into an archive; the word itself may be left out."),
        discussion: .example(
            "takar import data --archive takar.db --agency 4011 \\", #"  --name "Pemerintah Kab. Contoh""#,
            note: Phrase(
                id: """
                    Berkas yang sama dua kali tidak mengubah apa pun. Yang tidak ada lagi dalam ekspor terbaru ditutup, tidak dihapus; jenis berkas \
                    yang tidak ada di folder tetap seperti adanya, begitu pula siapa pun yang mungkin dimaksud oleh baris yang ditolak.
                    Impor yang akan menutup lebih dari sepersepuluh pegawai, atau yang barisnya menyebut instansi lain, berhenti dengan status 65; \
                    begitu pula riwayat dari instansi yang data pegawainya belum diimpor.
                    NIK, nomor telepon, surel, dan alamat tidak pernah disimpan.
                    """,
                en: """
                    The same files twice change nothing. What a later export no longer has is closed, not deleted; kinds of files that are not in \
                    the folder stay as they are, and so does whoever a refused row may be of.
                    An import that would close more than a tenth of the people, or whose rows name another agency, stops with status 65; so do \
                    histories of an agency of which no employees have been imported.
                    NIK, telephone, e-mail and address are never kept.
                    """)))

    static let importUndo = CommandConfiguration(
        commandName: "undo",
        abstract: Phrase(
            id: "Batalkan impor terakhir sebuah instansi sebagai entri tersendiri; riwayat data tetap seperti semula.",
            en: "Takes the last import of an agency back, as an entry of its own; what was known when stays as it was."),
        discussion: .example(
            "takar import undo --archive takar.db --agency 4011",
            note: Phrase(
                id: """
                    Yang dibuka oleh impor terakhir ditutup, dan yang ditutupnya dibuka lagi. Jalankan sekali lagi, maka impor sebelumnya dibatalkan \
                    juga; untuk memberlakukan lagi sebuah impor, impor lagi berkasnya. Nama instansi dan semua pengukuran tetap.
                    """,
                en: """
                    What the last import opened is closed, and what it closed is opened again. Once more, and the import before it is taken back \
                    too; to have an import again, bring its files in again. The agency's name stays, and so does every measurement.
                    """)))

    static let history = CommandConfiguration(
        commandName: "history",
        abstract: Phrase(
            id: "Tampilkan isi arsip: impor, pengukuran, dan penetapan, atau riwayat satu pegawai.",
            en: "Shows what an archive holds: imports, measurements and publications, or one person's history."),
        discussion: .example(
            "takar history --archive takar.db",
            note: Phrase(
                id: "Data pegawai yang ditampilkan dicatat dalam jejak audit.", en: "What is shown of a person is written into the audit trail.")))

    static let show = CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
            id: "Tampilkan pengukuran di arsip, atau nilai satu pegawai di dalamnya beserta alasannya.",
            en: "Shows a stored measurement, or one person's score in it with the reasons."),
        discussion: .example(
            "takar show 3 --archive takar.db",
            note: Phrase(
                id: "Data pegawai yang ditampilkan dicatat dalam jejak audit.", en: "What is shown of a person is written into the audit trail.")))

    static let verify = CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
            id: "Bangun ulang pengukuran dari arsip dan bandingkan angka demi angka.",
            en: "Makes stored measurements again from the archive and compares them number by number."),
        discussion: .example("takar verify --archive takar.db", "takar verify 3 --archive takar.db"))

    static let publish = CommandConfiguration(
        commandName: "publish",
        abstract: Phrase(
            id: "Tetapkan pengukuran sebagai resmi; sejak itu hanya dapat digantikan, tidak dapat diubah.",
            en: "Declares a stored measurement official; from then on it can be superseded, never altered."),
        discussion: .example("takar publish 3 --archive takar.db \\", #"  --decree "SK Kepala Kanreg 12/2022" --by "Nama Pejabat""#))

    static let compare = CommandConfiguration(
        commandName: "compare",
        abstract: Phrase(
            id: "Uraikan sebab indeks berubah antara dua pengukuran di arsip, bagian demi bagian.",
            en: "Says why the index changed between two stored measurements, part by part."),
        discussion: .example("takar compare 1 2 --archive takar.db --output perubahan.xlsx"))

    static let export = CommandConfiguration(
        commandName: "export",
        abstract: Phrase(
            id: "Tulis isi arsip tentang suatu instansi sebagai berkas dengan judul kolom SIASN, atau satu pengukuran lengkap.",
            en: "Writes what an archive knows of an agency as files under SIASN's headings, or a whole measurement."),
        discussion: .example(
            "takar export 3 --archive takar.db --output bukti",
            note: Phrase(
                id: """
                    Menulis data pengukuran 3 seperti yang tercatat saat itu (bukti/data) beserta instrumen dan hasilnya (bukti/hasil), sehingga \
                    siapa pun dapat mengukur ulang: takar measure bukti/data --as-of …
                    Tanpa nomor, yang ditulis adalah data instansi yang terkini. Ekspor dicatat dalam jejak audit. Berkasnya memuat nama dan NIP.
                    """,
                en: """
                    Writes the data of measurement 3 as they were known (bukti/data) with its instrument and results (bukti/hasil), so that anybody \
                    can make it again: takar measure bukti/data --as-of …
                    Without a number the agency's data as they are known now. Exports are written into the audit trail. They hold names and NIP.
                    """)))
}
