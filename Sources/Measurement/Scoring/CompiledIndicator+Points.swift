import Instruments
import Vocabulary

extension Plan {
    /// The facts of one person with those that follow from others worked out anew.
    public func derived(_ values: [Int]) -> [Int] {
        var values = values
        for derivation in compiled.derivations {
            let row = derivation.table.rows[derivation.table.index(values)]
            values[derivation.fact] = row < LadderTable.notAsked ? derivation.values[Int(row)] : 0
        }
        return values
    }

    /// What somebody with these facts, derived ones included, gets of all indicators; nobody asks here whether they are measured.
    public func points(_ values: [Int]) -> Points {
        compiled.indicators.reduce(.zero) { $0 + $1.points(values) }
    }
}

extension CompiledIndicator {
    /// What somebody with these facts, derived ones included, gets of the indicator; nothing where it is not asked of them.
    public func points(_ values: [Int]) -> Points {
        guard let row = row(at: table.index(values)) else { return .zero }
        let award = indicator.ladder.rows[row].outcome
        if case .proportional(_, let fact, _) = award { return award.points(for: values[fact]) }
        return award.points(for: 0)
    }
}
