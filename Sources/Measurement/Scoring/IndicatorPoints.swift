import Instruments
import Vocabulary

extension Facts {
    /// The points of one indicator by person, in thousandths; 0 for who is not measured and for whom it is not asked of.
    ///
    /// Like `losses(ofIndicator:_:)` it looks everybody up once more in the table of this one indicator, so that scoring keeps sums of
    /// dimensions alone. The points of a dimension's indicators add up to the dimension.
    ///
    /// - Parameters:
    ///   - indicator: the position among the instrument's indicators.
    ///   - scores: what these facts were scored to.
    public func points(ofIndicator indicator: Int, _ scores: Scores) -> [Int32] {
        let compiled = plan.compiled.indicators[indicator]
        let awards = compiled.indicator.ladder.rows.map(\.outcome)
        // Points that the combination alone decides are looked up; below 0 stands a share of an amount, by its row.
        let entries = compiled.table.rows.map { row -> Int32 in
            guard row < LadderTable.notAsked else { return 0 }
            if case .fixed(let points) = awards[Int(row)] { return Int32(clamping: points.thousandths) }
            return -1 - Int32(row)
        }
        let lookup = TableLookup(compiled.table)
        var places = [UInt16](repeating: 0, count: TableLookup.batch)
        var points = [Int32](repeating: 0, count: people)
        for start in stride(from: 0, to: people, by: TableLookup.batch) {
            let range = start..<min(start + TableLookup.batch, people)
            lookup.find(columns, range: range, into: &places)
            for person in range where scores.exclusions[person] == CompiledInstrument.measured {
                let entry = entries[Int(places[person - start])]
                points[person] = entry >= 0 ? entry : Int32(clamping: self.points(awards[Int(-1 - entry)], of: person).thousandths)
            }
        }
        return points
    }
}
