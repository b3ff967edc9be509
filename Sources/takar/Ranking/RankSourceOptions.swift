import ArgumentParser
import Vocabulary
import Workflows

/// Where a ranking comes from: a table, or an archive.
struct RankSourceOptions: ParsableArguments {
    @Argument(help: .resultTable) var table: String?
    @Option(help: .rankedUnits) var units: String?
    @Option(help: .rankedArchive) var archive: String?
    @Option(name: .customLong("as-of"), help: .rankedDate, transform: DateArgument.parse) var asOf: CivilDate?
    @Option(help: .rankedMeasurement) var measurement: Int?
    @Flag(help: .officialOnly) var official = false
    @Flag(name: .customLong("try-options"), help: .tryOptions) var tryOptions = false
    @Option(help: .tableYear) var year: Int?
    @Option(help: .parent) var parent: String?
    @Option(help: .level) var level: Int?
    @Option(help: .agencies) var agencies: String?

    var inputs: [String?] { [table, units, archive, agencies] }
    var ranksUnits: Bool { units != nil || measurement != nil }

    var request: RankRequest.Source {
        let choice: RankRequest.UnitChoice = parent.map { .under($0) } ?? level.map { .level($0) } ?? .offices
        if let units { return .units(units, year: year, choice) }
        guard let archive else { return .table(table ?? "", year: year) }
        if let measurement { return .measurement(measurement, of: archive, choice) }
        return .archive(archive, RankRequest.ArchiveChoice(asOf: asOf, isOfficial: official, triesOptions: tryOptions))
    }

    func validate() throws {
        guard [table, units, archive].compactMap(\.self).count == 1 else {
            throw ValidationError(
                Phrase(
                    id: "Berikan tabel instansi, --units dengan berkas, atau --archive.",
                    en: "Give a table of agencies, --units with a file, or --archive."))
        }
        if !ranksUnits, parent != nil || level != nil {
            throw ValidationError(
                Phrase(
                    id: "--parent dan --level hanya berlaku dengan --units atau --measurement.",
                    en: "--parent and --level go with --units or --measurement."))
        }
        if parent != nil, level != nil {
            throw ValidationError(Phrase(id: "Berikan --parent atau --level, jangan keduanya.", en: "Give --parent or --level, not both."))
        }
        if archive == nil, asOf != nil || measurement != nil || official || tryOptions {
            throw ValidationError(
                Phrase(
                    id: "--as-of, --measurement, --official, dan --try-options hanya berlaku dengan --archive.",
                    en: "--as-of, --measurement, --official and --try-options go with --archive."))
        }
        if archive != nil, year != nil {
            throw ValidationError(
                Phrase(
                    id: "--year hanya berlaku untuk tabel; untuk arsip, pilih dengan --as-of.",
                    en: "--year goes with a table; of an archive, choose with --as-of."))
        }
        try DrawArguments.check(year: year)
        if asOf != nil, measurement != nil {
            throw ValidationError(
                Phrase(
                    id: "Berikan --as-of, atau --measurement untuk unitnya, jangan keduanya.",
                    en: "Give --as-of, or --measurement for its units, not both."))
        }
    }
}
