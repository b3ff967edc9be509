import ArgumentParser
import Exchange
import Measurement
import Vocabulary

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Phrase(
            id: "Tulis buku kerja (.xlsx) berisi indeks, grafik, OPD, unit, nilai setiap pegawai, dan daftar untuk ditindaklanjuti.",
            en: "Writes a workbook (.xlsx) with the index, charts, OPDs, units, everybody's score and lists to act on."),
        discussion: .example("takar report data --as-of 2022-06-30 --output laporan.xlsx"))

    @OptionGroup var data: SourceOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(name: .shortAndLong, help: ArgumentHelp(Phrase(id: "Buku kerja yang ditulis.", en: "The workbook to write."), valueName: .workbookName))
    var output: String

    func validate() throws {
        guard WorkbookFile.isName(output) else {
            throw ValidationError(
                Phrase(
                    id: "--output: nama berakhiran .xlsx, misalnya laporan.xlsx.",
                    en: "--output takes a name that ends in .xlsx, such as laporan.xlsx."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            // A name that cannot be written is said before the work, not after it.
            try WorkbookFile.probe(output)
            let dataSet = try data.read(source, plan: plan, language: language)
            let stopwatch = Stopwatch(data.logger)
            let measured = MeasuredDataSet(dataSet, threads: data.threadCount, lap: stopwatch.lap)
            guard measured.aggregation.whole.measured > 0 else { throw MeasureCommand.nobody(measured, language) }
            let sheets = try ReportWorkbook(measured, earlier: try source.measuredBefore(plan), language: language).write(to: output)
            stopwatch.lap("workbook written")
            try Console.print(WrittenWorkbook.lines(output, sheets, language: language))
        }
    }
}
