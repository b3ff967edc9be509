import ArgumentParser
import Personnel
import Presentation
import Vocabulary
import Workflows

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.history

    @OptionGroup var archive: ArchiveOptions
    @Option(help: .oneAgency) var agency: String?
    @Option(help: .personHistory) var person: String?
    @OptionGroup var lang: LanguageOption
    @Flag(help: .json) var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            guard let person else {
                let history = try HistoryRequest(of: archive.archive, agency: agency).run()
                return try Console.print(
                    HistoryDocument(history), json: json, in: language, HistoryReport(history: history, language: language).lines())
            }
            let request = PersonHistoryRequest(try NIP(written: person), in: archive.archive, agency: agency, by: archive.actor.name)
            let history = try request.run()
            try Console.print(history, json: json, in: language, PersonHistoryReport(history: history, language: language).lines())
        }
    }
}
