import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.check

    @OptionGroup var people: PeopleOptions
    @OptionGroup var lang: LanguageOption
    @Option(help: .findings) var output: String?
    @Option(help: .unitQuality) var units: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws { try OutputNames.check([output, units]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: people.inputs, writing: [output, units])
            let result = try CheckRequest(people.request).run(people.work(language))
            try result.checked.findingTable(in: language).write(to: output, in: language, csv)
            try result.checked.unitTable(in: language).write(to: units, in: language, csv)
            try Console.print(result, json: json, in: language, CheckReport(result.checked, result.measured, language: language).lines())
        }
    }
}
