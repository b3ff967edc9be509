import Instruments
import Measurement

/// Whether what a plan imagined has come about: the records that somebody has got since say at least what it imagined.
public struct LineFulfilment {
    /// By fact, what new records add: every value of a scale, and the sum of amounts.
    private var values: [Int: [Int]] = [:]
    private var sums: [Int: Int] = [:]

    public init() {}

    /// Takes what one new record adds.
    public mutating func add(_ effect: RecordEffect) {
        for part in effect.parts {
            if part.kind == .sum { sums[part.fact, default: 0] += part.value } else { values[part.fact, default: []].append(part.value) }
        }
    }

    /// Whether new records bring what was imagined; amounts that have fulfilled one line fulfil no other.
    public mutating func fulfils(_ imagined: RecordEffect) -> Bool {
        guard !imagined.parts.isEmpty else { return false }
        let isThere = imagined.parts.allSatisfy { part in
            let found = values[part.fact] ?? []
            switch part.kind {
            case .sum: return sums[part.fact, default: 0] >= part.value
            // Whatever an appraisal says, it has come.
            case .any, .min: return !found.isEmpty
            case .set: return found.contains(part.value)
            case .max: return found.contains { $0 >= part.value }
            }
        }
        guard isThere else { return false }
        for part in imagined.parts where part.kind == .sum { sums[part.fact, default: 0] -= part.value }
        return true
    }
}
