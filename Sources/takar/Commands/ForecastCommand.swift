import Analysis
import ArgumentParser
import Exchange
import Measurement
import Vocabulary

struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Shows the year's trend and what the records say of 31 December: who loses points when.",
        discussion: """
            Example: takar forecast data --as-of 2022-06-30 --target 81 --people kehilangan.xlsx
            The same records are measured as of every later month: those that leave their window are lost, scheduled ones count.
            Nothing is extrapolated.
            """)

    @OptionGroup var data: SourceOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(help: ArgumentHelp("The index to reach, such as 81 or 81.5.", valueName: "points"), transform: Self.points)
    var target: Points?

    @Option(help: ArgumentHelp("Write trend and forecast with every indicator.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Write who loses how many points of what on which day. Holds NIP.", valueName: "file"))
    var people: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        try OutputNames.check(output, people)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output, people])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            // A name that cannot be written is said before the work, not after it.
            for file in [output, people].compactMap(\.self) { try WorkbookFile.probe(file) }
            let run = ForecastRun(plan: plan, target: target, threads: data.threadCount, language: language) { plan, alternatives in
                try data.read(source, plan: plan, alternatives: alternatives, language: language)
            }
            var result = try run.result(earlier: try source.earlier(than: plan), namesPeople: people != nil)
            result.stored = try source.stored(on: plan)
            if let output { try ForecastTable(result, language: language).table.write(to: output, in: language) }
            if let people { try ForecastPeopleTable(result, language: language).table.write(to: people, in: language) }
            if json {
                try Console.write(ForecastJSON(result, language: language).text() + "\n")
            } else {
                try Console.print(ForecastReport(result, language: language).lines())
            }
        }
    }

    private static func points(_ text: String) throws -> Points {
        guard let thousandths = Thousandths.parse(text), thousandths > 0, thousandths <= Points.hundred.thousandths else {
            throw ValidationError("'\(text)' is no index; write points above 0 and up to 100, such as 81 or 81.5.")
        }
        return Points(thousandths: thousandths)
    }
}
