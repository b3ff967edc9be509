import Analysis
import Archive
import ArgumentParser
import Exchange
import Foundation
import Vocabulary

struct AwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award",
        abstract: Phrase(
            id: "Sebutkan instansi terbaik menurut wilayah, tahun, jenis, dan ukuran, beserta buktinya.",
            en: "Names the best agencies of a region and year by kind and size, with the evidence."),
        discussion: .example(
            "takar award --archive takar.db --region IV --year 2022 \\", "  --output penghargaan.xlsx",
            note: Phrase(
                id: """
                    Dari setiap instansi diperhitungkan pengukuran terakhir tahun itu yang sudah ditetapkan (lihat takar publish); dengan \
                    --unofficial, pengukuran terakhir apa pun.
                    """,
                en: """
                    Of every agency the latest official measurement of the year counts (see takar publish); with --unofficial the latest of all.
                    """)))

    @Option(help: .archive)
    var archive: String

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Kanreg: nomor, tempat kedudukan, atau salah satu provinsinya; tanpa ini, seluruh Indonesia.",
                en: "The regional office: its number, its seat, or one of its provinces; without it the nation."), valueName: .regionName))
    var region: String?

    @Option(help: ArgumentHelp(Phrase(id: "Tahun pengukuran.", en: "The measurement year."), valueName: .yearName))
    var year: Int

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Banyaknya peringkat yang disebut dalam setiap kelompok.", en: "How many ranks of each category are named."),
            valueName: .countName))
    var top = 3

    @Flag(help: ArgumentHelp(Phrase(id: "Perhitungkan juga pengukuran yang belum ditetapkan.", en: "Let measurements count that are not official.")))
    var unofficial = false

    @Option(help: .agencies)
    var agencies: String?

    @Option(help: .regions)
    var regions: String?

    @Option(
        name: .customLong("min-participation"),
        help: .participation)
    var minParticipation = "50"

    @Option(help: .draws)
    var draws = 10_000

    @Option(help: .drawsSeed)
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis daftarnya; menjadi buku kerja bila namanya berakhiran .xlsx.", en: "Write it, as a workbook where the name ends in .xlsx."),
            valueName: .fileName))
    var output: String?

    @OptionGroup var lang: LanguageOption

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    private var minimum: MinimumParticipation? { Thousandths.parse(minParticipation).flatMap(MinimumParticipation.init) }

    func validate() throws {
        guard minimum != nil else {
            throw ValidationError(Phrase(id: "--min-participation: dari 0 sampai 100.", en: "--min-participation takes 0 to 100."))
        }
        guard Soundness.Settings.drawsAllowed.contains(draws) else {
            throw ValidationError(Phrase(id: "--draws: dari 1 sampai 1000000.", en: "--draws takes 1 to 1000000."))
        }
        guard (1...1000).contains(top) else { throw ValidationError(Phrase(id: "--top: dari 1 sampai 1000.", en: "--top takes 1 to 1000.")) }
        try OutputNames.check(output)
        guard CivilDate.years.contains(year) else {
            throw ValidationError(Phrase(id: "--year: empat angka, misalnya 2022.", en: "--year takes four digits, such as 2022."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: [archive, agencies, regions], writing: [output])
            if let output { try WorkbookFile.probe(output) }
            let result = try result(language)
            let sheets = AwardSheets(result: result, language: language)
            if let output {
                if WorkbookFile.isName(output) {
                    try WorkbookFile.write(output, [sheets.printed, sheets.all], in: language)
                } else {
                    try sheets.named.write(to: output, in: language, as: csv.dialect)
                }
            }
            if json {
                try Console.write(try AwardJSON(result, language: language).text() + "\n")
            } else {
                try Console.print(AwardReport(result: result, language: language).lines())
            }
        }
    }

    private func result(_ language: Language) throws -> AwardResult {
        let map = try RegionMap.chosen(regions, language)
        let chosen = try region.map { try map.required($0, language) }
        let list = try agencies.map { try AgencyFile.read($0).agencies }
        let choice = ArchivedResults.Choice(days: .year(year), isOfficial: !unofficial, region: chosen?.number)
        let (archived, years) = try SQLiteArchive(archive, for: .reading).read { reader in
            (
                try ArchivedResults(reader, choice, list: list, regions: map, tryingOptions: false),
                try ArchivedDates(reader, isOfficial: !unofficial).years
            )
        }
        let isMeasured = archived.results.contains { (chosen == nil || $0.region == chosen?.number) && $0.isReported }
        guard isMeasured else {
            let there = PresentAgencies(archived.results, regions: map, bands: map.sizeBands).regionLine(language)
            throw Self.nothing(year, chosen, unofficial, years, regions: there, language)
        }
        let settings = Soundness.Settings(draws: draws, seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
        return AwardResult(
            list: AwardList(
                archived.results, region: chosen?.number, bands: map.sizeBands, minimum: minimum ?? .half, maxima: archived.maxima, settings: settings
            ),
            region: chosen, year: year, top: top, entries: archived.entries, publications: archived.publications, isOfficial: !unofficial,
            settings: settings, notices: archived.notices + Self.reasons(archived, chosen) + (chosen == nil ? [] : Self.unplaced(archived.results)))
    }

    /// Of agencies whose region is not known nobody can say whether they belong to it.
    private static func unplaced(_ results: [AgencyResult]) -> [Phrase] {
        let count = results.filter { $0.region == nil && $0.isReported }.count
        guard count > 0 else { return [] }
        let agencies = Phrase.counted(count, "instansi", "agency", "agencies")
        return [
            Phrase(
                id: "Wilayahnya tidak dikenal, jadi tidak diperhitungkan: \(agencies.id) (sebutkan --agencies, atau --quick-code saat impor)",
                en: "Left out, since the region is not known: \(agencies.en) (name --agencies, or --quick-code at the import)")
        ]
    }

    /// Why official measurements that went back took the place of others.
    private static func reasons(_ archived: ArchivedResults, _ region: RegionMap.Region?) -> [Phrase] {
        archived.results.filter { region == nil || $0.region == region?.number }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.compactMap { result in
            guard let publication = archived.publications[result.id], let reason = publication.reason else { return nil }
            return Phrase(
                id: "\(result.name): penetapan \(publication.number), alasan: \(reason)",
                en: "\(result.name): publication \(publication.number), reason: \(reason)")
        }
    }

    /// Nothing of that year and region, with the years and regions there are.
    private static func nothing(
        _ year: Int, _ region: RegionMap.Region?, _ unofficial: Bool, _ years: [(year: Int, agencies: Int)], regions: String?,
        _ language: Language
    ) -> CommandFailure {
        let place = region.map { Phrase(id: " dari \($0.title)", en: " from \($0.title)") } ?? Phrase("")
        let problem = Problem(
            "tidak-ada-pengukuran",
            message: unofficial
                ? Phrase(id: "Arsip tidak berisi pengukuran tahun \(year)\(place.id)", en: "The archive has no measurement of \(year)\(place.en)")
                : Phrase(
                    id: "Arsip tidak berisi pengukuran tahun \(year)\(place.id) yang ditetapkan",
                    en: "The archive has no official measurement of \(year)\(place.en)"),
            remedy: unofficial
                ? Phrase(id: "Ukur dulu dengan takar measure --archive", en: "Measure first, with takar measure --archive")
                : Phrase(
                    id: "Tetapkan dengan takar publish, atau pakai --unofficial", en: "Make one official with takar publish, or use --unofficial"))
        let there = years.map { "\($0.year) (\(language.counted($0.agencies, "instansi", "agency", "agencies")))" }.joined(separator: ", ")
        let title = Phrase(id: "Tahun yang ada", en: "Years there are")[language]
        return CommandFailure(
            ["takar: \(problem.text(in: language))"] + (there.isEmpty ? [] : ["  \(title): \(there)"]) + (regions.map { [$0] } ?? []),
            status: ExitStatus.data)
    }
}
