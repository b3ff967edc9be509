import Archive
import ArgumentParser
import Exchange
import Measurement
import Personnel
import Vocabulary

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: Phrase(
            id: "Jelaskan nilai satu pegawai sampai ke catatan dan pasalnya.",
            en: "Explains the score of one person, down to the record and the article."),
        discussion: .example(
            "takar explain data 198001012005011001 --as-of 2022-06-30", "takar explain data --name \"pegawai contoh\" --as-of 2022-06-30",
            "takar explain 198001012005011001 --archive takar.db --as-of 2022-06-30",
            note: Phrase(
                id: "Data pegawai dari arsip yang ditampilkan dicatat dalam jejak audit.",
                en: "What is shown of a person of an archive is written into the audit trail.")))

    @Argument(
        help: ArgumentHelp(
            Phrase(
                id: "Folder berisi ekspor SIASN (tidak dengan --archive), lalu NIP, 18 angka (tidak dengan --name).",
                en: "A folder of SIASN's exports (not with --archive), then the NIP, 18 digits (not with --name)."),
            valueName: Phrase("data|nip")))
    var whom: [String] = []

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Cari pegawai menurut nama atau sebagian namanya.", en: "Find the person by name, or a part of it."), valueName: .nameName))
    var name: String?

    @Option(help: ArgumentHelp(Phrase(id: "Arsip, sebagai pengganti folder data.", en: "An archive instead of a folder."), valueName: .archiveName))
    var archive: String?

    @OptionGroup var agency: AgencyOption
    @OptionGroup var actor: ActorOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Flag(help: ArgumentHelp(Phrase(id: "Cetak penjelasan sebagai JSON.", en: "Print the explanation as JSON.")))
    var json = false

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
            let query: PersonQuery = try name.map { .name($0) } ?? .nip(try NIP.argument(whom.last ?? "", language))
            let plan = try planOptions.plan(language)
            if let archive { return try explain(query, archive, plan, language) }
            try print(ExplainedPerson(query, in: try work.open(whom.first ?? "", language), work, plan, language))
        }
    }

    /// Somebody of an archive; nobody sees it before the audit trail has it.
    private func explain(_ query: PersonQuery, _ archive: String, _ plan: Plan, _ language: Language) throws {
        let store = try SQLiteArchive(archive, for: .writing)
        let explained = try store.write { writer -> Ending<ExplainedPerson> in
            let (id, number) = try agency.find(in: writer, language)
            let person = try ArchivedAgency(store: store, id: id, knownImport: number).find(query, in: writer, language)
            guard let explained = try ExplainedPerson(person, at: number, in: writer, plan, language) else {
                throw CommandFailure(ShowCommand.notThen, status: ExitStatus.data, language: language)
            }
            try writer.audit(.viewingPerson, "orang \(person.person)", detail: "per=\(plan.asOf)", by: actor.name, at: .now)
            return .keep(explained)
        }
        try print(explained)
    }

    private func print(_ explained: ExplainedPerson) throws {
        if json { try Console.write(try explained.json() + "\n") } else { try Console.print(explained.lines()) }
    }
}
