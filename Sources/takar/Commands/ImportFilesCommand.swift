import Archive
import ArgumentParser
import Exchange
import Foundation
import Personnel
import Vocabulary

struct ImportFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "from", abstract: "Brings an agency's files into an archive; the word itself may be left out.",
        discussion: """
            Example: takar import data --archive takar.db --agency 4011 --name "Pemerintah Kab. Contoh"
            The same files twice change nothing. What a later export no longer has is closed, not deleted; kinds of files that are
            not in the folder stay as they are, and so does whoever a refused row may be of. An import that would close more than a
            tenth of the people, or whose rows name another agency, stops with status 65; so do histories of an agency of which no
            employees have been imported. NIK, telephone, e-mail and address are never kept.
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

    @Flag(name: .customLong("allow-closing"), help: "Go on although more than a tenth of the agency's people would be closed.")
    var allowClosing = false

    @Flag(name: .customLong("allow-other-agency"), help: "Go on although more than a tenth of the rows name another agency (instansi_kerja_id).")
    var allowOtherAgency = false

    @Flag(name: .customLong("dry-run"), help: "Only say what would be added, changed, closed and refused.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write everything that was found in the files.", valueName: "file"))
    var diagnostics: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        try AgencyArgument.check(agency)
        if let quickCode, quickCode.utf8.count != 4 || !quickCode.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw ValidationError("--quick-code: four digits, such as 6412.")
        }
        if let name, name.utf8.count > 300 || !name.isOneLine { throw ValidationError("--name: one line of at most 300 bytes.") }
        try OutputNames.check(diagnostics)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + [archive.archive, agencies], writing: [diagnostics])
            let folder = try DataFolder(data.data)
            guard !folder.files.isEmpty else { throw Self.nothing(folder, data.data, language) }
            let listed = try self.agencies.flatMap { path in try AgencyFile.read(path).agencies.first { $0.id == self.agency } }
            var agency = listed ?? Agency(id: self.agency, name: "")
            if let name { agency.name = name }
            if let quickCode { agency.quickCode = quickCode }
            let bar = ProgressBar(total: folder.size, language: language)
            let allowed: [ImportRun.Allowance] = (allowClosing ? [.closing] : []) + (allowOtherAgency ? [.otherAgency] : [])
            let run = ImportRun(
                folder: folder, agency: agency, isListed: listed != nil, by: archive.actor.name, isTrial: dryRun, allowances: Set(allowed),
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
            guard outcome.reasons.isEmpty else {
                throw CommandFailure(outcome.reasons.map { "takar: \($0.text(in: language))" }, status: ExitStatus.data)
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

/// An agency's id on the command line.
enum AgencyArgument {
    static func check(_ id: String) throws {
        guard !id.isEmpty, id.utf8.count <= 100, id.isOneLine, !id.contains(where: \.isWhitespace) else {
            throw ValidationError("--agency: an id of 1 to 100 bytes without spaces or control characters.")
        }
    }
}
