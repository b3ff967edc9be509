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
        let ones = counting.filter { trial.without([$0]).points(dimension, plan) == there }
        if let one = ones.first { return [candidate([one])] }
        if let pair = pair(of: counting, dimension, there) { return [candidate(pair)] }
        return peeled(dimension, there).map { [candidate($0)] } ?? []
    }

    private func candidate(_ rows: Set<RecordSource>) -> Candidate {
        Candidate(cause: .recordMissingThere, weight: Weight.record + min(rows.count - 1, Weight.furtherRows), rows: rows)
    }

    private func pair(of rows: [RecordSource], _ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        guard rows.count <= Self.mostPaired else { return nil }
        for (position, first) in rows.enumerated() {
            for second in rows[(position + 1)...] where trial.without([first, second]).points(dimension, plan) == there { return [first, second] }
        }
        return nil
    }

    /// Takes away what decides, layer by layer, for every choice of the dimension's indicators, and puts back what need not go.
    private func peeled(_ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        let names = explanation.indicators.filter { $0.dimension == dimension }.map(\.indicator.name)
        var best: Set<RecordSource>?
        for choice in 1..<(1 << min(names.count, 5)) {
            let chosen = Set(names.indices.filter { choice & 1 << $0 != 0 }.map { names[$0] })
            guard let rows = peel(chosen, dimension, there) else { continue }
            let fewer = putBack(rows, dimension, there)
            if fewer.count < best?.count ?? .max { best = fewer }
        }
        return best
    }

    private func peel(_ indicators: Set<String>, _ dimension: Dimension, _ there: Int) -> Set<RecordSource>? {
        var gone: Set<RecordSource> = []
        for _ in 0..<Self.deepest {
            let left = trial.without(gone)
            let deciding = plan.explain(left.file).indicators.filter { $0.dimension == dimension && indicators.contains($0.indicator.name) }
                .flatMap(\.facts).flatMap { fact -> [RecordSource] in
                    guard case .fold = fact.fact.definition else { return [] }
                    return fact.evidence.filter { $0.verdict == .decides || $0.verdict == .duplicate }.map(\.source)
                }
            let next = gone.union(deciding)
            guard next.count > gone.count else { return nil }
            gone = next
            if trial.without(gone).points(dimension, plan) == there { return gone }
        }
        return nil
    }

    private func putBack(_ rows: Set<RecordSource>, _ dimension: Dimension, _ there: Int) -> Set<RecordSource> {
        rows.sorted().reduce(into: rows) { left, row in
            left.remove(row)
            if left.isEmpty || trial.without(left).points(dimension, plan) != there { left.insert(row) }
        }
    }
}
