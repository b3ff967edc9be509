import Archive
import ArgumentParser
import Exchange
import Vocabulary

struct ImportUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes the last import of an agency back, as an entry of its own; what was known when stays as it was.",
        discussion: """
            Example: takar import undo --archive takar.db --agency 4011
            What the last import opened is closed, and what it closed is opened again. Once more, and the import before it is taken
            back too; to have an import again, bring its files in again. The agency's name stays, and so does every measurement.
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The agency's id.", valueName: "id"))
    var agency: String

    @Flag(name: .customLong("dry-run"), help: "Only say what would be added, changed and closed.")
    var dryRun = false

    @Flag(help: "Print the result as JSON.")
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
