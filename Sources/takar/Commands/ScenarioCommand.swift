import ArgumentParser
import Exchange
import Planning
import Presentation
import Vocabulary
import Workflows

struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.scenario

    @Argument(help: .scenarioFiles) var names: [String] = []
    @Option(help: .archiveInstead) var archive: String?
    @OptionGroup var agency: AgencyOption
    @OptionGroup var work: WorkOptions
    @OptionGroup var scope: UnitOptions
    @OptionGroup var plan: PlanOptions
    @OptionGroup var lang: LanguageOption
    @Option(name: .shortAndLong, help: .scenarioOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    private var files: [String] { archive == nil ? Array(names.dropFirst()) : names }

    func validate() throws {
        guard !files.isEmpty else {
            throw ValidationError(
                Phrase(
                    id: "Berikan folder data (tidak dengan --archive) dan paling sedikit satu berkas skenario.",
                    en: "Give a data folder (not with --archive) and at least one scenario's file."))
        }
        try agency.check(archive)
        try OutputNames.check([output])
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: names + [archive] + plan.request.files(), writing: [output])
            let source: SourceRequest = archive.map { .archive($0, agency: agency.agency) } ?? .folder(names.first ?? "")
            let people = PeopleRequest(source, plan.request, units: scope.units)
            let comparison = try ScenarioRequest(people, files: files).run(work.work(language))
            let tables = ScenarioTables(comparison, language: language)
            let workbook = TitledWorkbook(tables.title, comparison.cohort.plan, language: language)
            try workbook.write(to: output, tables.all, asText: tables.offices, csv)
            try Console.print(comparison, json: json, in: language, ScenarioReport(comparison, language: language).lines())
        }
    }
}
