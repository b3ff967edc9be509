import ArgumentParser
import Vocabulary
import Workflows

/// Where the people come from: a folder of files, or an agency of an archive.
struct SourceOptions: ParsableArguments {
    @Argument(help: .data) var data: String?
    @Option(help: .archiveInstead) var archive: String?
    @OptionGroup var agency: AgencyOption
    @OptionGroup var work: WorkOptions

    func validate() throws {
        try Self.check(data, archive)
        try agency.check(archive)
    }

    /// Refuses what names nobody, or two places.
    static func check(_ data: String?, _ archive: String?) throws {
        guard (data == nil) != (archive == nil) else {
            throw ValidationError(Phrase(id: "Berikan folder data atau --archive, salah satu saja.", en: "Give either a data folder or --archive."))
        }
    }

    var request: SourceRequest { archive.map { .archive($0, agency: agency.agency) } ?? .folder(data ?? "") }
    /// What is read, for `OutputGuard`.
    var inputs: [String?] { [data, archive] }
}

/// An agency of an archive.
struct AgencyOption: ParsableArguments {
    @Option(help: .agencyOfSeveral) var agency: String?

    /// Refuses an agency of no archive.
    func check(_ archive: String?) throws {
        if archive == nil, agency != nil {
            throw ValidationError(Phrase(id: "--agency hanya berlaku dengan --archive.", en: "--agency goes with --archive."))
        }
    }
}
