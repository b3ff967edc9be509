import Instruments
import Personnel
import Vocabulary

/// Folds (lipatan) as SQL: an aggregate each. A new kind of fold has its one place here.
extension RowSQL {
    /// The columns of what everybody's rows boil down to.
    func folds() -> [String] {
        steps.filter { !$0.isDistinct }.flatMap { step in
            let counts = "h.tolak = 0 AND h.\(step.counts) = 1", value = value(step)
            switch step.kind {
            case .any: return ["MAX(\(SQL.flag(counts))) AS k_\(step.number)"]
            case .max: return ["MAX(CASE WHEN \(counts) THEN \(value) ELSE 0 END) AS k_\(step.number)"]
            // 0 is "none", which is below every value and no lowest one.
            case .min:
                let least = "COALESCE(MIN(CASE WHEN \(counts) THEN \(value) ELSE NULL END), 0) AS k_\(step.number)"
                return [least]
                    + (instrument.facts[step.fact].reportsDisagreement
                        ? ["MAX(CASE WHEN \(counts) THEN \(value) ELSE 0 END) AS x_\(step.number)"] : [])
            case .set: return scale(of: step).map { "MAX(\(SQL.flag("\(counts) AND \(value) = \($0)"))) AS k_\(step.number)_\($0)" }
            case .sum: return ["\(SQL.sum(value, where: counts)) AS k_\(step.number)"]
            }
        }
    }

    /// What everybody's rows boil down to; of histories also whether something is to be said of one of them.
    func folding(_ counted: String) -> String {
        """
        SELECT h.orang AS orang,
          \((folds() + (kind == .employee ? [] : ["MAX(h.catat) AS catat"])).joined(separator: ",\n  "))
        FROM \(counted) AS h GROUP BY h.orang
        """
    }

    /// Amounts that a certificate gives once: the rows of one step.
    func certificates(_ step: RowStep, _ counted: String) -> String {
        """
        SELECT h.orang AS orang, h.sertifikat AS sertifikat, CAST(\(value(step)) AS BIGINT) AS jumlah
        FROM \(counted) AS h WHERE h.tolak = 0 AND h.\(step.counts) = 1
        """
    }

    /// What a row adds where it counts.
    private func value(_ step: RowStep) -> String {
        switch step.source.value {
        case .presence: "1"
        case .reading(let reading): "h.r_\(reading + 1)"
        case .amount(let field): "COALESCE(h.\(field.canonicalName), 0)"
        }
    }

    /// The values of the scale that a step's fact has.
    func scale(of step: RowStep) -> ClosedRange<Int> {
        switch instrument.facts[step.fact].domain {
        case .scale(let scale), .set(let scale): 1...max(1, instrument.scales[scale].values.count)
        case .amount, .year: 1...1
        }
    }
}

/// A fact of everybody as SQL, put together from what the rows of each kind say of it.
struct FactSQL {
    let rows: [RecordKind: RowSQL]
    let instrument: Instrument

    /// What people's rows say of a fact; `table` says what the folds of a kind are called, and `certificates` those of certificates.
    func value(_ fact: Int, table: (RecordKind) -> String, certificates: String) -> String {
        let rule: FoldRule.Kind
        switch instrument.facts[fact].definition {
        case .given: rule = .max
        case .fold(let fold): rule = fold.kind
        case .derived, .measurementYear: return "0"
        }
        let parts = RecordKind.allCases.flatMap { kind in (rows[kind]?.steps ?? []).filter { $0.fact == fact }.map { (kind, $0) } }
        let plain = parts.filter { !$0.1.isDistinct }
        let columns = plain.map { "COALESCE(\(table($0.0)).k_\($0.1.number), 0)" }
        let joined: String
        switch rule {
        case .any, .max: joined = SQL.greatest(columns)
        case .min: joined = SQL.lowest(columns)
        case .set:
            guard let first = plain.first, let scale = rows[first.0]?.scale(of: first.1) else { return "0" }
            joined = scale.map { value in
                let bits = plain.map { "COALESCE(\(table($0.0)).k_\($0.1.number)_\(value), 0)" }
                return "\(1 << (value - 1)) * (\(SQL.greatest(bits)))"
            }.joined(separator: " + ")
        case .sum:
            let once = parts.count > plain.count ? ["COALESCE(\(certificates).jumlah, 0)"] : []
            joined = (columns + once).joined(separator: " + ")
        }
        return "CAST(\(joined.isEmpty ? "0" : joined) AS BIGINT)"
    }

    /// Whether people's rows disagree about a fact; nil where nobody asks.
    func disagreement(_ fact: Int, table: (RecordKind) -> String) -> String? {
        guard instrument.facts[fact].reportsDisagreement else { return nil }
        let parts = RecordKind.allCases.flatMap { kind in
            (rows[kind]?.steps ?? []).filter { $0.fact == fact && $0.kind == .min }.map { (table(kind), $0.number) }
        }
        let least = SQL.lowest(parts.map { "COALESCE(\($0).k_\($1), 0)" }), most = SQL.greatest(parts.map { "COALESCE(\($0).x_\($1), 0)" })
        return SQL.flag("(\(least)) <> (\(most))")
    }
}

extension Fact {
    /// Whether rows that disagree about it are told.
    var reportsDisagreement: Bool { if case .fold(let rule) = definition { rule.reportsDisagreement } else { false } }
}
