import Analysis
import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// The results of all agencies of an archive, one stored measurement each: what is ranked.
struct ArchivedResults {
    /// Which measurement of an agency counts.
    struct Choice {
        /// Of one day, or the latest day of a year.
        enum Days {
            case day(CivilDate)
            case year(Int)

            func holds(_ date: CivilDate) -> Bool {
                switch self {
                case .day(let day): date == day
                case .year(let year): date.year == year
                }
            }
        }

        var days: Days
        /// Whether only measurements count that were published and not superseded.
        var isOfficial: Bool
        /// The regional office that the notices are about; nil for the nation.
        var region: String?
    }

    let results: [AgencyResult]
    /// By agency, the measurement that counts.
    let entries: [String: MeasurementEntry]
    /// By agency, where the measurement is official.
    let publications: [String: Publication]
    let maxima: [Points]
    let notices: [Phrase]

    /// - Parameters:
    ///   - list: SIASN's reference, for names, kinds and regions, and for agencies of which the archive has nothing.
    ///   - tryingOptions: whether everybody is measured again under every other choice of the instrument.
    init(
        _ reader: any ArchiveReader, _ choice: Choice, list: [Agency]?, regions: RegionMap, tryingOptions: Bool
    ) throws {
        let plans = StoredPlans(reader)
        let standing = try Self.standing(reader)
        let reference = Dictionary((list ?? []).map { ($0.id, $0) }) { first, _ in first }
        var results: [AgencyResult] = [], entries: [String: MeasurementEntry] = [:], publications: [String: Publication] = [:]
        var measured: [Plan] = []
        var unofficial = 0
        for agency in try reader.agencies() {
            var agency = agency
            if let known = reference[agency.id] {
                if agency.name.isEmpty { agency.name = known.name }
                (agency.quickCode, agency.typeID) = (known.quickCode, known.typeID)
            }
            let candidates = try reader.measurements(of: agency.id).filter { choice.days.holds($0.asOf) }
            let entry = candidates.filter { !choice.isOfficial || standing[$0.number] != nil }
                .max { Self.order($0, standing) < Self.order($1, standing) }
            let region = regions.region(of: agency)?.number
            let isMeant = choice.region == nil || choice.region == region
            if isMeant, entry == nil, !candidates.isEmpty { unofficial += 1 }
            var means: ResultMeans?
            if let entry {
                entries[agency.id] = entry
                publications[agency.id] = standing[entry.number]
                if isMeant { measured.append(try plans.plan(of: entry)) }
                means = try Self.means(entry, plans, reader, tryingOptions)
            }
            let tally = entry?.result.tally
            // Whose row was refused is measured in no other way either.
            let refused = try entry.map { try reader.refusedEmployees(of: agency.id, at: $0.knownImport) } ?? 0
            results.append(
                AgencyResult(
                    id: agency.id, name: agency.title, kind: agency.kind,
                    region: region, people: tally.map { $0.measured + $0.notMeasured + refused },
                    measured: tally?.measured ?? 0, means: means, isReported: entry != nil))
        }
        let known = Set(results.map(\.id))
        results += (list ?? []).filter { !known.contains($0.id) }.map {
            AgencyResult(id: $0.id, name: $0.name, kind: $0.kind, region: regions.region(of: $0)?.number, isReported: false)
        }
        self.results = results
        self.entries = entries
        self.publications = publications
        maxima = measured.first.map { $0.instrument.dimensions.map(\.maximum) } ?? []
        notices = Self.notices(measured, unofficial: unofficial)
    }

    /// The later day, then the official one, then the one taken last.
    private static func order(_ entry: MeasurementEntry, _ standing: [Int: Publication]) -> (CivilDate, Int, Int) {
        (entry.asOf, standing[entry.number] == nil ? 0 : 1, entry.number)
    }

    /// By measurement, the publication that stands.
    private static func standing(_ reader: any ArchiveReader) throws -> [Int: Publication] {
        Dictionary(try reader.publications().standing.map { ($0.measurement, $0) }) { _, last in last }
    }

    private static func means(
        _ entry: MeasurementEntry, _ plans: StoredPlans, _ reader: any ArchiveReader, _ tryingOptions: Bool
    ) throws -> ResultMeans? {
        let instrument = try plans.instrument(of: entry).instrument
        guard let means = Means(entry.result.tally, by: instrument.combination) else { return nil }
        let lost = entry.result.missing.compactMap { ExactMean(sum: $0, count: entry.result.tally.measured) }
        let alternatives = tryingOptions ? try Self.alternatives(entry, instrument, plans, reader) : []
        return ResultMeans(
            dimensions: means.dimensions, total: means.total, lost: lost.count == means.dimensions.count ? lost : nil, alternatives: alternatives)
    }

    /// The index under every other choice of each option that decides points.
    private static func alternatives(
        _ entry: MeasurementEntry, _ instrument: Instrument, _ plans: StoredPlans, _ reader: any ArchiveReader
    ) throws -> [ResultMeans.Alternative] {
        let settings = OptionSetting.all(instrument).filter { $0.changes.count == 1 }
        let source = try plans.source(entry.instrumentVersion)
        let others = try settings.map { Plan(try source.load(settings: entry.settings + $0.texts), asOf: entry.asOf) }
        let dataSet = try ArchivedDataSet.read(
            reader, entry.agencyID, at: entry.knownImport, plan: try plans.plan(of: entry), alternatives: others
        ).dataSet
        return zip(settings, dataSet.alternatives).compactMap { setting, facts in
            let scores = facts.scored()
            let whole = Aggregation(scores, facts: facts, placement: dataSet.placement).whole
            return Means(whole, by: scores.plan.instrument.combination).map {
                ResultMeans.Alternative(setting.texts.joined(separator: ";"), total: $0.total)
            }
        }
    }

    /// What is to be said where agencies were measured differently.
    private static func notices(_ plans: [Plan], unofficial: Int) -> [Phrase] {
        let instruments = plans.map(\.instrument), dates = plans.map(\.asOf)
        var notices: [Phrase] = []
        if unofficial > 0 {
            let count = Phrase.counted(unofficial, "instansi", "agency", "agencies")
            notices.append(
                Phrase(
                    id: "Sudah diukur tetapi belum ditetapkan, jadi tidak diperingkat: \(count.id)",
                    en: "Measured but not official, so not ranked: \(count.en)"))
        }
        let ways = Set(instruments.map { ([$0.id, $0.version] + $0.changedSettings).joined(separator: " ") })
        if ways.count > 1 {
            notices.append(
                Phrase(
                    id: "Instansi diukur dengan \(ways.count) instrumen atau setelan yang berbeda; peringkatnya tidak sebanding",
                    en: "Agencies were measured by \(ways.count) different instruments or settings; their ranks do not compare"))
        }
        if let first = dates.min(), let last = dates.max(), first != last {
            notices.append(
                Phrase(
                    id: "Tanggal pengukuran berbeda: \(first.text(in: .indonesian)) sampai \(last.text(in: .indonesian))",
                    en: "Dates of measurement differ: \(first.text(in: .english)) to \(last.text(in: .english))"))
        }
        // What a measurement must be read with is said of the ranking too, once for all that share it.
        return notices + Set(plans.flatMap(\.notices)).sorted { $0.id < $1.id }
    }

    /// What a ranking is made of.
    func basis(_ source: String) -> RankBasis {
        RankBasis(subject: .agencies, results: results, maxima: maxima, source: source, notices: notices)
    }
}
