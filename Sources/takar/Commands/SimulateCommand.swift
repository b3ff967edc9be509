import ArgumentParser
import Exchange
import Foundation
import Simulation
import Vocabulary

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Writes SIASN-shaped files of invented people, the same bytes for the same seed.")

    @Argument(help: ArgumentHelp("The folder to write into; it must be new or empty.", valueName: "out"))
    var output: String

    @Option(help: "How many people.")
    var employees = 1000

    @Option(help: "How many agencies.")
    var agencies = 1

    @Option(help: "The seed.")
    var seed: UInt64 = 1

    @Option(
        name: .customLong("as-of"), help: ArgumentHelp("The date of measurement the data are for.", valueName: "yyyy-MM-dd"),
        transform: DateArgument.parse)
    var asOf: CivilDate

    @Option(
        name: .customLong("exported-on"),
        help: ArgumentHelp(
            "The day of the export: the same people, with what was entered by then (default: the date of measurement).",
            valueName: "yyyy-MM-dd"), transform: DateArgument.parse)
    var exportedOn: CivilDate?

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        guard (1...10_000_000).contains(employees) else { throw ValidationError("--employees takes 1 to 10000000.") }
        guard (1...1000).contains(agencies), agencies <= employees else {
            throw ValidationError("--agencies takes 1 to 1000, and no more than there are employees.")
        }
        guard (asOf.minus(years: 5)...asOf).contains(exportedOn ?? asOf) else {
            throw ValidationError("--exported-on takes a day from five years before --as-of to --as-of itself.")
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            // Files that lie there already may be somebody's real ones.
            try OutputFolder.checkEmpty(output)
            do {
                try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            } catch {
                throw CommandFailure(
                    [language == .indonesian ? "takar: folder «\(output)» tidak dapat dibuat." : "takar: the folder “\(output)” cannot be made."],
                    status: ExitStatus.files)
            }
            do {
                let simulation = Simulation(employees: employees, agencies: agencies, seed: seed, asOf: asOf, exportedOn: exportedOn)
                try simulation.write(to: URL(fileURLWithPath: output), progress: nil)
            } catch let error as SimulationError {
                throw CommandFailure(error.problem, status: ExitStatus.usage, language: language)
            }
            try Console.print([
                language == .indonesian
                    ? "\(employees) pegawai, \(agencies) instansi, benih \(seed): \(output)"
                    : "\(employees) employees, \(agencies) agencies, seed \(seed): \(output)"
            ])
        }
    }
}
