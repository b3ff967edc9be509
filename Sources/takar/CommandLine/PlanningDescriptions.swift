import ArgumentParser
import Vocabulary

/// What the commands that look ahead are called, and what is said of them.
extension CommandConfiguration {
    static let plan = CommandConfiguration(
        commandName: "plan",
        abstract: Phrase(
            id: "Susun rencana: siapa ikut program apa dan kapan, agar indeks mencapai target dengan biaya terkecil.",
            en: "Plans who attends which programme and when, so that the index reaches a target at the least cost."),
        discussion: .example(
            "takar plan --example > program.yaml", "takar plan data --as-of 2022-03-31 --by 2022-12-31 \\",
            "  --programmes program.yaml --target 70 --output rencana.xlsx", "takar plan data --as-of 2022-03-31 --by 2022-12-31 \\",
            "  --programmes program.yaml --budget 500000000 --apply coba",
            note: Phrase(
                id: """
                    Perbaikan data selalu didahulukan karena tidak berbiaya. Setiap rencana menyebut batas yang terbukti: biaya yang tidak mungkin \
                    lebih kecil, atau indeks yang tidak mungkin lebih tinggi. Ctrl-C mengakhiri pencarian dengan rencana terbaik sampai saat itu. \
                    Bentuk berkas program dijelaskan di docs/program.md. \
                    Folder yang bernama make atau progress ditulis ./make atau ./progress. Semua opsi: takar plan make --help
                    """,
                en: """
                    Repairing data always comes first, since it costs nothing. Every plan says what is proven: the cost that cannot be lower, or the \
                    index that cannot be higher. Ctrl-C ends the search with the best plan up to then. The form of a file of programmes is told in \
                    docs/program.md. A folder that is called make or progress is named as ./make or ./progress. All options: takar plan make --help
                    """)),
        subcommands: [PlanMakeCommand.self, PlanProgressCommand.self], defaultSubcommand: PlanMakeCommand.self)

    static let planMake = CommandConfiguration(
        commandName: "make",
        abstract: Phrase(
            id: "Susun rencana; kata ini sendiri boleh dihilangkan.", en: "Makes a plan; the word itself may be left out."),
        discussion: .example(
            "takar plan data --as-of 2022-03-31 --by 2022-12-31 \\", "  --programmes program.yaml --target 70 --output rencana.xlsx",
            "takar plan --archive takar.db --as-of 2022-03-31 --by 2022-12-31 \\", #"  --programmes program.yaml --target 70 --keep "Rencana 2022""#,
            "takar plan data --as-of 2022-03-31 --programmes program.yaml --years 5"))

    static let planProgress = CommandConfiguration(
        commandName: "progress",
        abstract: Phrase(
            id: "Sebutkan apa dari rencana yang disimpan sudah terlaksana, apa yang tertinggal, dan indeksnya bila sisanya menyusul.",
            en: "Says what of a kept plan has come about, what is behind, and what the index will be if the rest follows."),
        discussion: .example("takar plan progress 1 --archive takar.db --as-of 2022-09-30 \\", "  --output kemajuan.csv"))

    static let gaps = CommandConfiguration(
        commandName: "gaps",
        abstract: Phrase(
            id: "Sebutkan yang kurang pada setiap pegawai, nilainya, dan apa yang dapat dilakukan.",
            en: "Says what everybody lacks, what that is worth, and what can be done about it."),
        discussion: .example(
            "takar gaps data --as-of 2022-06-30 --by 2022-12-31", "takar gaps data --as-of 2022-06-30 --output daftar.xlsx",
            note: Phrase(
                id: """
                    Setiap kekurangan dibedakan: fakta yang memang kurang, catatan yang tidak ada, atau baris yang ditolak. Buku kerjanya memuat \
                    nama dan NIP: satu lembar per daftar.
                    """,
                en: """
                    Every gap is told apart: a fact that is missing, a record that is not there, or a row that was refused. The workbook holds names \
                    and NIP: a sheet a list.
                    """)))

    static let scenario = CommandConfiguration(
        commandName: "scenario",
        abstract: Phrase(
            id: "Coba skenario berdampingan: apa jadinya indeks bila sesuatu terjadi, atau aturannya lain.",
            en: "Tries scenarios beside each other: what the index would be if something happened, or under another rule."),
        discussion: .example(
            "takar scenario data --as-of 2022-06-30 bimtek.yaml opsi.yaml",
            note: Phrase(
                id: "Bentuk berkas skenario dijelaskan di docs/skenario.md. Data tidak pernah diubah.",
                en: "The form of a scenario's file is told in docs/skenario.md. The data are never altered.")))
}
