import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.rank

    @OptionGroup var source: RankSourceOptions
    @OptionGroup var options: RankOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        try OutputNames.check([options.output])
        if source.ranksUnits, source.agencies != nil || options.isOfAgencies {
            throw ValidationError(
                Phrase(
                    id: "--agencies, --regions, --region, --kind, dan --size hanya berlaku untuk instansi.",
                    en: "--agencies, --regions, --region, --kind and --size go with agencies."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: source.inputs + [options.regions], writing: [options.output])
            let request = RankRequest(
                source.request, agencies: source.agencies, regions: options.regions, filter: options.filter,
                minimum: try DrawArguments.minimum(options.minParticipation), soundness: options.soundness ? (options.draws, options.seed) : nil)
            let result = try request.run(options.work)
            let table = RankTable(result, language: language)
            try table.table.write(to: options.output, in: language, options.csv, asWorkbook: table.sheets)
            try Console.print(result, json: options.json, in: language, RankReport(result, top: options.top, language: language).lines())
        }
    }
}
