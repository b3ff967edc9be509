import ArgumentParser
import Vocabulary

/// What the commands are called that look at instruments, at the audit trail and at the forms of results, and what is said of them.
extension CommandConfiguration {
    static let instruments = CommandConfiguration(
        commandName: "instruments",
        abstract: Phrase(id: "Tampilkan, periksa, dan bandingkan instrumen.", en: "Lists, shows, validates and compares instruments."),
        subcommands: [
            InstrumentsCommand.List.self, InstrumentsCommand.Show.self, InstrumentsCommand.Validate.self, InstrumentsCommand.Diff.self,
        ], defaultSubcommand: InstrumentsCommand.List.self)

    static let instrumentsList = CommandConfiguration(
        abstract: Phrase(id: "Tampilkan daftar instrumen bawaan program.", en: "Lists the instruments that come with the program."))

    static let instrumentsShow = CommandConfiguration(
        abstract: Phrase(id: "Tampilkan isi instrumen pasal demi pasal.", en: "Prints an instrument as a person reads it, article by article."))

    static let instrumentsValidate = CommandConfiguration(
        abstract: Phrase(
            id: "Periksa berkas instrumen dengan setiap opsinya; beberapa berkas juga diperiksa satu sama lain.",
            en: "Checks instrument files under every option; several files also against each other."))

    static let instrumentsDiff = CommandConfiguration(
        abstract: Phrase(
            id: "Uraikan perbedaan dua instrumen dengan kata dan angka.", en: "Says in words and numbers what two instruments do differently."))

    static let audit = CommandConfiguration(
        commandName: "audit",
        abstract: Phrase(
            id: "Tampilkan jejak audit arsip: siapa melakukan apa, dan apakah ada yang diubah sesudahnya.",
            en: "The audit trail of an archive: who did what, and whether anything was altered since."),
        subcommands: [AuditCommand.Verify.self, AuditCommand.List.self], defaultSubcommand: AuditCommand.List.self)

    static let auditVerify = CommandConfiguration(
        abstract: Phrase(
            id: "Temukan setiap entri yang diubah, dihapus, atau dipindah, dan isi arsip yang tidak cocok dengannya.",
            en: "Finds every altered, removed or reordered entry, and what the archive says otherwise."),
        discussion: Phrase(
            id: """
                Sidik entri terakhir dicetak di akhir. Siapa yang mencatatnya di tempat lain dapat membuktikan kemudian, dengan --head, \
                bahwa tidak ada entri yang dipotong.
                """,
            en: """
                The last entry's hash is printed at the end. Whoever notes it elsewhere can tell later, with --head, that nothing was \
                cut off behind it.
                """))

    static let auditList = CommandConfiguration(abstract: Phrase(id: "Tampilkan entri jejak audit.", en: "Shows the entries."))

    static let schema = CommandConfiguration(
        commandName: "schema",
        abstract: Phrase(
            id: "Cetak JSON Schema dari hasil yang dicetak dengan --json, atau daftar semua hasil itu.",
            en: "Prints the JSON Schema of what --json prints, or the list of all these results."),
        discussion: .example("takar schema", "takar schema pengukuran"))
}
