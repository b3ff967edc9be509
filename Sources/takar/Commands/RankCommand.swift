import Analysis
import Archive
import ArgumentParser
import Exchange
import Vocabulary

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Ranks agencies, or the units of one, and says whether the ranking is sound.",
        discussion: """
            Example: takar rank hasil.csv --agencies instansi.json --region IV --kind kabupaten --soundness
            The table has one row an agency: id or nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total;
            headings of open-data portals are known too (nama_kabupaten_kota, perangkat_daerah, nilai_ip_asn, tahun and the like).
            Columns hilang_kualifikasi … hilang_disiplin (points lost for want of data) and «opsi NAME»
            (the total under another option) let --soundness try these too.
            """)

    @Argument(help: ArgumentHelp("A table of results, one row an agency.", valueName: "table"))
    var table: String?

    @Option(help: ArgumentHelp("Rank units: the CSV file of takar measure --units.", valueName: "file"))
    var units: String?

    @Option(help: ArgumentHelp("Rank the agencies of an archive by their stored measurements.", valueName: "takar.db"))
    var archive: String?

    @Option(
        name: .customLong("as-of"), help: ArgumentHelp("Of the archive, the measurements of this date.", valueName: "yyyy-MM-dd"),
        transform: DateArgument.parse)
    var asOf: CivilDate?

    @Option(help: ArgumentHelp("Of the archive, the units of this measurement.", valueName: "number"))
    var measurement: Int?

    @Flag(help: "Of the archive, only measurements that are official.")
    var official = false

    @Flag(name: .customLong("try-options"), help: "Of the archive, measure again under every other choice of the instrument.")
    var tryOptions = false

    @Option(help: ArgumentHelp("Of a table with a column tahun, the rows of this year.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("Of the units, those right under this one.", valueName: "unor_id"))
    var parent: String?

    @Option(help: ArgumentHelp("Of the units, those of this level, 1 for the roots (default: OPD).", valueName: "number"))
    var level: Int?

    @Option(help: ArgumentHelp("SIASN's reference of agencies (instansi.json).", valueName: "file"))
    var agencies: String?

    @OptionGroup var options: RankOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        try OutputNames.check(options.output)
        guard [table, units, archive].compactMap(\.self).count == 1 else {
            throw ValidationError("Give a table of agencies, --units with a file, or --archive.")
        }
        let ranksUnits = units != nil || measurement != nil
        if !ranksUnits, parent != nil || level != nil { throw ValidationError("--parent and --level go with --units or --measurement.") }
        if parent != nil, level != nil { throw ValidationError("Give --parent or --level, not both.") }
        if ranksUnits, agencies != nil || options.regions != nil || options.region != nil || options.kind != nil || options.size != nil {
            throw ValidationError("--agencies, --regions, --region, --kind and --size go with agencies.")
        }
        if archive == nil, asOf != nil || measurement != nil || official || tryOptions {
            throw ValidationError("--as-of, --measurement, --official and --try-options go with --archive.")
        }
        if archive != nil, year != nil { throw ValidationError("--year goes with a table; of an archive, choose with --as-of.") }
        if let year, !CivilDate.years.contains(year) { throw ValidationError("--year takes four digits, such as 2022.") }
        if asOf != nil, measurement != nil { throw ValidationError("Give --as-of, or --measurement for its units, not both.") }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: [table, units, archive, agencies, options.regions], writing: [options.output])
            let regions = try options.regionMap(language)
            // What is asked for by a code that is not known is said before the work, not after it.
            let filter = try options.filter(regions, language)
            try options.run(on: try basis(regions, language), filter, regions: regions, language)
        }
    }

    private func basis(_ regions: RegionMap, _ language: Language) throws -> RankBasis {
        if let units { return try RankSource(units, year: year).units(under: parent, level: level, language) }
        let list = try agencies.map { try AgencyFile.read($0) }
        guard let archive else { return try RankSource(table ?? "", year: year).agencies(list, regions, language) }
        return try SQLiteArchive(archive, for: .reading).read { reader in
            if let measurement {
                return try RankBasis(
                    units: StoredMeasurement(measurement, reader), under: parent, level: level, source: archive, language)
            }
            let dates = try ArchivedDates(reader, isOfficial: official)
            guard let asOf else {
                let there = PresentAgencies(try reader.agencies(), list?.agencies, regions: regions).regionLine(language)
                throw CommandFailure(
                    ["takar: \(dates.unnamed.text(in: language))"] + (there.map { [$0] } ?? []), status: ExitStatus.usage)
            }
            guard dates.holds(asOf) else { throw CommandFailure(dates.missing(asOf), status: ExitStatus.data, language: language) }
            let choice = ArchivedResults.Choice(days: .day(asOf), isOfficial: official)
            var basis = try ArchivedResults(reader, choice, list: list?.agencies, regions: regions, tryingOptions: tryOptions).basis(archive)
            basis.diagnostics += list?.diagnostics ?? []
            return basis
        }
    }
}
