import ArgumentParser
import Personnel
import Presentation
import Vocabulary
import Workflows

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.show

    @Argument(help: .measurement) var number: Int
    @OptionGroup var archive: ArchiveOptions
    @Option(help: .onePerson) var person: String?
    @OptionGroup var lang: LanguageOption
    @Flag(help: .json) var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            guard let person else {
                let stored = try StoredMeasurementRequest(number, of: archive.archive).run()
                return try Console.print(stored, json: json, in: language, StoredMeasurementReport(stored: stored, language: language).lines())
            }
            let request = StoredPersonRequest(try NIP(written: person), in: number, of: archive.archive, by: archive.actor.name)
            let explained = try request.run()
            try Console.print(explained, json: json, in: language, ExplanationReport(explained, language: language).lines())
        }
    }
}
