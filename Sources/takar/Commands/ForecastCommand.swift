import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.forecast

    @OptionGroup var source: SourceOptions
    @OptionGroup var plan: PlanOptions
    @OptionGroup var lang: LanguageOption
    @Option(help: .target, transform: IndexArgument.parse) var target: Points?
    @Option(help: .forecastOutput) var output: String?
    @Option(help: .losers) var people: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws { try OutputNames.check([output, people]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: source.inputs + plan.request.files(), writing: [output, people])
            let request = ForecastRequest(PeopleRequest(source.request, plan.request), target: target, namesPeople: people != nil)
            let result = try request.run(source.work.work(language))
            try ForecastTable(result, language: language).table.write(to: output, in: language, csv)
            if let roll = result.roll {
                try ForecastPeopleTable(result, roll, language: language).table.write(to: people, in: language, csv)
            }
            try Console.print(result, json: json, in: language, ForecastReport(result, language: language).lines())
        }
    }
}
