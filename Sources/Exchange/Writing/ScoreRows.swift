import Foundation
import Measurement
import Personnel
import Vocabulary

/// What a row of the scores says of everybody measured, near to each other in the order of the NIP.
///
/// In that order people lie all over the columns, and fetching them one by one would wait for the memory at every cell. So every row
/// is put together once, in the order of the people, and laid down beside the NIPs near to its own, as few together as the
/// processor's cache holds; there they are sorted. That is done for one stretch of NIPs after the other, so that not all rows are
/// in memory at once.
struct ScoreRows: Sendable {
    struct Row {
        let nip: NIP
        /// As `People.units`.
        let unit: Int32
        /// By dimension, in thousandths.
        let points: InlineArray<4, Int32>
        let classNumber: UInt8
        let category: UInt8
    }

    private let people: People
    private let scores: Scores
    private let classes: [UInt8]?
    private let buckets: NIPBuckets
    /// The people in parts that are gone over side by side.
    private let parts: [Range<Int>]
    /// By part and bucket: how many rows.
    private let counts: [[Int]]
    /// The buckets that are laid down at a time.
    let stretches: [Range<Int>]

    /// Rows of a stretch: at least so many, and at least an eighth of the people, since all people are gone over for each.
    private static let stretch = 1 << 17

    /// Nil when there is nobody.
    init?(_ people: People, _ scores: Scores, classes: [UInt8]?, threads: Int) {
        guard let buckets = NIPBuckets(people.nips) else { return nil }
        let parts = (0..<max(1, threads)).map { people.count * $0 / threads..<people.count * ($0 + 1) / threads }
        let counts = SideBySide.map(parts.count) { part in
            var counts = [Int](repeating: 0, count: buckets.count)
            for person in parts[part] where scores.isMeasured(person) { counts[buckets.bucket(of: people.nips[person])] += 1 }
            return counts
        }
        stretches = Self.cut(0..<buckets.count, atLeast: max(Self.stretch, people.count / 8)) { bucket in counts.reduce(0) { $0 + $1[bucket] } }
        (self.people, self.scores, self.classes, self.buckets, self.parts, self.counts) = (people, scores, classes, buckets, parts, counts)
    }

    /// Lays the rows of a stretch down.
    func laidDown(_ stretch: Range<Int>) -> Stretch {
        // By part: where its next row of a bucket is laid.
        var starts = counts.map { Array($0[stretch]) }
        var ends: [Int] = []
        ends.reserveCapacity(stretch.count)
        var end = 0
        for bucket in 0..<stretch.count {
            for part in parts.indices {
                let here = starts[part][bucket]
                starts[part][bucket] = end
                end += here
            }
            ends.append(end)
        }
        let (places, count) = (starts, end)
        let rows = [Row](unsafeUninitializedCapacity: count) { buffer, filled in
            // No two parts touch the same places: each has its own in every bucket, as many as it has counted.
            nonisolated(unsafe) let buffer = buffer
            DispatchQueue.concurrentPerform(iterations: parts.count) { part in
                guard let base = buffer.baseAddress else { return }
                var next = places[part]
                forEach(parts[part], in: stretch) { bucket, row in
                    (base + next[bucket]).initialize(to: row)
                    next[bucket] += 1
                }
            }
            filled = count
        }
        return Stretch(rows: rows, ends: ends)
    }

    /// Puts the rows of some people together who belong to a stretch of buckets, each with its bucket in the stretch.
    private func forEach(_ part: Range<Int>, in stretch: Range<Int>, _ body: (_ bucket: Int, Row) -> Void) {
        switch scores.dimensions {
        case .narrow(let columns): forEach(part, in: stretch, columns, body)
        case .wide(let columns): forEach(part, in: stretch, columns, body)
        }
    }

    @inline(__always)
    private func forEach(
        _ part: Range<Int>, in stretch: Range<Int>, _ dimensions: [[some FixedWidthInteger]], _ body: (_ bucket: Int, Row) -> Void
    ) {
        let first = dimensions[0], second = dimensions[1], third = dimensions[2], fourth = dimensions[3]
        for person in part {
            let nip = people.nips[person], bucket = buckets.bucket(of: nip)
            guard stretch.contains(bucket), scores.isMeasured(person) else { continue }
            let row = Row(
                nip: nip, unit: people.units[person],
                points: [
                    Int32(truncatingIfNeeded: first[person]), Int32(truncatingIfNeeded: second[person]), Int32(truncatingIfNeeded: third[person]),
                    Int32(truncatingIfNeeded: fourth[person]),
                ],
                classNumber: classes?[person] ?? 0, category: scores.categories[person])
            body(bucket - stretch.lowerBound, row)
        }
    }

    /// Cuts buckets into ranges of at least so many rows, the last perhaps of fewer.
    private static func cut(_ buckets: Range<Int>, atLeast least: Int, _ count: (_ bucket: Int) -> Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var first = buckets.lowerBound, rows = 0
        for bucket in buckets {
            rows += count(bucket)
            guard rows >= least || bucket == buckets.upperBound - 1 else { continue }
            ranges.append(first..<bucket + 1)
            (first, rows) = (bucket + 1, 0)
        }
        return ranges
    }

    /// The rows of some buckets, bucket by bucket.
    struct Stretch: Sendable {
        private let rows: [Row]
        /// By bucket: where it ends in `rows`.
        private let ends: [Int]
        /// The buckets that are written at a time.
        let batches: [Range<Int>]

        fileprivate init(rows: [Row], ends: [Int]) {
            self.rows = rows
            self.ends = ends
            // Enough for a write of some hundred kilobytes.
            batches = ScoreRows.cut(ends.indices, atLeast: 4096) { ends[$0] - ($0 == 0 ? 0 : ends[$0 - 1]) }
        }

        /// Calls `body` with the rows of some buckets in the order of their NIPs.
        func forEach(_ buckets: Range<Int>, _ sorter: inout NIPSorter, _ body: (borrowing Row) -> Void) {
            for bucket in buckets {
                let start = bucket == 0 ? 0 : ends[bucket - 1]
                sorter.clear()
                for place in start..<ends[bucket] { sorter.add(rows[place].nip, Int32(truncatingIfNeeded: place)) }
                sorter.sort()
                for place in sorter.numbers { body(rows[Int(place)]) }
            }
        }
    }
}
