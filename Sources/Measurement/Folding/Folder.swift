import Instruments
import Personnel
import Vocabulary

/// The folds of many people half done: a few bytes a person, fed with rows one by one or with what many rows add.
///
/// Feeding commutes, so rows may come in any order, in any chunks and from any threads.
public struct Folder: Sendable {
    public let plan: Plan
    public private(set) var people: Int
    private var foreseen = 0
    /// One column per discrete fact, as long as its rows have asked for, and empty for the others; 0 is "none".
    private(set) var codes: [[UInt8]]
    /// The other extreme of folds that report disagreement: the highest value where the fold keeps the lowest.
    private(set) var extremes: [[UInt8]]
    /// One column per summed fact, in thousandths.
    private(set) var amounts: [[Int32]]
    /// By summed fact: amounts whose certificate must be seen once only, still to be settled.
    private var ledgers: [CertificateLedger]
    private let reportsDisagreement: [Bool]

    public init(_ plan: Plan, people: Int) {
        self.plan = plan
        self.people = people
        let facts = plan.instrument.facts
        codes = facts.map { _ in [] }
        extremes = codes
        amounts = facts.map { _ in [] }
        ledgers = facts.map { _ in CertificateLedger() }
        reportsDisagreement = facts.map { fact in
            if case .fold(let rule) = fact.definition { return rule.reportsDisagreement }
            return false
        }
    }

    /// Makes room for people up to a count; those there are stay as they are.
    ///
    /// - `foreseen`: how many there will probably be, so that no column need be copied to grow.
    public mutating func grow(to count: Int, foreseen: Int = 0) {
        people = max(people, count)
        self.foreseen = max(people, foreseen)
    }

    /// Makes room in the columns of a fact, where none of its rows has come before or people have come since.
    private mutating func makeRoom(_ fact: Int, _ isAmount: Bool) {
        func fill<Value: ExpressibleByIntegerLiteral>(_ column: inout [Value]) {
            guard column.count < people else { return }
            if column.capacity < foreseen { column.reserveCapacity(foreseen) }
            column += repeatElement(0, count: people - column.count)
        }
        if isAmount { fill(&amounts[fact]) } else { fill(&codes[fact]) }
        if reportsDisagreement[fact] { fill(&extremes[fact]) }
    }

    /// Folds a row of a person into their facts; people are counted from 0.
    public mutating func fold(_ record: some PersonnelRecord, of person: Int) -> RowFate {
        guard person >= 0, person < people else { return .setAside(.unknownPerson, nil) }
        var hits = FoldHits(plan, type(of: record).kind)
        let fate = hits.add(record, of: person, plan)
        fold(hits)
        return fate
    }

    /// Folds what many rows add.
    public mutating func fold(_ hits: FoldHits) {
        for (step, hits) in zip(plan.steps(hits.kind), hits.steps) { add(hits.people, hits.values, keys: hits.keys, to: step) }
    }

    private mutating func add(_ people: [Int32], _ values: [Int32], keys: [UInt64], to step: FoldStep) {
        let fact = step.fact
        if people.isEmpty { return }
        makeRoom(fact, step.kind == .sum)
        switch step.kind {
        case .any: for person in people { codes[fact][Int(person)] = 1 }
        case .set: for index in people.indices { codes[fact][Int(people[index])] |= 1 << UInt8(values[index] - 1) }
        case .max:
            for index in people.indices {
                let person = Int(people[index])
                codes[fact][person] = max(codes[fact][person], UInt8(values[index]))
            }
        case .min:
            for index in people.indices {
                let person = Int(people[index])
                codes[fact][person] = Self.lower(codes[fact][person], UInt8(values[index]))
                if !extremes[fact].isEmpty { extremes[fact][person] = max(extremes[fact][person], UInt8(values[index])) }
            }
        case .sum:
            if step.isDistinct, keys.count == people.count { return ledgers[fact].add(people, keys, values) }
            for index in people.indices {
                let person = Int(people[index])
                amounts[fact][person] = Self.sum(amounts[fact][person], values[index])
            }
        }
    }

    /// The facts, once every row has been folded; certificates are settled on so many threads.
    public consuming func finish(threads: Int = 1) -> Facts {
        for (fact, definition) in plan.instrument.facts.enumerated() {
            switch definition.domain {
            case .scale, .set: makeRoom(fact, false)
            case .amount: makeRoom(fact, true)
            case .year: break
            }
        }
        for fact in ledgers.indices where !ledgers[fact].isEmpty {
            ledgers[fact].settle(into: &amounts[fact], threads: threads)
            ledgers[fact] = CertificateLedger()
        }
        return Facts(self)
    }

    /// The lower of two values, of which 0 says nothing.
    private static func lower(_ left: UInt8, _ right: UInt8) -> UInt8 { left == 0 ? right : right == 0 ? left : min(left, right) }

    /// A sum that stays at the largest number instead of trapping.
    static func sum(_ left: Int32, _ right: Int32) -> Int32 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}
