import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct PlanProgressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.planProgress

    @Argument(help: .planNumber) var number: Int
    @OptionGroup var archive: ArchiveOptions
    @Option(name: .customLong("as-of"), help: .progressDate, transform: DateArgument.parse) var asOf: CivilDate
    @Option(name: .shortAndLong, help: .progressOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false
    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws { try OutputNames.check([output]) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: [archive.archive], writing: [output])
            let request = PlanProgressRequest(number, in: archive.archive, asOf: asOf, by: archive.actor.name)
            let progress = try request.run(work.work(language))
            try PlanProgressTable(progress, language: language).table.write(to: output, in: language, csv)
            try Console.print(progress, json: json, in: language, PlanProgressReport(progress, language: language).lines())
        }
    }
}
