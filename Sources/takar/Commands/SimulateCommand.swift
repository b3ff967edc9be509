import ArgumentParser
import Vocabulary
import Workflows

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.simulate

    @Argument(help: .newFolder) var output: String
    @Option(help: .employees) var employees = 1000
    @Option(help: .agencyCount) var agencies = 1
    @Option(help: .peopleSeed) var seed: UInt64 = 1
    @Option(name: .customLong("as-of"), help: .simulatedDate, transform: DateArgument.parse) var asOf: CivilDate
    @Option(name: .customLong("exported-on"), help: .exportedOn, transform: DateArgument.parse) var exportedOn: CivilDate?
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard (1...10_000_000).contains(employees) else {
            throw ValidationError(Phrase(id: "--employees: dari 1 sampai 10000000.", en: "--employees takes 1 to 10000000."))
        }
        guard (1...1000).contains(agencies), agencies <= employees else {
            throw ValidationError(
                Phrase(
                    id: "--agencies: dari 1 sampai 1000, dan tidak lebih dari jumlah pegawai.",
                    en: "--agencies takes 1 to 1000, and no more than there are employees."))
        }
        guard (asOf.minus(years: 5)...asOf).contains(exportedOn ?? asOf) else {
            throw ValidationError(
                Phrase(
                    id: "--exported-on: tanggal dari lima tahun sebelum --as-of sampai --as-of itu sendiri.",
                    en: "--exported-on takes a day from five years before --as-of to --as-of itself."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let request = SimulationRequest(
                output, employees: employees, agencies: agencies, seed: seed, asOf: asOf, exportedOn: exportedOn)
            try request.run()
            let written = Phrase(
                id: "\(employees) pegawai, \(agencies) instansi, benih \(seed): \(output)",
                en: "\(employees) employees, \(agencies) agencies, seed \(seed): \(output)")
            try Console.print([written[language]])
        }
    }
}
