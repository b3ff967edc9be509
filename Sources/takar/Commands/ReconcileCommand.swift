import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.reconcile

    @OptionGroup var source: SourceOptions
    @Option(help: .official) var official: String
    @OptionGroup var plan: PlanOptions
    @OptionGroup var lang: LanguageOption
    @Option(help: .differences) var output: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws { try OutputNames.check([output]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: source.inputs + plan.request.files() + [official], writing: [output])
            let request = ReconciliationRequest(source.request, plan.request, official: official, namesPeople: output != nil)
            let result = try request.run(source.work.work(language))
            try ReconciliationTable(result, language: language).table.write(to: output, in: language, csv)
            try Console.print(result, json: json, in: language, ReconciliationReport(result, language: language).lines())
        }
    }
}
