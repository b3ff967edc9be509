import Analysis
import Archive
import ArgumentParser
import Exchange
import Vocabulary

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: Phrase(
            id: "Uraikan sebab indeks berubah antara dua pengukuran di arsip, bagian demi bagian.",
            en: "Says why the index changed between two stored measurements, part by part."),
        discussion: .example("takar compare 1 2 --archive takar.db --output perubahan.xlsx"))

    @Argument(help: ArgumentHelp(Phrase(id: "Nomor pengukuran pertama.", en: "The number of the first measurement."), valueName: .numberName))
    var before: Int

    @Argument(help: ArgumentHelp(Phrase(id: "Nomor pengukuran kedua.", en: "The number of the second measurement."), valueName: .numberName))
    var after: Int

    @Option(help: .archive)
    var archive: String

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis bagian perubahannya; dalam buku kerja, indikator dan unit di lembar tersendiri.",
                en: "Write the parts; with indicators and units on sheets of their own where it is a workbook."), valueName: .fileName))
    var output: String?

    @Option(help: ArgumentHelp(Phrase(id: "Tulis bagian perubahan setiap unit.", en: "Write the parts of every unit."), valueName: .fileName))
    var units: String?

    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    func validate() throws {
        try OutputNames.check(output, units)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: [archive], writing: [output, units])
            for file in [output, units].compactMap(\.self) { try WorkbookFile.probe(file) }
            let store = try SQLiteArchive(archive, for: .reading)
            let analysis = try store.read { try MeasurementComparison(before, after, $0, threads: work.threadCount).analysis() }
            let sheets = ChangeSheets(analysis, language: language)
            if let output {
                if WorkbookFile.isName(output) {
                    try WorkbookFile.write(output, sheets.all, in: language)
                } else {
                    try sheets.parts.write(to: output, in: language, as: csv.dialect)
                }
            }
            if let units { try sheets.units.write(to: units, in: language, as: csv.dialect) }
            if json {
                try Console.write(try JSONText.encode(ChangeJSON(analysis, language: language)) + "\n")
            } else {
                try Console.print(ChangeReport(analysis, language: language).lines())
            }
        }
    }
}
