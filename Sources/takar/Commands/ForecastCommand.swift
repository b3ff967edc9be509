import Analysis
import ArgumentParser
import Exchange
import Measurement
import Vocabulary

struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: Phrase(
            id: "Tampilkan tren tahun berjalan dan keadaan per 31 Desember menurut catatan: siapa kehilangan poin, dan kapan.",
            en: "Shows the year's trend and what the records say of 31 December: who loses points when."),
        discussion: .example(
            "takar forecast data --as-of 2022-06-30 --target 81 \\", "  --people kehilangan.xlsx",
            note: Phrase(
                id: """
                    Catatan yang sama diukur per setiap bulan berikutnya: yang keluar dari rentang waktunya hilang, yang terjadwal ikut dihitung. \
                    Tidak ada yang diekstrapolasi.
                    """,
                en: """
                    The same records are measured as of every later month: those that leave their window are lost, scheduled ones count. Nothing is \
                    extrapolated.
                    """)))

    @OptionGroup var data: SourceOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Indeks yang hendak dicapai, misalnya 81 atau 81,5.", en: "The index to reach, such as 81 or 81.5."), valueName: .pointsName),
        transform: Self.points)
    var target: Points?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Tulis tren dan ramalan dengan setiap indikator.", en: "Write trend and forecast with every indicator."), valueName: .fileName)
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis siapa kehilangan berapa poin, dari apa, dan kapan. Memuat nama dan NIP.",
                en: "Write who loses how many points of what on which day. Holds names and NIP."), valueName: .fileName))
    var people: String?

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    func validate() throws {
        try OutputNames.check(output, people)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output, people])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            // A name that cannot be written is said before the work, not after it.
            for file in [output, people].compactMap(\.self) { try WorkbookFile.probe(file) }
            let run = ForecastRun(plan: plan, target: target, threads: data.threadCount, language: language) { plan, alternatives in
                try data.read(source, plan: plan, alternatives: alternatives, language: language)
            }
            var result = try run.result(earlier: try source.earlier(than: plan), namesPeople: people != nil)
            result.stored = try source.stored(on: plan)
            if let output { try ForecastTable(result, language: language).table.write(to: output, in: language, as: csv.dialect) }
            if let people {
                let roll = try source.roll(of: result.dataSet)
                try ForecastPeopleTable(result, roll, language: language).table.write(to: people, in: language, as: csv.dialect)
            }
            if json {
                try Console.write(ForecastJSON(result, language: language).text() + "\n")
            } else {
                try Console.print(ForecastReport(result, language: language).lines())
            }
        }
    }

    private static func points(_ text: String) throws -> Points {
        guard let thousandths = Thousandths.parse(text), thousandths > 0, thousandths <= Points.hundred.thousandths else {
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan indeks; tulis poin di atas 0 sampai 100, misalnya 81 atau 81,5.",
                    en: "'\(text)' is no index; write points above 0 and up to 100, such as 81 or 81.5."))
        }
        return Points(thousandths: thousandths)
    }
}
