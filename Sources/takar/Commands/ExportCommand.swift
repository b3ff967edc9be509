import Archive
import ArgumentParser
import Exchange
import Personnel
import Vocabulary

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Phrase(
            id: "Tulis isi arsip tentang suatu instansi sebagai berkas dengan judul kolom SIASN, atau satu pengukuran lengkap.",
            en: "Writes what an archive knows of an agency as files under SIASN's headings, or a whole measurement."),
        discussion: .example(
            "takar export 3 --archive takar.db --output bukti",
            note: Phrase(
                id: """
                    Menulis data pengukuran 3 seperti yang tercatat saat itu (bukti/data) beserta instrumen dan hasilnya (bukti/hasil), sehingga \
                    siapa pun dapat mengukur ulang: takar measure bukti/data --as-of …
                    Tanpa nomor, yang ditulis adalah data instansi yang terkini. Ekspor dicatat dalam jejak audit. Berkasnya memuat nama dan NIP.
                    """,
                en: """
                    Writes the data of measurement 3 as they were known (bukti/data) with its instrument and results (bukti/hasil), so that anybody \
                    can make it again: takar measure bukti/data --as-of …
                    Without a number the agency's data as they are known now. Exports are written into the audit trail. They hold names and NIP.
                    """)))

    @Argument(help: ArgumentHelp(Phrase(id: "Nomor pengukuran.", en: "A measurement's number."), valueName: .numberName))
    var measurement: Int?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var agency: AgencyOption

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Data seperti yang tercatat setelah impor ini, bukan yang terkini.", en: "What was known after this import, instead of now."),
            valueName: .importName))
    var at: Int?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Phrase(id: "Folder tujuan; harus baru atau kosong.", en: "The folder to write; it must be new or empty."), valueName: .folderName))
    var output: String

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
