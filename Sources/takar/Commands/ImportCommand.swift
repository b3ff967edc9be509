import Archive
import ArgumentParser
import Exchange
import Foundation
import Personnel
import Vocabulary

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Brings an agency's files into an archive, keeping what was known before.",
        discussion: """
            Example: takar import data --archive takar.db --agency 4011 --name "Pemerintah Kab. Contoh"
            The same files twice change nothing. What a later export no longer has is closed, not deleted; kinds of files that are
            not in the folder stay as they are. NIK, telephone, e-mail and address are never kept.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The agency's id: any text; SIASN's own id finds its name in --agencies.", valueName: "id"))
    var agency: String

    @Option(help: ArgumentHelp("What the agency is called.", valueName: "name"))
    var name: String?

    @Option(
        name: .customLong("quick-code"),
        help: ArgumentHelp("The agency's kodeCepat, whose first two digits are its province, for its region.", valueName: "code"))
    var quickCode: String?

    @Option(help: ArgumentHelp("SIASN's table of agencies (instansi.json), for name and kind.", valueName: "file"))
    var agencies: String?

    @Flag(name: .customLong("dry-run"), help: "Only say what would be added, changed, closed and refused.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write everything that was found in the files.", valueName: "file"))
    var diagnostics: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard !agency.isEmpty, agency.utf8.count <= 100, agency.isOneLine, !agency.contains(where: \.isWhitespace) else {
            throw ValidationError("--agency: an id of 1 to 100 bytes without spaces or control characters.")
        }
        if let quickCode, quickCode.utf8.count != 4 || !quickCode.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw ValidationError("--quick-code: four digits, such as 6412.")
        }
        if let name, name.utf8.count > 300 || !name.isOneLine { throw ValidationError("--name: one line of at most 300 bytes.") }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let folder = try DataFolder(data.data)
            guard !folder.files.isEmpty else { throw Self.nothing(folder, data.data, language) }
            var agency =
                try self.agencies.flatMap { path in try AgencyFile.read(path).agencies.first { $0.id == self.agency } }
                ?? Agency(id: self.agency, name: "")
            if let name { agency.name = name }
            if let quickCode { agency.quickCode = quickCode }
            let bar = ProgressBar(total: folder.size, language: language)
            let run = ImportRun(
                folder: folder, agency: agency, by: archive.actor.name, isTrial: dryRun,
                options: ReadingOptions(threads: data.threadCount) { bar.advance($0) })
            let stopwatch = Stopwatch(data.logger)
            let outcome = try run.run(store())
            bar.finish()
            stopwatch.lap("imported")
            if let diagnostics { try DiagnosticFile.write(outcome.diagnostics, to: diagnostics, in: language) }
            if json {
                try Console.write(try ImportJSON(outcome, isTrial: dryRun, language: language).text() + "\n")
            } else {
                try Console.print(ImportReport(outcome: outcome, isTrial: dryRun, language: language).lines())
            }
        }
    }

    /// A trial run makes no archive where there is none.
    private func store() throws -> any ArchiveStore {
        if dryRun, !FileManager.default.fileExists(atPath: archive.archive) { return MemoryArchive() }
        return try archive.open(for: .creating)
    }

    private static func nothing(_ folder: DataFolder, _ path: String, _ language: Language) -> CommandFailure {
        let headline =
            language == .indonesian
            ? "takar: \(path): tidak ada berkas SIASN yang dikenal." : "takar: \(path): no file of SIASN was recognised."
        return CommandFailure(
            [headline] + folder.diagnostics.map { "  \($0.place.file ?? path): \($0.text(in: language))" }, status: ExitStatus.data)
    }
}
