import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct ImportFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.importFiles

    @Argument(help: .data) var data: String
    @OptionGroup var work: WorkOptions
    @OptionGroup var archive: ArchiveOptions
    @Option(help: .importedAgency) var agency: String
    @Option(help: .agencyName) var name: String?
    @Option(name: .customLong("quick-code"), help: .quickCode) var quickCode: String?
    @Option(help: .agencyTable) var agencies: String?
    @Flag(name: .customLong("allow-closing"), help: .allowClosing) var allowClosing = false
    @Flag(name: .customLong("allow-other-agency"), help: .allowOtherAgency) var allowOtherAgency = false
    @Flag(name: .customLong("dry-run"), help: .trialImport) var dryRun = false
    @Option(help: .diagnostics) var diagnostics: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false
    @OptionGroup var lang: LanguageOption

    private var allowances: Set<ImportRequest.Allowance> {
        Set((allowClosing ? [.closing] : []) + (allowOtherAgency ? [.otherAgency] : []))
    }

    func validate() throws {
        try AgencyArgument.check(agency)
        if let quickCode, !ShortText.quickCode.fits(quickCode) {
            throw ValidationError(Phrase(id: "--quick-code: empat angka, misalnya 6412.", en: "--quick-code: four digits, such as 6412."))
        }
        if let name, !ShortText.agencyName.fits(name) {
            throw ValidationError(Phrase(id: "--name: satu baris, paling panjang 300 byte.", en: "--name: one line of at most 300 bytes."))
        }
        try OutputNames.check([diagnostics])
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputNames.prepare(reading: [data, archive.archive, agencies], writing: [diagnostics])
            let request = ImportRequest(
                data, into: archive.archive, agency: agency, name: name, quickCode: quickCode, agencies: agencies, allowances: allowances,
                isTrial: dryRun, by: archive.actor.name)
            let outcome = try request.run(work.work(language))
            if let diagnostics { try DiagnosticFile.write(outcome.diagnostics, to: diagnostics, in: language, as: csv.dialect) }
            try Console.print(outcome, json: json, in: language, ImportReport(outcome: outcome, language: language).lines())
            if !outcome.reasons.isEmpty { throw CommandFailure(outcome.reasons.map(\.said)) }
        }
    }
}
