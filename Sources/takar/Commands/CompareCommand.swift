import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.compare

    @Argument(help: .firstMeasurement) var before: Int
    @Argument(help: .secondMeasurement) var after: Int
    @Option(help: .archive) var archive: String
    @Option(help: .changeOutput) var output: String?
    @Option(help: .changeUnits) var units: String?
    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws { try OutputNames.check([output, units]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: [archive], writing: [output, units])
            let analysis = try ComparisonRequest(before, after, of: archive).run(work.work(language))
            let sheets = ChangeSheets(analysis, language: language)
            try sheets.parts.write(to: output, in: language, csv, asWorkbook: sheets.all)
            try sheets.units.write(to: units, in: language, csv)
            try Console.print(analysis, json: json, in: language, ChangeReport(analysis, language: language).lines())
        }
    }
}
