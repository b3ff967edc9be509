import Archive
import ArgumentParser
import Exchange
import Personnel
import Vocabulary

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes what an archive knows of an agency as files under SIASN's headings, or a whole measurement.",
        discussion: """
            Example: takar export 3 --archive takar.db --output bukti writes the data of measurement 3 as they were known (bukti/data)
            with its instrument and results (bukti/hasil), so that anybody can make it again: takar measure bukti/data --as-of …
            Without a number the agency's data as they are known now. Exports are written into the audit trail. They hold names and NIP.
            """)

    @Argument(help: ArgumentHelp("A measurement's number.", valueName: "number"))
    var measurement: Int?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var agency: AgencyOption

    @Option(help: ArgumentHelp("What was known after this import, instead of now.", valueName: "import"))
    var at: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write; it must be new or empty.", valueName: "folder"))
    var output: String

    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        if measurement != nil, at != nil || agency.agency != nil { throw ValidationError("--agency and --at go without a measurement's number.") }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let run = ExportRun(by: archive.actor.name, threads: work.threadCount, language: language)
            let (folder, written) = try archive.open(for: .writing).write { writer -> Ending<(RecordFolder, ExportRun.Written)> in
                if let measurement {
                    guard let entry = try writer.measurement(measurement) else { throw ArchiveFailure.unknownMeasurement(measurement) }
                    return .keep(try run.run(writer, agency: entry.agencyID, at: entry.knownImport, measurement: entry, to: output))
                }
                let (id, last) = try agency.find(in: writer, language)
                if let at {
                    let imports = try writer.imports(of: id).map(\.number)
                    guard imports.contains(at) else { throw ArchiveFailure.unknownImport(at, among: imports) }
                }
                return .keep(try run.run(writer, agency: id, at: at ?? last, measurement: nil, to: output))
            }
            // Nobody has the files before the audit trail tells of them.
            try folder.commit()
            let counts =
                language.counted(written.people, "orang", "person", "people") + ", "
                + language.counted(written.records, "catatan", "record", "records")
            try Console.print(["\(output): \(counts)"])
        }
    }
}

extension ArchiveFailure {
    fileprivate static func unknownImport(_ number: Int, among known: [Int]) -> ArchiveFailure {
        let list = (known.count > 12 ? "…, " : "") + known.suffix(12).map(String.init).joined(separator: ", ")
        return ArchiveFailure(
            Problem(
                "impor-tidak-ada",
                message: Phrase(
                    id: "Impor nomor \(number) tidak ada untuk instansi ini; yang ada: \(list)",
                    en: "There is no import number \(number) of this agency; there are: \(list)"),
                remedy: Phrase(id: "Pilih satu dengan --at", en: "Choose one with --at")))
    }
}
