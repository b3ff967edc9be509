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
            note: Phrase(
                id: "Laporan cetak berisi ringkasan satu halaman, poin yang hilang, OPD, dan dasarnya, tanpa nama dan tanpa NIP.",
                en: "The report to print has a page of summary, points lost, OPDs and what it rests on, and nobody's name or NIP.")))

    @OptionGroup var data: SourceOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Phrase(id: "Buku kerja atau laporan cetak, menurut akhiran namanya.", en: "The workbook or the report to print, by its ending."),
            valueName: .reportName))
    var output: String

    func validate() throws {
        guard WorkbookFile.isName(output) || PDFFile.isName(output) else {
            throw ValidationError(
                Phrase(
                    id: "--output: nama berakhiran .xlsx atau .pdf, misalnya laporan.xlsx.",
                    en: "--output takes a name that ends in .xlsx or .pdf, such as laporan.xlsx."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            // A name that cannot be written is said before the work, not after it.
            let isPrint = PDFFile.isName(output)
            try isPrint ? PDFFile.probe(output) : WorkbookFile.probe(output)
            let dataSet = try data.read(source, plan: plan, language: language)
            let stopwatch = Stopwatch(data.logger)
            let measured = MeasuredDataSet(dataSet, threads: data.threadCount, lap: stopwatch.lap)
            guard measured.aggregation.whole.measured > 0 else { throw MeasureCommand.nobody(measured, language) }
            guard !isPrint else {
                let pages = try ReportPrint(measured, language: language).write(to: output)
                stopwatch.lap("report written")
                return try Console.print([ReportPrint.written(output, pages: pages, language: language)])
            }
            let sheets = try ReportWorkbook(measured, language: language).write(to: output)
            stopwatch.lap("workbook written")
            try Console.print(WrittenWorkbook.lines(output, sheets, language: language))
        }
    }
}
