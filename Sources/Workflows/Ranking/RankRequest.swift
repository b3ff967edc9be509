import Analysis
import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Ranks agencies, or the units of one (`takar rank`), and says whether the ranking is sound.
public struct RankRequest: Deed {
    /// Where the results come from.
    public enum Source: Sendable {
        /// A table with one row an agency; of one with a column for it, the rows of a year.
        case table(String, year: Int?)
        /// A table of units, such as `takar measure --units` writes.
        case units(String, year: Int?, UnitChoice)
        /// The measurements of a date that an archive has, of all agencies.
        case archive(String, ArchiveChoice)
        /// The units of one stored measurement.
        case measurement(Int, of: String, UnitChoice)
    }

    /// Which units are ranked.
    public enum UnitChoice: Sendable {
        /// The OPD.
        case offices
        /// Those right under a unit.
        case under(String)
        /// Those of a level, 1 for the roots.
        case level(Int)
    }

    public struct ArchiveChoice: Sendable {
        /// Nil is refused, with the dates there are.
        public var asOf: CivilDate?
        /// Whether only measurements count that were published and not superseded.
        public var isOfficial: Bool
        /// Whether everybody is measured again under every other choice of the instrument.
        public var triesOptions: Bool

        public init(asOf: CivilDate?, isOfficial: Bool = false, triesOptions: Bool = false) {
            self.asOf = asOf
            self.isOfficial = isOfficial
            self.triesOptions = triesOptions
        }
    }

    /// Which agencies are ranked, as people write it; nil for all.
    public struct Filter: Sendable {
        /// A regional office: its number, its seat, or one of its provinces.
        public var region: String?
        public var kind: String?
        public var size: String?

        public init(region: String? = nil, kind: String? = nil, size: String? = nil) {
            self.region = region
            self.kind = kind
            self.size = size
        }
    }

    public var source: Source
    /// SIASN's reference of agencies, a file.
    public var agencies: String?
    /// A file of regions and size bands; nil for those that come with the program.
    public var regions: String?
    public var filter: Filter
    public var minimum: MinimumParticipation
    /// How many draws of the weights are made, and with which seed; nil tries nothing.
    public var soundness: (draws: Int, seed: UInt64)?
    /// Places of fewer people who were measured are left out, and it is said: they would be known by their mean.
    public var fewest = 0
    /// What the source is called in results and refusals; nil for its path, which is nobody's business at a browser.
    public var calling: String?

    public init(
        _ source: Source, agencies: String? = nil, regions: String? = nil, filter: Filter = Filter(), minimum: MinimumParticipation = .half,
        soundness: (draws: Int, seed: UInt64)? = nil
    ) {
        self.source = source
        self.agencies = agencies
        self.regions = regions
        self.filter = filter
        self.minimum = minimum
        self.soundness = soundness
    }

    public func run(_ work: Work) throws -> RankResult {
        try work.during {
            let regions = try RegionMap.chosen(regions)
            // What is asked for by a code that is not known is said before the work, not after it.
            let filter = try filter.resolved(regions)
            var basis = try basis(regions)
            basis.leaveOut(fewerThan: fewest)
            if let calling { basis.source = calling }
            // The bands are made for agencies.
            let bands = basis.subject == .agencies ? regions.sizeBands : []
            let ranking = Ranking(basis.results, filter: filter, minimum: minimum, bands: bands)
            guard !ranking.places.isEmpty else { throw RankAbsence(basis: basis, ranking: ranking, regions: regions).refusal }
            guard let (draws, seed) = soundness else { return RankResult(basis: basis, ranking: ranking, regions: regions) }
            guard ranking.places.count <= Soundness.mostPlaces else { throw Refusal(.usage, .tooMany(ranking.places.count)) }
            let settings = Soundness.Settings(draws: draws, seed: seed, threads: work.threads)
            return RankResult(
                basis: basis, ranking: ranking, regions: regions, soundness: Soundness(ranking, maxima: basis.maxima, settings: settings))
        }
    }

    private func basis(_ regions: RegionMap) throws -> RankBasis {
        switch source {
        case .units(let path, let year, let choice): return try RankSource(path, year: year).units(choice)
        case .table(let path, let year):
            let list = try agencies.map { try AgencyFile.read($0) }
            return try RankSource(path, year: year).agencies(list, regions)
        case .measurement(let number, let archive, let choice):
            return try SQLiteArchive(archive, for: .reading).read { reader in
                try RankBasis(units: StoredMeasurement(number, reader), choice, source: archive)
            }
        case .archive(let archive, let choice):
            let list = try agencies.map { try AgencyFile.read($0) }
            return try SQLiteArchive(archive, for: .reading).read { try choice.basis($0, archive, list, regions) }
        }
    }
}

extension RankRequest.ArchiveChoice {
    fileprivate func basis(_ reader: any ArchiveReader, _ archive: String, _ list: AgencyFile?, _ regions: RegionMap) throws -> RankBasis {
        let dates = try ArchivedDates(reader, isOfficial: isOfficial)
        guard let asOf else {
            let there = PresentAgencies(try reader.agencies(), list?.agencies, regions: regions).regionsThere
            throw Refusal(.usage, dates.unnamed, details: [there].compactMap(\.self))
        }
        guard dates.holds(asOf) else { throw Refusal(.data, dates.missing(asOf)) }
        let choice = ArchivedResults.Choice(days: .day(asOf), isOfficial: isOfficial)
        var basis = try ArchivedResults(reader, choice, list: list?.agencies, regions: regions, tryingOptions: triesOptions).basis(archive)
        basis.diagnostics += list?.diagnostics ?? []
        return basis
    }
}

extension RankRequest.Filter {
    /// Throws where a code is not known, with those there are.
    fileprivate func resolved(_ regions: RegionMap) throws -> RankingFilter {
        var filter = RankingFilter()
        if let region { filter.region = try regions.required(region).number }
        if let kind {
            guard let known = AgencyKind(written: kind) else {
                throw Refusal(.usage, .unknownChoice("kind", kind, of: AgencyKind.allCases.map(\.rawValue).joined(separator: ", ")))
            }
            filter.kind = known
        }
        if let size {
            guard let band = regions.sizeBands.first(where: { $0.name.lowercased() == size.lowercased() }) else {
                throw Refusal(.usage, .unknownChoice("size", size, of: regions.sizeBands.map(\.name).joined(separator: ", ")))
            }
            filter.sizeBand = band.name
        }
        return filter
    }
}

/// Everything that the outputs of a ranking are written from.
public struct RankResult {
    public let basis: RankBasis
    public let ranking: Ranking
    public let regions: RegionMap
    public var soundness: Soundness?
}

extension Problem {
    fileprivate static func tooMany(_ count: Int) -> Problem {
        Problem(
            "terlalu-banyak-diundi",
            id: "\(count) terlalu banyak untuk diundi; paling banyak \(Soundness.mostPlaces)",
            remedy: "Persempit dengan --region, --kind, --parent, atau --level",
            en: "\(count) are too many to draw; at most \(Soundness.mostPlaces)", remedy: "Narrow it down by --region, --kind, --parent or --level")
    }
}
