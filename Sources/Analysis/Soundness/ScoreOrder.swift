/// The ranks of many scores, found over and over again without asking for memory.
///
/// Scores are spread over as many buckets as there are of them and then moved into place inside each: a draw costs little more than
/// looking at every score a few times, where sorting would compare each ten times.
struct ScoreOrder {
    private var counts: [Int32]
    private var positions: [Int32]
    /// Scores and whose they are, from the highest.
    private var sorted: [Entry]

    struct Entry {
        var score: Double
        var item: Int32
    }

    /// From so many scores in a bucket on they are compared instead: near-equal scores with one far away.
    private static let fullest: Int32 = 48

    init(count: Int) {
        counts = [Int32](repeating: 0, count: max(1, count) + 1)
        positions = [Int32](repeating: 0, count: count)
        sorted = [Entry](repeating: Entry(score: 0, item: 0), count: count)
    }

    /// Calls `body` with every item and its rank from 1; equal scores share a rank.
    ///
    /// - Parameter scores: as many as there is room for, all of them finite.
    mutating func forEachRank(of scores: [Double], _ body: (_ item: Int, _ rank: Int) -> Void) {
        sort(scores)
        var rank = 0
        var last = Double.infinity
        for position in sorted.indices {
            let entry = sorted[position]
            if entry.score != last {
                rank = position + 1
                last = entry.score
            }
            body(Int(entry.item), rank)
        }
    }

    private mutating func sort(_ scores: [Double]) {
        guard scores.count == sorted.count, var least = scores.first else { return }
        var most = least
        for score in scores {
            least = min(least, score)
            most = max(most, score)
        }
        let scale = Double(counts.count - 2) / (most - least)
        // All equal, or so near that their distance has no inverse.
        guard scale.isFinite, spread(scores, most, scale) else { return compare(scores) }
        for position in 1..<max(1, sorted.count) {
            let entry = sorted[position]
            var place = position
            while place > 0, sorted[place - 1].score < entry.score {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = entry
        }
    }

    /// Puts the scores into their buckets, the highest first; false when one of them is too full.
    private mutating func spread(_ scores: [Double], _ most: Double, _ scale: Double) -> Bool {
        for bucket in counts.indices { counts[bucket] = 0 }
        // The distance from the highest never falls as the score falls, rounding included, so buckets keep the order.
        for item in scores.indices {
            let bucket = Int32((most - scores[item]) * scale)
            positions[item] = bucket
            counts[Int(bucket) + 1] += 1
        }
        var fullest: Int32 = 0
        for bucket in 1..<counts.count {
            fullest = max(fullest, counts[bucket])
            counts[bucket] += counts[bucket - 1]
        }
        guard fullest <= Self.fullest else { return false }
        for item in scores.indices {
            let bucket = Int(positions[item])
            sorted[Int(counts[bucket])] = Entry(score: scores[item], item: Int32(item))
            counts[bucket] += 1
        }
        return true
    }

    private mutating func compare(_ scores: [Double]) {
        for item in scores.indices { sorted[item] = Entry(score: scores[item], item: Int32(item)) }
        sorted.sort { $0.score > $1.score }
    }
}
