import Instruments
import Vocabulary

/// Ladders (tangga nilai) as SQL: which row fits. A new test has its one place here.
struct LadderSQL {
    let instrument: Instrument
    /// By fact.
    let columns: [String]

    func all(_ conditions: [Condition]) -> String { SQL.all(conditions.map(holds)) }

    /// Whether a condition holds.
    private func holds(_ condition: Condition) -> String {
        let value = columns[condition.fact]
        switch condition.test {
        case .isOneOf(let list): return SQL.isOne(value, of: list.map(String.init))
        case .compares(let list): return SQL.all(list.map { "\(value) \(sign($0.relation)) \(operand($0.operand))" })
        case .includes(let operand): return bits(operand) { "\(value) % \(1 << $0) >= \(1 << ($0 - 1))" }
        case .includesAtLeast(let operand):
            if case .value(let bound) = operand { return "\(value) >= \(1 << (max(bound, 1) - 1))" }
            return SQL.any(["(\(self.operand(operand)) = 0 AND \(value) >= 1)", bits(operand) { "\(value) >= \(1 << ($0 - 1))" }])
        }
    }

    private func sign(_ relation: Comparison.Relation) -> String {
        switch relation {
        case .atLeast: ">="
        case .above: ">"
        case .atMost: "<="
        case .below: "<"
        }
    }

    private func operand(_ operand: Operand) -> String {
        switch operand {
        case .value(let value): String(value)
        case .fact(let fact): columns[fact]
        }
    }

    /// What holds of a set for a value of its scale; of another fact's value, for whichever it is.
    private func bits(_ operand: Operand, _ holds: (Int) -> String) -> String {
        switch operand {
        case .value(let value): return value > 0 ? holds(value) : "1 = 0"
        case .fact(let fact):
            guard case .scale(let scale) = instrument.facts[fact].domain else { return "1 = 0" }
            return SQL.any(instrument.scales[scale].values.indices.map { "(\(columns[fact]) = \($0 + 1) AND \(holds($0 + 1)))" })
        }
    }

    /// The number, from 1, of the row that fits; 0 for nobody's.
    func row<Outcome>(_ ladder: Ladder<Outcome>, asked: [Condition]) -> String {
        var branches = asked.isEmpty ? [] : ["WHEN NOT (\(all(asked))) THEN 0"]
        for (number, row) in ladder.rows.enumerated() where !row.isOtherwise { branches.append("WHEN \(all(row.conditions)) THEN \(number + 1)") }
        let otherwise = ladder.rows.firstIndex(where: \.isOtherwise).map { $0 + 1 } ?? 0
        return branches.isEmpty ? "\(otherwise)" : "CASE \(branches.joined(separator: "\n    ")) ELSE \(otherwise) END"
    }
}
