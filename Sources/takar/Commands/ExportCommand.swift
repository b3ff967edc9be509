import ArgumentParser
import Presentation
import Vocabulary
import Workflows

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.export

    @Argument(help: .exported) var measurement: Int?
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var agency: AgencyOption
    @Option(help: .exportedImport) var at: Int?
    @Option(name: .shortAndLong, help: .exportFolder) var output: String
    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        if measurement != nil, at != nil || agency.agency != nil {
            throw ValidationError(
                Phrase(id: "--agency dan --at tidak berlaku bersama nomor pengukuran.", en: "--agency and --at go without a measurement's number."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let request = ExportRequest(
                measurement.map { .measurement($0) } ?? .agency(agency.agency, at: at), of: archive.archive, to: output, language: language,
                by: archive.actor.name
            ) { $0.document(in: language) }
            let written = try request.run(work.work(language))
            let counts = [
                language.counted(written.people, "orang", "person", "people"), language.counted(written.records, "catatan", "record", "records"),
            ]
            try Console.print(["\(output): \(counts.joined(separator: ", "))"])
        }
    }
}
