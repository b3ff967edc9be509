import ArgumentParser
import Exchange
import Measurement
import Personnel
import Vocabulary

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: Phrase(
            id: "Jelaskan nilai satu pegawai sampai ke catatan dan pasalnya.",
            en: "Explains the score of one person, down to the record and the article."))

    @OptionGroup var data: DataOptions

    @Argument(help: ArgumentHelp(Phrase(id: "NIP, 18 angka.", en: "The NIP, 18 digits."), valueName: .nipName))
    var nip: String

    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Flag(help: ArgumentHelp(Phrase(id: "Cetak penjelasan sebagai JSON.", en: "Print the explanation as JSON.")))
    var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            let nip = try NIP.argument(nip, language)
            let plan = try planOptions.plan(language)
            let folder = try data.open(language)
            let dataSet = try data.read(folder, plan: plan, watching: [nip], language: language)
            guard let file = dataSet.watched.first else { throw CommandFailure(Self.notThere, status: ExitStatus.data, language: language) }
            let explanation = plan.explain(file)
            if json {
                try Console.write(ExplanationJSON(explanation, plan: plan, places: dataSet.place, language: language).text() + "\n")
            } else {
                try Console.print(ExplanationReport(explanation, plan: plan, places: dataSet.place, language: language).lines())
            }
        }
    }

    private static let notThere = Problem(
        "orang-tidak-ada", message: Phrase(id: "NIP ini tidak ada di data pegawai", en: "This NIP is not among the employees"),
        remedy: Phrase(id: "Periksa NIP dan foldernya", en: "Check the NIP and the folder"))
}
