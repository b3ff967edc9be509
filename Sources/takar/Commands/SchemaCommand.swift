import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.schema

    @Argument(help: .documentName) var name: String?
    @OptionGroup var lang: LanguageOption

    func run() async throws {
        let language = lang.language
        try await language.run {
            guard let name else { return try Console.print(DocumentList(kinds: DocumentKind.all, language: language).lines()) }
            try Console.write(DocumentKind.named(name).schema(in: language).text() + "\n")
        }
    }
}
