import Vocabulary

extension InstrumentCompiler {
    func attainable(_ table: LadderTable, _ ladder: Ladder<Award>) -> [Int32] {
        let given = table.inputs.filter { GivenFacts.isGiven($0.fact, in: instrument.facts) }
        func key(_ index: Int) -> Int { given.reduce(0) { $0 + table.cell($1, at: index) * $1.stride } }
        var best: [Int: Int32] = [:]
        for (index, row) in table.rows.enumerated() where row < LadderTable.notAsked {
            best[key(index), default: 0] = max(best[key(index), default: 0], Int32(ladder.rows[Int(row)].outcome.most.thousandths))
        }
        return table.rows.indices.map { table.rows[$0] < LadderTable.notAsked ? best[key($0), default: 0] : 0 }
    }

    mutating func checkMaximum(_ rule: DimensionRule, _ indicators: [CompiledIndicator]) {
        let inputs = inputs(indicators.flatMap { $0.table.inputs.map(\.fact) })
        guard !tooWide(inputs, name: rule.dimension.rawValue, mark: rule.mark) else { return }
        var most = 0
        var worst: [Int] = []
        enumerate(inputs, measured: true) { _, facts in
            var sum = 0
            for indicator in indicators {
                guard let row = indicator.row(at: indicator.table.index(facts)) else { continue }
                sum += indicator.indicator.ladder.rows[row].outcome.most.thousandths
            }
            if sum > most { (most, worst) = (sum, facts) }
        }
        if most > rule.maximum.thousandths {
            report(
                "poin-melebihi-maksimum", rule.mark,
                Phrase(
                    id: "\(rule.dimension.rawValue) dapat mencapai \(Thousandths.text(most)) dari \(rule.maximum) (\(describe(inputs, worst).id))",
                    en: "\(rule.dimension.rawValue) can reach \(Thousandths.text(most)) of \(rule.maximum) (\(describe(inputs, worst).en))"),
                Phrase(id: "Kecilkan poin atau besarkan «maximum»", en: "Lower the points or raise “maximum”"))
        }
    }
}
