import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct AwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.award

    @Option(help: .archive) var archive: String
    @Option(help: .awardRegion) var region: String?
    @Option(help: .year) var year: Int
    @Option(help: .namedRanks) var top = 3
    @Flag(help: .unofficial) var unofficial = false
    @Option(help: .agencies) var agencies: String?
    @Option(help: .regions) var regions: String?
    @Option(name: .customLong("min-participation"), help: .participation) var minParticipation = "50"
    @Option(help: .draws) var draws = 10_000
    @Option(help: .drawsSeed) var seed: UInt64 = 1
    @Option(help: .awardOutput) var output: String?
    @OptionGroup var lang: LanguageOption
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    func validate() throws {
        _ = try DrawArguments.minimum(minParticipation)
        try DrawArguments.check(draws: draws)
        guard (1...1000).contains(top) else { throw ValidationError(Phrase(id: "--top: dari 1 sampai 1000.", en: "--top takes 1 to 1000.")) }
        try OutputNames.check([output])
        try DrawArguments.check(year: year)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: [archive, agencies, regions], writing: [output])
            let request = AwardRequest(
                of: archive, year: year, region: region, top: top, isOfficial: !unofficial, agencies: agencies, regions: regions,
                minimum: try DrawArguments.minimum(minParticipation), draws: draws, seed: seed)
            let result = try request.run()
            let sheets = AwardSheets(result: result, language: language)
            try sheets.named.write(to: output, in: language, csv, asWorkbook: [sheets.printed, sheets.all])
            try Console.print(result, json: json, in: language, AwardReport(result: result, language: language).lines())
        }
    }
}
