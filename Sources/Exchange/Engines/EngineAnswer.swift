import Instruments
import Measurement
import Personnel
import Vocabulary

/// What an engine made of everybody's rows by one plan (`takar measure --engine`).
package struct EngineAnswer: Sendable {
    package let facts: Facts
    /// By person: 0 for who was measured, else the position of the exclusion that fits, from 1.
    let reasons: [UInt8]
    /// By dimension and person, in thousandths.
    let points: [[Int32]]
    /// By kind of history: of which people something is to be said of their rows; empty for none.
    let noted: [[Bool]]

    /// Cells before the facts: person, reason, four dimensions, bits of kinds and of facts.
    private static let fixed = 8

    /// Reads what the engine has written, which must be one row for each person.
    ///
    /// - Parameters:
    ///   - people: how many there are.
    ///   - disagreeing: the facts about which rows may disagree, in the order of their bits.
    package init(_ path: String, _ plan: Plan, people: Int, disagreeing: [Int]) throws(EngineDifference) {
        let rows = try EngineRows(path, "orang"), definitions = plan.instrument.facts
        var codes = definitions.map { $0.isCode ? [UInt8](repeating: 0, count: people) : [] }
        var amounts = definitions.map { $0.domain == .amount ? [Int32](repeating: 0, count: people) : [] }
        var reasons = [UInt8](repeating: 0, count: people), seen = [Bool](repeating: false, count: people)
        var points = Dimension.allCases.map { _ in [Int32](repeating: 0, count: people) }
        var noted = RecordKind.histories.map { _ in [Bool]() }, disagreements: [Int: [Int]] = [:], count = 0
        for fact in disagreeing { disagreements[fact] = [] }
        try rows.forEach(Self.fixed + definitions.count) { cells throws(EngineDifference) in
            let person = cells[0] &- 1
            guard person >= 0, person < people, !seen[person], (0...255).contains(cells[1]) else {
                throw EngineDifference(rows.name, .engineWroteOtherwise)
            }
            seen[person] = true
            count += 1
            reasons[person] = UInt8(cells[1])
            for dimension in points.indices {
                guard let value = Int32(exactly: cells[2 + dimension]) else { throw EngineDifference(rows.name, .engineWroteOtherwise) }
                points[dimension][person] = value
            }
            if cells[6] > 0 {
                for kind in noted.indices where cells[6] & 1 << kind != 0 {
                    if noted[kind].isEmpty { noted[kind] = [Bool](repeating: false, count: people) }
                    noted[kind][person] = true
                }
            }
            if cells[7] > 0 { for (bit, fact) in disagreeing.enumerated() where cells[7] & 1 << bit != 0 { disagreements[fact]?.append(person) } }
            for fact in definitions.indices {
                let value = cells[Self.fixed + fact]
                guard value >= 0 else { throw EngineDifference(rows.name, .engineWroteOtherwise) }
                if !codes[fact].isEmpty {
                    guard value <= 255 else { throw EngineDifference(rows.name, .engineWroteOtherwise) }
                    codes[fact][person] = UInt8(value)
                } else if !amounts[fact].isEmpty {
                    amounts[fact][person] = Int32(clamping: value)
                }
            }
        }
        guard count == people else { throw EngineDifference(rows.name, .engineLostPeople(count, of: people)) }
        let columns = definitions.indices.map { fact -> Facts.Column in
            definitions[fact].isCode ? .codes(codes[fact]) : definitions[fact].domain == .amount ? .amounts(amounts[fact]) : .constant(plan.asOf.year)
        }
        facts = Facts(plan, people: people, columns: columns, disagreements: disagreements.mapValues { $0.sorted() })
        self.reasons = reasons
        self.points = points
        self.noted = noted
    }
}

extension Fact {
    /// Whether its values are those of a scale, or bits of a set.
    fileprivate var isCode: Bool {
        switch domain {
        case .scale, .set: true
        case .amount, .year: false
        }
    }
}

extension Problem {
    static func engineLostPeople(_ count: Int, of people: Int) -> Problem {
        Problem(
            "jawaban-mesin-kurang", id: "Mesin memberi \(count) orang, manifest mencatat \(people)",
            remedy: "Periksa tabel bakunya, lalu jalankan lagi",
            en: "The engine gave \(count) people, the manifest has \(people)", remedy: "Check the canonical tables and run it again")
    }
}
