import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.backup

    @Option(help: .archive) var archive: String
    @Argument(help: .backupOutput) var output: String
    @OptionGroup var lang: LanguageOption

    func run() async throws {
        let language = lang.language
        try await language.run {
            let size = try BackupRequest(of: archive, to: output).run()
            let megabytes = language.text((size + 999_999) / 1_000_000)
            try Console.print([Phrase(id: "Disalin ke \(output): \(megabytes) MB", en: "Copied to \(output): \(megabytes) MB")[language]])
        }
    }
}
