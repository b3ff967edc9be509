import Personnel
import Vocabulary

/// The best agencies of a region by kind and size (penghargaan), each category with the soundness of its first place.
public struct AwardList: Sendable {
    /// Agencies that are compared with each other.
    public struct Category: Sendable {
        public let kind: AgencyKind
        public let sizeBand: SizeBand?
        /// All that were ranked, from the first, and those that were not, with the reason.
        public let ranking: Ranking
        /// Nil where nobody is ranked.
        public let soundness: Soundness?

        /// Whether a first place says anything: it needs somebody to be before.
        public var isContested: Bool { ranking.places.count > 1 }
    }

    /// Those with at least one agency, by kind, then from the largest band.
    public let categories: [Category]

    /// - `results`: of all agencies there are; those of other regions are left out.
    /// - `region`: the number of the regional office; nil for the nation.
    /// - `bands`: ascending; none makes one category of every kind.
    public init(
        _ results: [AgencyResult], region: String?, bands: [SizeBand], minimum: MinimumParticipation, maxima: [Points], settings: Soundness.Settings
    ) {
        var categories: [Category] = []
        for kind in AgencyKind.allCases {
            for band in bands.isEmpty ? [nil] : bands.reversed().map(Optional.some) {
                let filter = RankingFilter(region: region, kind: kind, sizeBand: band?.name)
                let ranking = Ranking(results, filter: filter, minimum: minimum, bands: bands)
                guard !ranking.places.isEmpty || !ranking.unranked.isEmpty else { continue }
                categories.append(
                    Category(kind: kind, sizeBand: band, ranking: ranking, soundness: Soundness(ranking, maxima: maxima, settings: settings)))
            }
        }
        self.categories = categories
    }
}
