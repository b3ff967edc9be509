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
        var instruments: [Instrument] = [], dates: [CivilDate] = []
        var unofficial = 0
        for agency in try reader.agencies() {
            var agency = agency
            if let known = reference[agency.id] {
                if agency.name.isEmpty { agency.name = known.name }
                (agency.quickCode, agency.typeID) = (known.quickCode, known.typeID)
            }
            let measured = try reader.measurements(of: agency.id).filter { choice.days.holds($0.asOf) }
            let entry = measured.filter { !choice.isOfficial || standing[$0.number] != nil }
                .max { Self.order($0, standing) < Self.order($1, standing) }
            let region = regions.region(of: agency)?.number
            let isMeant = choice.region == nil || choice.region == region
            if isMeant, entry == nil, !measured.isEmpty { unofficial += 1 }
            var means: ResultMeans?
            if let entry {
                entries[agency.id] = entry
                publications[agency.id] = standing[entry.number]
                if isMeant {
                    instruments.append(try plans.instrument(of: entry).instrument)
                    dates.append(entry.asOf)
                }
                means = try Self.means(entry, plans, reader, tryingOptions)
            }
            let tally = entry?.result.tally
            results.append(
                AgencyResult(
                    id: agency.id, name: agency.title, kind: agency.kind,
                    region: region, people: tally.map { $0.measured + $0.notMeasured },
                    measured: tally?.measured ?? 0, means: means, isReported: entry != nil))
        }
        let known = Set(results.map(\.id))
        results += (list ?? []).filter { !known.contains($0.id) }.map {
            AgencyResult(id: $0.id, name: $0.name, kind: $0.kind, region: regions.region(of: $0)?.number, isReported: false)
        }
        self.results = results
        self.entries = entries
        self.publications = publications
        maxima = instruments.first.map { $0.dimensions.map(\.maximum) } ?? []
        notices = Self.notices(instruments, dates, unofficial: unofficial)
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
    private static func notices(_ instruments: [Instrument], _ dates: [CivilDate], unofficial: Int) -> [Phrase] {
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
                    id: "Tanggal pengukuran berbeda: \(first) sampai \(last)", en: "Dates of measurement differ: \(first) to \(last)"))
        }
        return notices + Set(instruments.compactMap(\.provisional)).sorted { $0.id < $1.id }
    }

    /// What a ranking is made of.
    func basis(_ source: String) -> RankBasis {
        RankBasis(subject: .agencies, results: results, maxima: maxima, source: source, notices: notices)
    }
}

extension RankBasis {
    /// The units of a stored measurement: those right under one, or those of one level, 1 for the roots; the offices (OPD) where neither
    /// is asked for.
    init(units stored: StoredMeasurement, under parent: String?, level: Int?, source: String, _ language: Language) throws {
        let chosen: [StoredMeasurement.Unit]
        if let parent {
            chosen = stored.units.filter { $0.unit.parentID == parent }
        } else if let level {
            chosen = stored.units.filter { $0.depth + 1 == level }
        } else {
            let tree = UnitTree(stored.units.map(\.unit))
            let offices = Set(tree.offices.list.map { tree.units[$0].id })
            chosen = stored.units.filter { offices.contains($0.unit.id) }
            if chosen.isEmpty, !stored.units.isEmpty {
                throw CommandFailure(.noOffices(tree.offices.others.count), status: ExitStatus.data, language: language)
            }
        }
        guard !chosen.isEmpty else { throw CommandFailure(Self.noUnits, status: ExitStatus.data, language: language) }
        let above = parent.flatMap { id in stored.units.first { $0.unit.id == id }?.unit.name }
        let agency = stored.agency.title
        self.init(
            subject: .units,
            results: chosen.map { unit in
                AgencyResult(
                    id: unit.unit.id, name: unit.unit.name, measured: unit.means?.count ?? 0,
                    means: unit.means.flatMap { ResultMeans(dimensions: $0.dimensions, total: $0.total) })
            }, maxima: stored.plan.instrument.dimensions.map(\.maximum), source: source,
            among: above.map { Phrase(id: "\(agency), unit di bawah \($0)", en: "\(agency), units under \($0)") }
                ?? level.map { Phrase(id: "\(agency), unit tingkat \($0)", en: "\(agency), units of level \($0)") }
                ?? Phrase(id: "\(agency), OPD", en: "\(agency), OPD"),
            notices: stored.plan.notices)
    }

    private static let noUnits = Problem(
        "tidak-ada-unit",
        message: Phrase(id: "Tidak ada unit di tingkat atau di bawah unit itu", en: "There is no unit on that level or under that unit"),
        remedy: Phrase(id: "Lihat unitnya dengan takar show --json", en: "See the units with takar show --json"))
}
