import ArgumentParser
import Exchange
import Measurement
import Vocabulary

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Phrase(
            id:
                "Tulis buku kerja (.xlsx) berisi indeks, grafik, OPD, unit, nilai setiap pegawai, dan daftar untuk ditindaklanjuti, atau laporan cetak (.pdf).",
            en: "Writes a workbook (.xlsx) with the index, charts, OPDs, units, everybody's score and lists to act on, or a report to print (.pdf)."),
        discussion: .example(
            "takar report data --as-of 2022-06-30 --output laporan.xlsx", "takar report data --as-of 2022-06-30 --output laporan.pdf",
            "takar report data --as-of 2022-06-30 --per-opd opd",
            note: Phrase(
                id: """
                    Buku kerja memuat nama dan NIP: kirimkan hanya kepada yang menanganinya. Laporan cetak berisi ringkasan satu halaman, poin yang \
                    hilang, OPD, dan dasarnya, tanpa nama dan tanpa NIP.
                    """,
                en: """
                    Workbooks hold names and NIP: send them only to those who deal with it. The report to print has a page of summary, points lost, \
                    OPDs and what it rests on, and nobody's name or NIP.
                    """)))

    @OptionGroup var data: SourceOptions
    @OptionGroup var scope: UnitOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Phrase(
                id: "Buku kerja (memuat nama dan NIP) atau laporan cetak, menurut akhiran namanya.",
                en: "The workbook (holds names and NIP) or the report to print, by its ending."), valueName: .reportName))
    var output: String?

    @Option(
        name: .customLong("per-opd"),
        help: ArgumentHelp(
            Phrase(
                id: "Folder baru untuk satu buku kerja per OPD. Memuat nama dan NIP.",
                en: "A new folder for one workbook an OPD. Holds names and NIP."), valueName: .folderName))
    var perOffice: String?

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
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output, perOffice])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            // A name that cannot be written is said before the work, not after it.
            if let output { try PDFFile.isName(output) ? PDFFile.probe(output) : WorkbookFile.probe(output) }
            let folder = try perOffice.map { path throws(FileFailure) in try NewFolder(path) }
            let read = try data.read(source, plan: plan, language: language)
            let chosen = try scope.scope(read.tree, language)
            let dataSet = chosen.map(read.limited) ?? read
            let stopwatch = Stopwatch(data.logger)
            let measured = MeasuredDataSet(dataSet, threads: data.threadCount, lap: stopwatch.lap)
            guard measured.aggregation.whole.measured > 0 else { throw MeasureCommand.nobody(measured, language) }
            if let output, PDFFile.isName(output) {
                let pages = try ReportPrint(measured, language: language).write(to: output)
                stopwatch.lap("report written")
                try Console.print([ReportPrint.written(output, pages: pages, language: language)])
                // Nobody is named on paper.
                if perOffice == nil { return }
            }
            let roll = try source.roll(of: read)
            stopwatch.lap("names read")
            if let output, WorkbookFile.isName(output) {
                // What was kept earlier is of the whole agency.
                let earlier = chosen == nil ? try source.measuredBefore(plan) : []
                let names = chosen.map { roll.limited(to: $0, of: read) } ?? roll
                let sheets = try ReportWorkbook(measured, names, earlier: earlier, language: language).write(to: output)
                stopwatch.lap("workbook written")
                try Console.print(WrittenWorkbook.lines(output, sheets, language: language))
            }
            if let perOffice, let folder {
                let reports = OfficeReports(read, roll, scope: chosen, threads: data.threadCount, language: language)
                let files = try reports.write(to: folder)
                try folder.commit()
                stopwatch.lap("workbooks of the OPD written")
                try Console.print(reports.lines(perOffice, files))
            }
        }
    }
}
