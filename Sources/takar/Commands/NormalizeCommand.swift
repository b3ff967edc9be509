import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.normalize

    @Argument(help: .data) var data: String
    @Argument(help: .canonicalFolder) var output: String
    @Option(help: .pseudonymKey) var pseudonym: String?
    @Option(help: .diagnostics) var diagnostics: String?
    @OptionGroup var csv: CSVOption
    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws { try OutputNames.check([diagnostics]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: [data, pseudonym], writing: [diagnostics])
            let written = try NormalisationRequest(data, to: output, keyFile: pseudonym).run(work.work(language))
            if let diagnostics { try DiagnosticFile.write(written.diagnostics, to: diagnostics, in: language, as: csv.dialect) }
            try Console.print(NormalisationReport(written, folder: output, language: language).lines())
        }
    }
}
