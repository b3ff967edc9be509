import ArgumentParser
import Personnel
import Presentation
import Vocabulary
import Workflows

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.explain

    @Argument(help: .whom) var whom: [String] = []
    @Option(help: .personName) var name: String?
    @Option(help: .archiveInstead) var archive: String?
    @OptionGroup var agency: AgencyOption
    @OptionGroup var actor: ActorOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var plan: PlanOptions
    @OptionGroup var lang: LanguageOption
    @Flag(help: .explanationJSON) var json = false

    func validate() throws {
        guard whom.count == (archive == nil ? 1 : 0) + (name == nil ? 1 : 0) else {
            throw ValidationError(
                Phrase(
                    id: "Berikan folder data dan NIP; dengan --archive tanpa folder, dengan --name tanpa NIP.",
                    en: "Give a data folder and a NIP; no folder with --archive, and no NIP with --name."))
        }
        if archive == nil, agency.agency != nil || actor.by != nil {
            throw ValidationError(Phrase(id: "--agency dan --by hanya berlaku dengan --archive.", en: "--agency and --by go with --archive."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let query: PersonQuery = try name.map { .name($0) } ?? .nip(try NIP(written: whom.last ?? ""))
            let source: SourceRequest = archive.map { .archive($0, agency: agency.agency) } ?? .folder(whom.first ?? "")
            let explained = try ExplanationRequest(query, in: source, plan.request, by: actor.name).run(work.work(language))
            try Console.print(explained, json: json, in: language, ExplanationReport(explained, language: language).lines())
        }
    }
}
