import Archive
import ArgumentParser
import Exchange
import Rainbow
import Vocabulary

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
            id: "Bangun ulang pengukuran dari arsip dan bandingkan angka demi angka.",
            en: "Makes stored measurements again from the archive and compares them number by number."),
        discussion: .example("takar verify --archive takar.db", "takar verify 3 --archive takar.db"))

    @Argument(
        help: ArgumentHelp(
            Phrase(id: "Nomor pengukuran; tanpa nomor, semuanya.", en: "The measurements' numbers; all without."), valueName: .numberName))
    var numbers: [Int] = []

    @Option(help: .archive)
    var archive: String

    @OptionGroup var work: WorkOptions
    @OptionGroup var lang: LanguageOption

    @Flag(help: .json)
    var json = false

    func run() async throws {
        let language = lang.language
        try await language.run {
            let store = try SQLiteArchive(archive, for: .reading)
            let results = try store.read { reader in
                let plans = StoredPlans(reader)
                let numbers = numbers.isEmpty ? try reader.measurements(of: nil).map(\.number) : numbers
                return try numbers.map { try Verification($0, reader, plans, threads: work.threadCount) }
            }
            if json {
                try Console.write(try JSONText.encode(results.map { VerificationJSON($0, language: language) }) + "\n")
            } else {
                try Console.print(Self.lines(results, language))
            }
            let unsound = results.filter { !$0.isSound }.count
            if unsound > 0 {
                throw CommandFailure(
                    [
                        "takar: "
                            + language.counted(
                                unsound, "pengukuran tidak dapat dibangun ulang.", "measurement cannot be made again.",
                                "measurements cannot be made again.")
                    ],
                    status: ExitStatus.data)
            }
        }
    }

    private static func lines(_ results: [Verification], _ language: Language) -> [String] {
        guard !results.isEmpty else { return [language == .indonesian ? "Arsip belum berisi pengukuran." : "The archive has no measurement yet."] }
        return results.flatMap { result in
            let entry = result.entry
            let name =
                "\(language == .indonesian ? "Pengukuran" : "Measurement") \(entry.number), \(entry.agencyID), \(entry.asOf.text(in: language))"
                + (entry.label.isEmpty ? "" : ", \(entry.label)")
            guard result.isSound else { return ["✗ \(name)".red] + result.faults.map { "    \($0[language])" } }
            let words =
                language == .indonesian
                ? "sama persis" : "the same to the last digit"
            let counts = [
                language.counted(result.people, "orang", "person", "people"), language.counted(result.units, "unit", "unit", "units"),
            ]
            return ["✓ \(name): \(words) (\(counts.joined(separator: ", ")))"]
        }
    }
}

/// What came of verifying one measurement.
struct VerificationJSON: Encodable {
    let pengukuran: Int
    let sama: Bool
    let orang: Int
    let unit: Int
    let sidik_data: String
    let sidik_hasil: String
    let temuan: [String]

    init(_ verification: Verification, language: Language) {
        pengukuran = verification.entry.number
        sama = verification.isSound
        orang = verification.people
        unit = verification.units
        sidik_data = verification.entry.dataHash
        sidik_hasil = verification.entry.resultHash
        temuan = verification.faults.map { $0[language] }
    }
}
