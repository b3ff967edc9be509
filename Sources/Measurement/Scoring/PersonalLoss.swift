import Instruments
import Vocabulary

/// What one indicator costs one person.
public struct PersonalLoss: Sendable, Hashable {
    /// The number of the person.
    public let person: Int32
    let reachedThousandths: Int32
    let attainableThousandths: Int32
    /// Whether the points rest on data that are missing.
    public let restsOnMissingData: Bool

    public var reached: Points { Points(thousandths: Int(reachedThousandths)) }
    /// The most that somebody with the same given facts can reach.
    public var attainable: Points { Points(thousandths: Int(attainableThousandths)) }
    /// What is there to gain.
    public var gain: Points { attainable - reached }
}

extension Facts {
    /// Whom an indicator costs points, or rates without data, in the order of their numbers.
    ///
    /// It looks everybody up once more, in the table of this one indicator, so that scoring need not keep what only lists ask for.
    ///
    /// - Parameters:
    ///   - indicator: the position among the instrument's indicators.
    ///   - scores: what these facts were scored to; who is not measured has nothing to lose.
    ///   - among: of which people; nil for everybody.
    public func losses(ofIndicator indicator: Int, _ scores: Scores, among: Range<Int>? = nil) -> [PersonalLoss] {
        let compiled = plan.compiled.indicators[indicator]
        let lookup = TableLookup(compiled.table)
        var places = [UInt16](repeating: 0, count: TableLookup.batch)
        var found: [PersonalLoss] = []
        // Most combinations have reached all they can; these are passed over without a look at the person.
        let isNothing = compiled.table.rows.indices.map { place -> Bool in
            guard let number = compiled.row(at: place) else { return true }
            let row = compiled.indicator.ladder.rows[number]
            guard case .fixed(let points) = row.outcome else { return false }
            return points.thousandths >= Int(compiled.attainable[place]) && !row.restsOnMissingData
        }
        let among = among.map { $0.clamped(to: 0..<people) } ?? 0..<people
        for start in stride(from: among.lowerBound, to: among.upperBound, by: TableLookup.batch) {
            let range = start..<min(start + TableLookup.batch, among.upperBound)
            lookup.find(columns, range: range, into: &places)
            for person in range where !isNothing[Int(places[person - start])] && scores.isMeasured(person) {
                let place = Int(places[person - start])
                guard let number = compiled.row(at: place) else { continue }
                let row = compiled.indicator.ladder.rows[number]
                let loss = PersonalLoss(
                    person: Int32(truncatingIfNeeded: person),
                    reachedThousandths: Int32(truncatingIfNeeded: points(row.outcome, of: person).thousandths),
                    attainableThousandths: compiled.attainable[place], restsOnMissingData: row.restsOnMissingData)
                if loss.gain > .zero || loss.restsOnMissingData { found.append(loss) }
            }
        }
        return found
    }
}
