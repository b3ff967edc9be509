import ArgumentParser
import Exchange
import Presentation
import Vocabulary
import Workflows

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.report

    @OptionGroup var people: PeopleOptions
    @OptionGroup var lang: LanguageOption
    @Option(name: .shortAndLong, help: .reportOutput) var output: String?
    @Option(name: .customLong("per-opd"), help: .perOffice) var perOffice: String?

    func validate() throws {
        guard output != nil || perOffice != nil else {
            throw ValidationError(
                Phrase(id: "Berikan --output, --per-opd, atau keduanya.", en: "Give --output, --per-opd, or both."))
        }
        guard output.map({ WorkbookFile.isName($0) || PDFFile.isName($0) }) ?? true else {
            throw ValidationError(
                Phrase(
                    id: "--output: nama berakhiran .xlsx atau .pdf, misalnya laporan.xlsx.",
                    en: "--output takes a name that ends in .xlsx or .pdf, such as laporan.xlsx."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: people.inputs, writing: [output, perOffice])
            try OutputNames.prepare(reading: [], writing: [output])
            let folder = try perOffice.map { path throws(FileFailure) in try NewFolder(path) }
            // Nobody is named on paper.
            let namesPeople = perOffice != nil || output.map(WorkbookFile.isName) == true
            let work = people.work(language)
            let content = try ReportRequest(people.request, namesPeople: namesPeople).run(work)
            let stopwatch = Stopwatch(work)
            if let output, PDFFile.isName(output) {
                let pages = try ReportPrint(content.measured, language: language).write(to: output)
                try Console.print(WrittenReports.print(output, pages: pages, language: language))
            } else if let output, let names = content.names {
                let sheets = try ReportWorkbook(content.measured, names, earlier: content.earlier, language: language).write(to: output)
                try Console.print(WrittenReports.workbook(output, sheets, language: language))
            }
            if let perOffice, let folder, let reports = OfficeReports(content, threads: work.threads, language: language) {
                let files = try reports.write(to: folder)
                try folder.commit()
                try Console.print(WrittenReports.offices(perOffice, files, language: language))
            }
            stopwatch.lap("reports written")
        }
    }
}
