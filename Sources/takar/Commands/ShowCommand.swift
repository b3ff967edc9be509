import Archive
import ArgumentParser
import Exchange
import Measurement
import Personnel
import Vocabulary

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
            id: "Tampilkan pengukuran di arsip, atau nilai satu pegawai di dalamnya beserta alasannya.",
            en: "Shows a stored measurement, or one person's score in it with the reasons."),
        discussion: .example(
            "takar show 3 --archive takar.db",
            note: Phrase(
                id: "Data pegawai yang ditampilkan dicatat dalam jejak audit.", en: "What is shown of a person is written into the audit trail.")))

    @Argument(help: ArgumentHelp(Phrase(id: "Nomor pengukuran.", en: "The measurement's number."), valueName: .numberName))
    var number: Int

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp(Phrase(id: "Satu pegawai, menurut NIP.", en: "One person, by NIP."), valueName: .nipName))
    var person: String?

    @OptionGroup var lang: LanguageOption

    @Flag(help: .json)
    var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            if let person { return try show(try NIP.argument(person, language), language) }
            let stored = try archive.open(for: .reading).read { try StoredMeasurement(number, $0) }
            if json { return try Console.write(try StoredMeasurementJSON(stored, language: language).text() + "\n") }
            try Console.print(StoredMeasurementReport(stored: stored, language: language).lines())
        }
    }

    /// Explains one person's score; nobody sees it before the audit trail has it.
    private func show(_ nip: NIP, _ language: Language) throws {
        let explained = try archive.open(for: .writing).write { writer -> Ending<ExplainedPerson> in
            guard let entry = try writer.measurement(number) else { throw ArchiveFailure.unknownMeasurement(number) }
            let plan = try StoredPlans(writer).plan(of: entry)
            let person = try ArchivedPerson.find(nip, agency: entry.agencyID, at: entry.knownImport, in: writer, language)
            guard let explained = try ExplainedPerson(person, at: entry.knownImport, in: writer, plan, language) else {
                throw CommandFailure(Self.notThen, status: ExitStatus.data, language: language)
            }
            try writer.audit(
                .viewingPerson, "orang \(person.person)", detail: "pengukuran=\(number)", by: archive.actor.name, at: .now)
            return .keep(explained)
        }
        if json { try Console.write(try explained.json() + "\n") } else { try Console.print(explained.lines()) }
    }

    static let notThen = Problem(
        "orang-belum-ada",
        message: Phrase(id: "Orang ini tidak ada di instansi saat pengukuran itu", en: "This person was not in the agency at that measurement"),
        remedy: Phrase(id: "Lihat riwayatnya dengan takar history --person", en: "See takar history --person"))
}
