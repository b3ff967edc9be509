import Archive
import ArgumentParser
import Exchange
import Personnel
import Vocabulary

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: Phrase(
            id: "Tampilkan isi arsip: impor, pengukuran, dan penetapan, atau riwayat satu pegawai.",
            en: "Shows what an archive holds: imports, measurements and publications, or one person's history."),
        discussion: .example(
            "takar history --archive takar.db",
            note: Phrase(
                id: "Data pegawai yang ditampilkan dicatat dalam jejak audit.", en: "What is shown of a person is written into the audit trail.")))

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp(Phrase(id: "Hanya satu instansi, menurut idnya.", en: "One agency only, by its id."), valueName: .idName))
    var agency: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Satu pegawai, menurut NIP: di mana dan kapan bertugas, beserta nilainya.",
                en: "One person, by NIP: where they were when, and their scores."), valueName: .nipName))
    var person: String?

    @OptionGroup var lang: LanguageOption

    @Flag(help: .json)
    var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            if let person { return try show(try NIP.argument(person, language), language) }
            let history = try archive.open(for: .reading).read { try ArchiveHistory($0, agency: agency) }
            if json { return try Console.write(try HistoryJSON.text(history) + "\n") }
            try Console.print(HistoryReport(history: history, language: language).lines())
        }
    }

    /// Shows one person's history; nobody sees it before the audit trail has it.
    private func show(_ nip: NIP, _ language: Language) throws {
        let history = try archive.open(for: .writing).write { writer -> Ending<PersonHistory> in
            let person = try ArchivedPerson.find(nip, agency: agency, in: writer, language)
            try writer.audit(.viewingPerson, "orang \(person.person)", detail: "riwayat", by: archive.actor.name, at: .now)
            return .keep(try PersonHistory(person, writer))
        }
        if json { return try Console.write(try PersonHistoryJSON(history, language: language).text() + "\n") }
        try Console.print(PersonHistoryReport(history: history, language: language).lines())
    }
}
