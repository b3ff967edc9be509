import Archive
import ArgumentParser
import Exchange
import Vocabulary

struct ImportUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp(Phrase(id: "Id instansi.", en: "The agency's id."), valueName: .idName))
    var agency: String

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(
            Phrase(id: "Hanya sebutkan apa yang akan ditambah, diubah, dan ditutup.", en: "Only say what would be added, changed and closed.")))
    var dryRun = false

    @Flag(help: .json)
    var json = false

    @OptionGroup var lang: LanguageOption

    func validate() throws { try AgencyArgument.check(agency) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let store = try archive.open(for: .writing)
            let outcome = try UndoOutcome.run(store, agency: agency, by: archive.actor.name, isTrial: dryRun)
            if json {
                try Console.write(try UndoJSON(outcome).text() + "\n")
            } else {
                try Console.print(outcome.lines(in: language))
            }
        }
    }
}
