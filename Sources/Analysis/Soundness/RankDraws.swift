import Vocabulary

/// The ranks of everybody in many draws of the weights.
public struct RankDraws: Sendable, Hashable {
    /// Where one of the ranked stands over all draws.
    public struct Band: Sendable, Hashable {
        /// The rank that 5 % of the draws do not go beyond; the least rank r of which at least 5 % of the draws are at r or better.
        public let low: Int
        /// The same of 50 %.
        public let median: Int
        /// The same of 95 %.
        public let high: Int
        /// Draws with rank 1.
        public let firsts: Int
        /// Draws with rank 1, 2 or 3.
        public let topThree: Int
    }

    public let noise: WeightNoise
    public let draws: Int
    /// In the order of the scores.
    public let bands: [Band]
    /// Draws in which the present first is first; of several that are equal, all of them.
    public let leaderHolds: Int

    /// So many draws share a stream of numbers: the streams go by draws and not by threads, so that these do not show.
    private static let block = 256

    /// - Parameters:
    ///   - table: the dimensions of everybody, each as a share of its maximum.
    ///   - nominal: weights that add up to one.
    ///   - leaders: the positions of the present firsts.
    init(_ table: ScoreTable, nominal: SIMD4<Double>, noise: WeightNoise, draws: Int, seed: UInt64, leaders: [Int], threads: Int) {
        let blocks = (draws + Self.block - 1) / Self.block
        let workers = max(1, min(threads, blocks))
        let start = SplitMix64.mix(seed ^ noise.stream &* 0xD1B5_4A32_D192_ED03)
        @Sendable func count(_ worker: Int) -> RankCounts {
            var counts = RankCounts(table.count, leaders: leaders)
            var scores = [Double](repeating: 0, count: table.count)
            for block in stride(from: worker, to: blocks, by: workers) {
                var numbers = SplitMix64(seed: SplitMix64.mix(start &+ UInt64(block) &* SplitMix64.step))
                for _ in block * Self.block..<min((block + 1) * Self.block, draws) {
                    table.score(by: noise.draw(nominal, &numbers), into: &scores)
                    counts.add(scores)
                }
            }
            return counts
        }
        let parts = workers == 1 ? [count(0)] : SideBySide.map(workers, count)
        var whole = parts[0]
        for part in parts.dropFirst() { whole.add(part) }
        self.noise = noise
        self.draws = draws
        bands = whole.bands(draws: draws)
        leaderHolds = whole.leaderHolds
    }
}

/// How often everybody had every rank.
private struct RankCounts: Sendable {
    private let count: Int
    /// Rank by rank for each item, one after the other.
    private var counts: [UInt32]
    private var order: ScoreOrder
    private let isLeader: [Bool]
    private let leaders: Int
    private(set) var leaderHolds = 0

    init(_ count: Int, leaders: [Int]) {
        self.count = count
        counts = [UInt32](repeating: 0, count: count * count)
        order = ScoreOrder(count: count)
        var isLeader = [Bool](repeating: false, count: count)
        for leader in leaders { isLeader[leader] = true }
        self.isLeader = isLeader
        self.leaders = leaders.count
    }

    mutating func add(_ scores: [Double]) {
        var holding = 0
        order.forEachRank(of: scores) { item, rank in
            counts[item &* count &+ rank &- 1] &+= 1
            if rank == 1, isLeader[item] { holding += 1 }
        }
        leaderHolds += holding == leaders ? 1 : 0
    }

    mutating func add(_ other: RankCounts) {
        for position in counts.indices { counts[position] &+= other.counts[position] }
        leaderHolds += other.leaderHolds
    }

    func bands(draws: Int) -> [RankDraws.Band] {
        (0..<count).map { item in
            let row = counts[item * count..<(item + 1) * count]
            func rank(percent: Int) -> Int {
                var sum = 0
                for (position, count) in row.enumerated() {
                    sum += Int(count)
                    if sum * 100 >= draws * percent { return position + 1 }
                }
                return count
            }
            func times(_ ranks: Int) -> Int { row.prefix(ranks).reduce(0) { $0 + Int($1) } }
            return RankDraws.Band(low: rank(percent: 5), median: rank(percent: 50), high: rank(percent: 95), firsts: times(1), topThree: times(3))
        }
    }
}
