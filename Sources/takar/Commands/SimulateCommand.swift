import ArgumentParser
import Exchange
import Foundation
import Simulation
import Vocabulary

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: Phrase(
            id: "Tulis berkas berbentuk ekspor SIASN dengan pegawai rekaan; benih yang sama menghasilkan berkas yang sama persis.",
            en: "Writes SIASN-shaped files of invented people, the same bytes for the same seed."))

    @Argument(
        help: ArgumentHelp(
            Phrase(id: "Folder tujuan; harus baru atau kosong.", en: "The folder to write into; it must be new or empty."), valueName: .folderName))
    var output: String

    @Option(help: ArgumentHelp(Phrase(id: "Jumlah pegawai.", en: "How many people."), valueName: .countName))
    var employees = 1000

    @Option(help: ArgumentHelp(Phrase(id: "Jumlah instansi.", en: "How many agencies."), valueName: .countName))
    var agencies = 1

    @Option(help: ArgumentHelp(Phrase(id: "Benih bilangan acak.", en: "The seed."), valueName: .seedName))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            Phrase(id: "Tanggal pengukuran yang dituju data ini.", en: "The date of measurement the data are for."), valueName: .dateName),
        transform: DateArgument.parse)
    var asOf: CivilDate

    @Option(
        name: .customLong("exported-on"),
        help: ArgumentHelp(
            Phrase(
                id: "Tanggal ekspor: pegawai yang sama dengan catatan yang sudah masuk sampai hari itu (bawaan: tanggal pengukuran).",
                en: "The day of the export: the same people, with what was entered by then (default: the date of measurement)."), valueName: .dateName
        ), transform: DateArgument.parse)
    var exportedOn: CivilDate?

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
