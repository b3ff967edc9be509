import Measurement
import Personnel

/// Agencies, or units of one agency, in the order of their exact mean totals.
public struct Ranking: Sendable, Hashable {
    /// A rank among so many.
    public struct Standing: Sendable, Hashable {
        public let rank: Int
        public let of: Int
    }

    /// A result with its place.
    public struct Place: Sendable, Hashable {
        public let result: AgencyResult
        public let means: ResultMeans
        /// Within the filter; equal means share a rank, and the next one counts them: 1, 1, 3.
        public let rank: Int
        /// Among everybody, whatever the filter.
        public let nation: Standing
        public let region: Standing?
        public let kind: Standing?
        public let sizeBand: Standing?
    }

    /// A result without a place.
    public struct Unranked: Sendable, Hashable {
        public let result: AgencyResult
        public let reason: UnrankedReason
    }

    public let filter: RankingFilter
    public let minimum: MinimumParticipation
    public let bands: [SizeBand]
    /// From the highest mean; by name, then id, where means are equal, so that the order of the source does not show.
    public let places: [Place]
    /// By name, then id.
    public let unranked: [Unranked]

    /// Ranks everything that fits the filter, and says of each where it stands among all, its region, its kind and its size band.
    public init(
        _ results: [AgencyResult], filter: RankingFilter = RankingFilter(), minimum: MinimumParticipation = .half, bands: [SizeBand] = []
    ) {
        self.filter = filter
        self.minimum = minimum
        self.bands = bands
        let sorted = results.compactMap { result in Entry(result, minimum, bands) }.sorted(by: Entry.goesBefore)
        let nation = Self.standings(sorted) { _ in "" }
        let region = Self.standings(sorted, by: \.result.region)
        let kind = Self.standings(sorted) { $0.result.kind?.rawValue }
        let band = Self.standings(sorted, by: \.band)
        let chosen = sorted.indices.filter { filter.holds(sorted[$0].result, bands: bands) }
        let ranks = ExactMean.ranks(chosen.map { sorted[$0].means.total })
        places = zip(chosen, ranks).map { position, rank in
            Place(
                result: sorted[position].result, means: sorted[position].means, rank: rank,
                nation: nation[position] ?? Standing(rank: rank, of: sorted.count), region: region[position], kind: kind[position],
                sizeBand: band[position])
        }
        unranked = results.compactMap { result in
            guard filter.holds(result, bands: bands), let reason = minimum.reason(against: result) else { return nil }
            return Unranked(result: result, reason: reason)
        }.sorted { ($0.result.name, $0.result.id) < ($1.result.name, $1.result.id) }
    }

    /// A result that is ranked somewhere.
    private struct Entry {
        let result: AgencyResult
        let means: ResultMeans
        let band: String?

        init?(_ result: AgencyResult, _ minimum: MinimumParticipation, _ bands: [SizeBand]) {
            guard let means = result.means, minimum.reason(against: result) == nil else { return nil }
            self.result = result
            self.means = means
            band = bands.band(of: result.size)?.name
        }

        static func goesBefore(_ left: Entry, _ right: Entry) -> Bool {
            if left.means.total != right.means.total { return left.means.total > right.means.total }
            return (left.result.name, left.result.id) < (right.result.name, right.result.id)
        }
    }

    /// By position, the standing among those of the same key; nil where there is no key.
    private static func standings(_ sorted: [Entry], by key: (Entry) -> String?) -> [Standing?] {
        var standings = [Standing?](repeating: nil, count: sorted.count)
        let groups = Dictionary(grouping: sorted.indices) { key(sorted[$0]) }
        for (key, members) in groups where key != nil {
            for (member, rank) in zip(members, ExactMean.ranks(members.map { sorted[$0].means.total })) {
                standings[member] = Standing(rank: rank, of: members.count)
            }
        }
        return standings
    }
}
