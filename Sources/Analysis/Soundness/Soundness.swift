import Instruments
import Measurement
import Vocabulary

/// Whether a ranking stands when what could as well be otherwise is otherwise: weights, missing data, options, dimensions.
public struct Soundness: Sendable, Hashable {
    /// How the question is put.
    public struct Settings: Sendable, Hashable {
        public var draws: Int
        public var seed: UInt64
        public var noises: [WeightNoise]
        public var threads: Int

        public init(draws: Int = 10_000, seed: UInt64 = 1, noises: [WeightNoise] = WeightNoise.usual, threads: Int = 1) {
            self.draws = draws
            self.seed = seed
            self.noises = noises
            self.threads = threads
        }

        /// Draws that can be asked for.
        public static let drawsAllowed = 1...1_000_000
    }

    public let settings: Settings
    /// The ranked, from the first, as the ranking has them; everything below goes by their position.
    public let places: [Ranking.Place]
    /// By noise.
    public let draws: [RankDraws]
    /// Nil where what is missing is not known of all.
    public let missing: MissingDataRanks?
    /// By option or instrument, in the order of their names.
    public let options: [Reranking]
    /// Without each dimension, named as in `Dimension`.
    public let leaveOneOut: [Reranking]
    public let weights: [DimensionWeight]

    /// So many can be ranked in draws: every rank of everybody is counted, 64 MB a thread.
    public static let mostPlaces = 4096

    /// Nil where nothing is ranked, more than `mostPlaces` are, the draws are not allowed, or the maxima are not four that are above 0 in sum.
    ///
    /// - `maxima`: the points that each dimension of the instrument is worth at most, which are its nominal weights.
    public init?(_ ranking: Ranking, maxima: [Points], settings: Settings = Settings()) {
        let places = ranking.places
        let sum = maxima.reduce(0) { $0 + Double($1.thousandths) }
        guard (1...Self.mostPlaces).contains(places.count), Settings.drawsAllowed.contains(settings.draws), maxima.count == 4, sum > 0,
            maxima.allSatisfy({ $0.thousandths >= 0 })
        else { return nil }
        var nominal = SIMD4<Double>()
        for dimension in 0..<4 { nominal[dimension] = Double(maxima[dimension].thousandths) / sum }
        let means = places.map(\.means), present = places.map(\.rank)
        let table = ScoreTable(means, maxima: maxima)
        let leaders = present.indices.filter { present[$0] == 1 }
        self.settings = settings
        self.places = places
        draws = settings.noises.map {
            RankDraws(
                table, nominal: nominal, noise: $0, draws: settings.draws, seed: settings.seed, leaders: leaders, threads: settings.threads)
        }
        missing = MissingDataRanks(means, present: present)
        options = Self.options(means, present: present)
        leaveOneOut = Dimension.allCases.map { dimension in
            let others = (0..<4).filter { $0 != dimension.position }
            return Reranking(
                dimension.rawValue, means.map { $0.dimensions[others[0]] + $0.dimensions[others[1]] + $0.dimensions[others[2]] }, present: present)
        }
        weights = DimensionWeight.all(
            (0..<4).map { dimension in means.map { $0.dimensions[dimension].approximation } }, nominal: nominal)
    }

    private static func options(_ means: [ResultMeans], present: [Int]) -> [Reranking] {
        Set(means.flatMap { $0.alternatives.map(\.name) }).sorted().map { name in
            Reranking(name, means.map { $0.alternatives.first { $0.name == name }?.total }, present: present)
        }
    }

    /// The present firsts.
    public var leaders: [Ranking.Place] { places.prefix { $0.rank == 1 }.map(\.self) }
}
