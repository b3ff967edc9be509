import ArgumentParser
import Vocabulary
import Workflows

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.publish

    @Argument(help: .measurement) var measurement: Int
    @OptionGroup var archive: ArchiveOptions
    @Option(help: .decree) var decree: String
    @Option(help: .supersedes) var supersedes: Int?
    @Option(help: .reason) var reason: String?
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard ShortText.decree.fits(decree) else {
            throw ValidationError(Phrase(id: "--decree: satu baris sepanjang 1 sampai 300 byte.", en: "--decree: one line of 1 to 300 bytes."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let request = PublicationRequest(
                measurement, in: archive.archive, decree: decree, supersedes: supersedes, reason: reason, by: archive.actor.name)
            try Console.print(PublicationReport(publication: request.run(), language: language).lines())
        }
    }
}
