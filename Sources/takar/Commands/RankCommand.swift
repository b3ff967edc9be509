import Analysis
import ArgumentParser
import Exchange
import Vocabulary

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Ranks agencies, or the units of one, and says whether the ranking is sound.",
        discussion: """
            Example: takar rank hasil.csv --agencies instansi.json --region IV --kind kabupaten --soundness
            The table has one row an agency: id or nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total.
            Columns hilang_kualifikasi … hilang_disiplin (points lost for want of data) and «opsi NAME» (the total under
            another option) make the ranking be tried with these too.
            """)

    @Argument(help: ArgumentHelp("A table of results, one row an agency.", valueName: "table"))
    var table: String?

    @Option(help: ArgumentHelp("Rank units: the CSV file of takar measure --units.", valueName: "file"))
    var units: String?

    @Option(help: ArgumentHelp("Of the units, those right under this one.", valueName: "unor_id"))
    var parent: String?

    @Option(help: ArgumentHelp("Of the units, those of this level, 1 for the roots (default: OPD).", valueName: "number"))
    var level: Int?

    @Option(help: ArgumentHelp("SIASN's reference of agencies (instansi.json).", valueName: "file"))
    var agencies: String?

    @OptionGroup var options: RankOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard (table == nil) != (units == nil) else { throw ValidationError("Give a table of agencies, or --units with a file.") }
        if units == nil, parent != nil || level != nil { throw ValidationError("--parent and --level go with --units.") }
        if parent != nil, level != nil { throw ValidationError("Give --parent or --level, not both.") }
        if units != nil, agencies != nil || options.regions != nil || options.region != nil || options.kind != nil || options.size != nil {
            throw ValidationError("--agencies, --regions, --region, --kind and --size go with a table of agencies.")
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let regions = try options.regionMap(language)
            if let units {
                let basis = try RankSource(units).units(under: parent, level: level, language)
                try options.run(on: basis, regions: regions, language)
            } else if let table {
                let list = try agencies.map { try AgencyFile.read($0) }
                try options.run(on: try RankSource(table).agencies(list, regions), regions: regions, language)
            }
        }
    }
}
