import Analysis
import ArgumentParser
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: Phrase(
            id: "Bandingkan nilai dengan rekap BKN, orang per orang, dan sebutkan sebab selisihnya.",
            en: "Compares the scores with BKN's recap, person by person, and says why they differ."),
        discussion: .example("takar reconcile data --official rekap.csv --as-of 2022-06-30 \\", "  --output selisih.xlsx"))

    @OptionGroup var data: SourceOptions

    @Option(help: ArgumentHelp(Phrase(id: "Rekap BKN, atau tabel PIP ASN.", en: "BKN's recap, or the PIP ASN table."), valueName: .fileName))
    var official: String

    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis setiap selisih, orang per orang. Memuat nama dan NIP.",
                en: "Write every difference, person by person. Holds names and NIP."), valueName: .fileName))
    var output: String?

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    func validate() throws { try OutputNames.check(output) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + planOptions.inputs + [official], writing: [output])
            let plan = try planOptions.plan(language)
            let source = try data.open(language)
            let table = try OfficialTable.read(official, year: plan.asOf.year, maxima: plan.instrument.dimensions.map(\.maximum))
            guard !table.isOwn else {
                throw CommandFailure(Self.ownScores, status: ExitStatus.data, language: language)
            }
            guard !table.scores.isEmpty else { throw Self.nobodyThere(table, language) }
            let run = ReconciliationRun(data: data, source: source, plan: plan, table: table, namesPeople: output != nil, language: language)
            let result = try run.reconcile { try planOptions.plans($0, language) }
            guard !result.reconciliation.comparison.people.isEmpty else { throw Self.nobodyHere(result, language) }
            if let output { try ReconciliationTable(result, language: language).table.write(to: output, in: language, as: csv.dialect) }
            if json {
                try Console.write(ReconciliationJSON(result, language: language).text() + "\n")
            } else {
                try Console.print(ReconciliationReport(result, language: language).lines())
            }
        }
    }

    private static let ownScores = Problem(
        "nilai-sendiri",
        message: Phrase(
            id: "Tabel ini ditulis oleh takar measure --scores: itu hasil di sini, bukan rekap BKN",
            en: "This table was written by takar measure --scores: it is the result of here, not BKN's recap"),
        remedy: Phrase(id: "Berikan rekap dari BKN", en: "Give the recap of BKN"))

    private static func nobodyThere(_ table: OfficialTable, _ language: Language) -> CommandFailure {
        failure(
            Phrase(id: "tidak ada baris rekap yang dapat dibandingkan.", en: "no row of the recap can be compared."), table.file, table.diagnostics,
            language)
    }

    private static func nobodyHere(_ result: ReconciliationResult, _ language: Language) -> CommandFailure {
        failure(
            Phrase(
                id: "tidak seorang pun di rekap yang diukur di sini; periksa apakah rekap dan datanya dari instansi yang sama.",
                en: "nobody in the recap is measured here; check whether the recap and the data are of the same agency."), result.table.file,
            result.table.diagnostics, language)
    }

    private static func failure(_ what: Phrase, _ file: String, _ diagnostics: [Diagnostic], _ language: Language) -> CommandFailure {
        let findings = DiagnosticSummary(diagnostics).commonest(3).map { "  \($0.problem.code) × \($0.count): \($0.problem.text(in: language))" }
        return CommandFailure(["takar: \(file): \(what[language])"] + findings, status: ExitStatus.data)
    }
}
