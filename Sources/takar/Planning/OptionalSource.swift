import ArgumentParser
import Vocabulary
import Workflows

/// Everything that says who is measured and by what, of a command that can also be asked for something without anybody.
struct OptionalSource: ParsableArguments {
    @Argument(help: .data) var data: String?
    @Option(help: .archiveInstead) var archive: String?
    @OptionGroup var agency: AgencyOption
    @OptionGroup var work: WorkOptions
    @OptionGroup var scope: UnitOptions
    @Option(name: .customLong("as-of"), help: .asOf, transform: DateArgument.parse) var asOf: CivilDate?
    @Option(help: .instrumentInstead) var instrument: String?
    @Option(name: .customLong("set"), help: .setting) var settings: [String] = []

    /// Refuses what names nobody.
    func check() throws {
        try SourceOptions.check(data, archive)
        try agency.check(archive)
        guard asOf != nil else {
            throw ValidationError(Phrase(id: "Berikan --as-of, tanggal pengukuran.", en: "Give --as-of, the date of measurement."))
        }
    }

    func people() throws -> PeopleRequest {
        guard let asOf else { throw ValidationError(Phrase(id: "Berikan --as-of.", en: "Give --as-of.")) }
        let source: SourceRequest = archive.map { .archive($0, agency: agency.agency) } ?? .folder(data ?? "")
        return PeopleRequest(source, PlanRequest(asOf: asOf, instrument: instrument, settings: settings), units: scope.units)
    }

    /// What is read, for `OutputGuard`.
    var inputs: [String?] { [data, archive] }
}
