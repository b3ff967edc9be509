import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct ImportUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.importUndo

    @OptionGroup var archive: ArchiveOptions
    @Option(help: .agencyID) var agency: String
    @Flag(name: .customLong("dry-run"), help: .trialUndo) var dryRun = false
    @Flag(help: .json) var json = false
    @OptionGroup var lang: LanguageOption

    func validate() throws { try AgencyArgument.check(agency) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let outcome = try UndoRequest(agency: agency, in: archive.archive, isTrial: dryRun, by: archive.actor.name).run()
            try Console.print(outcome, json: json, in: language, UndoReport(outcome: outcome, language: language).lines())
        }
    }
}
