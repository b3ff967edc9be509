import Analysis
import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Names the best agencies of a region and year by kind and size (`takar award`), with the evidence.
public struct AwardRequest: Deed {
    public var archive: String
    /// The measurement year.
    public var year: Int
    /// A regional office: its number, its seat, or one of its provinces; nil for the nation.
    public var region: String?
    /// How many ranks of each category are named.
    public var top: Int
    /// Whether only measurements count that were published and not superseded.
    public var isOfficial: Bool
    /// SIASN's reference of agencies, a file.
    public var agencies: String?
    /// A file of regions and size bands; nil for those that come with the program.
    public var regions: String?
    public var minimum: MinimumParticipation
    /// How many draws of the weights are made, and with which seed.
    public var draws: Int
    public var seed: UInt64

    public init(
        of archive: String, year: Int, region: String? = nil, top: Int = 3, isOfficial: Bool = true, agencies: String? = nil, regions: String? = nil,
        minimum: MinimumParticipation = .half, draws: Int = 10_000, seed: UInt64 = 1
    ) {
        self.archive = archive
        self.year = year
        self.region = region
        self.top = top
        self.isOfficial = isOfficial
        self.agencies = agencies
        self.regions = regions
        self.minimum = minimum
        self.draws = draws
        self.seed = seed
    }

    public func run(_ work: Work) throws -> AwardResult {
        try work.during {
            let map = try RegionMap.chosen(regions)
            let chosen = try region.map { try map.required($0) }
            let list = try agencies.map { try AgencyFile.read($0).agencies }
            let choice = ArchivedResults.Choice(days: .year(year), isOfficial: isOfficial, region: chosen?.number)
            let (archived, years) = try SQLiteArchive(archive, for: .reading).read { reader in
                (
                    try ArchivedResults(reader, choice, list: list, regions: map, tryingOptions: false),
                    try ArchivedDates(reader, isOfficial: isOfficial).years
                )
            }
            guard archived.results.contains(where: { (chosen == nil || $0.region == chosen?.number) && $0.isReported }) else {
                throw nothing(of: chosen, years, regions: PresentAgencies(archived.results, regions: map, bands: map.sizeBands).regionsThere)
            }
            let settings = Soundness.Settings(draws: draws, seed: seed, threads: work.threads)
            return AwardResult(
                list: AwardList(
                    archived.results, region: chosen?.number, bands: map.sizeBands, minimum: minimum, maxima: archived.maxima, settings: settings),
                region: chosen, year: year, top: top, entries: archived.entries, publications: archived.publications, isOfficial: isOfficial,
                settings: settings,
                notices: archived.notices + Self.reasons(archived, chosen) + (chosen == nil ? [] : Self.unplaced(archived.results)))
        }
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
    private func nothing(of region: RegionMap.Region?, _ years: [(year: Int, agencies: Int)], regions: Phrase?) -> Refusal {
        let place = region.map { Phrase(id: " dari \($0.title)", en: " from \($0.title)") } ?? Phrase("")
        let problem = Problem(
            "tidak-ada-pengukuran",
            message: isOfficial
                ? Phrase(
                    id: "Arsip tidak berisi pengukuran tahun \(year)\(place.id) yang ditetapkan",
                    en: "The archive has no official measurement of \(year)\(place.en)")
                : Phrase(id: "Arsip tidak berisi pengukuran tahun \(year)\(place.id)", en: "The archive has no measurement of \(year)\(place.en)"),
            remedy: isOfficial
                ? Phrase(
                    id: "Tetapkan dengan takar publish, atau pakai --unofficial", en: "Make one official with takar publish, or use --unofficial")
                : Phrase(id: "Ukur dulu dengan takar measure --archive", en: "Measure first, with takar measure --archive"))
        func list(_ language: Language) -> String {
            years.map { "\($0.year) (\(language.counted($0.agencies, "instansi", "agency", "agencies")))" }.joined(separator: ", ")
        }
        let there = Phrase(id: "Tahun yang ada: \(list(.indonesian))", en: "Years there are: \(list(.english))")
        return Refusal(.data, problem, details: (years.isEmpty ? [] : [there]) + [regions].compactMap(\.self))
    }
}

/// Everything that the outputs of an award are written from.
public struct AwardResult {
    public let list: AwardList
    public let region: RegionMap.Region?
    public let year: Int
    /// How many of each category are named.
    public let top: Int
    /// By agency, the measurement that counts.
    public let entries: [String: MeasurementEntry]
    /// By agency, the decree that made it official.
    public let publications: [String: Publication]
    /// Whether only official measurements count.
    public let isOfficial: Bool
    public let settings: Soundness.Settings
    public let notices: [Phrase]

    /// Those of a category who are named: the first ranks, with all that share the last of them.
    public func named(_ category: AwardList.Category) -> [Ranking.Place] { category.ranking.places.filter { $0.rank <= top } }
}
