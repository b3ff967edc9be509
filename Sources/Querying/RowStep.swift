import Instruments
import Personnel
import Vocabulary

/// What one kind of row adds to one fact.
struct RowStep {
    /// The place among the steps of its kind, which its columns are called by.
    let number: Int
    let fact: Int
    let kind: FoldRule.Kind
    let source: FoldSource
    let window: WindowSQL
    /// Whether rows that are the same certificate count once.
    let isDistinct: Bool

    /// Whether a row counts.
    var counts: String { "c_\(number)" }

    /// All readings that it asks.
    var readings: [Int] {
        var found: [Int] = []
        if case .reading(let reading) = source.value { found.append(reading) }
        for case .reading(let reading, _) in source.conditions { found.append(reading) }
        return found
    }

    /// The steps of a kind of row.
    static func steps(_ kind: RecordKind, of instrument: Instrument, asOf: CivilDate) -> [RowStep] {
        var steps: [RowStep] = []
        func add(_ fact: Int, _ fold: FoldRule.Kind, _ source: FoldSource, _ window: Window?, isDistinct: Bool) {
            guard source.record == kind else { return }
            steps.append(
                RowStep(
                    number: steps.count + 1, fact: fact, kind: fold, source: source, window: WindowSQL(window, asOf: asOf), isDistinct: isDistinct))
        }
        for (number, fact) in instrument.facts.enumerated() {
            switch fact.definition {
            case .given(let reading):
                add(number, .max, FoldSource(record: .employee, value: .reading(reading), conditions: []), nil, isDistinct: false)
            case .fold(let rule):
                let isDistinct = rule.distinctCertificates && (kind == .training || kind == .leadership)
                for source in rule.sources { add(number, rule.kind, source, rule.window, isDistinct: isDistinct) }
            case .derived, .measurementYear: break
            }
        }
        return steps
    }
}
