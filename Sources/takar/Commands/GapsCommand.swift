import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct GapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.gaps

    @OptionGroup var people: PeopleOptions
    @OptionGroup var lang: LanguageOption
    @Option(help: .gapsBy, transform: DateArgument.parse) var by: CivilDate?
    @Option(name: .shortAndLong, help: .gapsOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws { try OutputNames.check([output]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: people.inputs, writing: [output])
            let result = try GapsRequest(people.request, by: by, namesDays: json || output != nil).run(people.work(language))
            let tables = GapTables(result, language: language)
            try TitledWorkbook(tables.title, result.plan, language: language).write(to: output, tables.lists, asText: tables.all, csv)
            try Console.print(result, json: json, in: language, GapsReport(result, language: language).lines())
        }
    }
}
