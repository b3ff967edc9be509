import Instruments
import Measurement
import Personnel
import Vocabulary

extension CauseFinder {
    /// No more pairs of rows are tried than this many rows have.
    private static let mostPaired = 24
    /// So often the deciding rows are taken away to see what stands under them.
    private static let deepest = 8

    /// Rows that BKN does not have: one, a pair, or what decides an indicator down to where the points are BKN's.
    func missing(_ dimension: Dimension, _ there: Int, _ rows: Rows) -> [Candidate] {
        let counting = rows.counting.sorted()
        let ones = counting.filter { points(dimension, trial.without([$0])) == there }
        if let one = ones.first { return [candidate([one])] }
        if let pair = pair(of: counting, dimension, there) { return [candidate(pair)] }
        return peeled(rows.counting.union(rows.duplicates), dimension, there).map { [candidate($0)] } ?? []
    }

    private func candidate(_ rows: Set<RecordSource>) -> Candidate {
        Candidate(cause: .recordMissingThere, weight: Weight.record + min(rows.count - 1, Weight.furtherRows), rows: rows)
    }

    private func pair(of rows: [RecordSource], _ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        guard rows.count <= Self.mostPaired else { return nil }
        for (position, first) in rows.enumerated() {
            for second in rows[(position + 1)...] where points(dimension, trial.without([first, second])) == there { return [first, second] }
        }
        return nil
    }

    /// Takes away what decides, layer by layer, for every choice of the dimension's facts, and puts back what need not go.
    private func peeled(_ rows: Set<RecordSource>, _ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        let facts = search.base.ladder(dimension).facts.filter { fact in
            if case .fold = plan.instrument.facts[fact].definition { true } else { false }
        }
        // What each row says by itself; rows that say nothing to the dimension are left alone.
        var alone: [RecordSource: [Int]] = [:]
        for row in rows { alone[row] = search.base.values(trial.alone(row)) }
        var best: Set<RecordSource>?
        for choice in 1..<(1 << min(facts.count, 5)) {
            let chosen = facts.indices.filter { choice & 1 << $0 != 0 }.map { facts[$0] }
            guard let rows = peel(chosen, alone, dimension, there) else { continue }
            let fewer = putBack(rows, dimension, there)
            if fewer.count < best?.count ?? .max { best = fewer }
        }
        return best
    }

    private func peel(_ facts: [Int], _ alone: [RecordSource: [Int]], _ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        var gone: Set<RecordSource> = []
        for _ in 0..<Self.deepest {
            let now = search.base.values(trial.without(gone))
            let deciding = alone.filter { row, values in
                !gone.contains(row) && facts.contains { values[$0] != 0 && (values[$0] == now[$0] || takesAll($0)) }
            }
            guard !deciding.isEmpty else { return nil }
            gone.formUnion(deciding.keys)
            if points(dimension, trial.without(gone)) == there { return gone }
        }
        return nil
    }

    /// Whether every row adds to a fact, and not only the highest or lowest.
    private func takesAll(_ fact: Int) -> Bool {
        guard case .fold(let rule) = plan.instrument.facts[fact].definition else { return false }
        return rule.kind != .max && rule.kind != .min
    }

    private func putBack(_ rows: Set<RecordSource>, _ dimension: Dimension, _ there: Int) -> Set<RecordSource> {
        rows.sorted().reduce(into: rows) { left, row in
            left.remove(row)
            if left.isEmpty || points(dimension, trial.without(left)) != there { left.insert(row) }
        }
    }
}
