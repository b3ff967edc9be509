import ArgumentParser
import Exchange
import Instruments
import Measurement
import Quality
import Vocabulary

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Phrase(
            id: "Periksa kualitas data menurut 27 indikator BKN, dan apa di dalamnya yang memengaruhi nilai.",
            en: "Checks the quality of the data by BKN's 27 indicators, and what in it touches the score."),
        discussion: .example("takar check data --as-of 2022-06-30 --output temuan.xlsx"))

    @OptionGroup var data: SourceOptions
    @OptionGroup var scope: UnitOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis setiap temuan dengan pegawai, baris, dan perbaikannya. Memuat nama dan NIP.",
                en: "Write every finding with person, row and remedy. Holds names and NIP."), valueName: .fileName))
    var output: String?

    @Option(
        help: ArgumentHelp(Phrase(id: "Tulis indeks kualitas data semua unit.", en: "Write the quality index of all units."), valueName: .fileName))
    var units: String?

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    func validate() throws {
        try OutputNames.check(output, units)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs, writing: [output, units])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            let dataSet = try scope.limit(data.read(source, plan: plan, language: language), language)
            let measured = MeasuredDataSet(dataSet, threads: data.threadCount)
            let checked = try source.checked(dataSet, asOf: plan.asOf)
            guard checked.check.whole.people > 0 else { throw CommandFailure(Self.nobody, status: ExitStatus.data, language: language) }
            if let output { try checked.findingTable(in: language).write(to: output, in: language, as: csv.dialect) }
            if let units { try checked.unitTable(in: language).write(to: units, in: language, as: csv.dialect) }
            if json {
                try Console.write(CheckJSON(checked, measured, language: language).text() + "\n")
            } else {
                try Console.print(CheckReport(checked, measured, language: language).lines())
            }
        }
    }

    private static let nobody = Problem(
        "tidak-ada-yang-diperiksa",
        message: Phrase(id: "Tidak seorang pun dapat diperiksa", en: "There is nobody to check"),
        remedy: Phrase(id: "Periksa NIP dan kedudukan hukum di data pegawai", en: "Check the NIP and the legal standing of the employees"))
}
