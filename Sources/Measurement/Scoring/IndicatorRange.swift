import Instruments
import Vocabulary

extension Facts {
    /// The least and the most points that an indicator gives anybody it is asked of; nil where it is asked of nobody.
    ///
    /// - Parameters:
    ///   - indicator: the position among the instrument's indicators.
    ///   - scores: what these facts were scored to.
    public func range(ofIndicator indicator: Int, _ scores: Scores) -> ClosedRange<Points>? {
        let compiled = plan.compiled.indicators[indicator]
        let lookup = TableLookup(compiled.table)
        var places = [UInt16](repeating: 0, count: TableLookup.batch)
        var range: ClosedRange<Points>?
        for start in stride(from: 0, to: people, by: TableLookup.batch) {
            let batch = start..<min(start + TableLookup.batch, people)
            lookup.find(columns, range: batch, into: &places)
            for person in batch where scores.isMeasured(person) {
                guard let row = compiled.row(at: Int(places[person - start])) else { continue }
                let points = points(compiled.indicator.ladder.rows[row].outcome, of: person)
                range = range.map { min($0.lowerBound, points)...max($0.upperBound, points) } ?? points...points
            }
        }
        return range
    }

    /// Of how many people any of some indicators is asked, and how many are measured at all.
    public func asked(ofIndicators indicators: [Int], _ scores: Scores) -> (asked: Int, measured: Int) {
        let asks = indicators.map { (compiled: plan.compiled.indicators[$0], lookup: TableLookup(plan.compiled.indicators[$0].table)) }
        var places = [UInt16](repeating: 0, count: TableLookup.batch)
        var asked = 0, measured = 0
        for start in stride(from: 0, to: people, by: TableLookup.batch) {
            let batch = start..<min(start + TableLookup.batch, people)
            var isAsked = [Bool](repeating: false, count: batch.count)
            for ask in asks {
                ask.lookup.find(columns, range: batch, into: &places)
                for person in batch where ask.compiled.row(at: Int(places[person - start])) != nil { isAsked[person - start] = true }
            }
            for person in batch where scores.isMeasured(person) {
                measured += 1
                if isAsked[person - start] { asked += 1 }
            }
        }
        return (asked, measured)
    }

    /// Whether a fact of somebody has a value.
    public func hasValue(_ fact: Int) -> Bool {
        switch columns[fact] {
        case .codes(let values): values.contains { $0 != 0 }
        case .amounts(let values): values.contains { $0 != 0 }
        case .constant: true
        }
    }
}
