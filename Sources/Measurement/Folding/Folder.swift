import Instruments
import Personnel
import Vocabulary

/// The folds of many people half done: a few bytes a person, fed row by row and merged with others of its plan.
///
/// Feeding and merging commute, so rows may come in any order, in any chunks and on any threads.
public struct Folder: Sendable {
    public let plan: Plan
    public private(set) var people: Int
    /// One column per discrete fact, empty for the others; 0 is "none".
    private(set) var codes: [[UInt8]]
    /// The other extreme of folds that report disagreement: the highest value where the fold keeps the lowest.
    private(set) var extremes: [[UInt8]]
    /// One column per summed fact, in thousandths.
    private(set) var amounts: [[Int32]]
    /// Amounts whose certificate must be seen once only, still to be settled.
    private(set) var ledger: [LedgerEntry] = []
    private var scratch: [Contribution] = []

    /// One certificate of one person.
    struct LedgerEntry: Sendable {
        let fact: Int32
        let person: Int32
        let key: CertificateKey
        let amount: Int32
    }

    public init(_ plan: Plan, people: Int) {
        self.plan = plan
        self.people = people
        let facts = plan.instrument.facts
        codes = facts.map { fact in
            switch fact.domain {
            case .scale, .set: [UInt8](repeating: 0, count: people)
            case .amount, .year: []
            }
        }
        extremes = facts.map { fact in
            if case .fold(let rule) = fact.definition, rule.reportsDisagreement { return [UInt8](repeating: 0, count: people) }
            return []
        }
        amounts = facts.map { $0.domain == .amount ? [Int32](repeating: 0, count: people) : [] }
    }

    /// Makes room for one more person, whose number is the count before.
    public mutating func addPerson() {
        people += 1
        for (index, fact) in plan.instrument.facts.enumerated() {
            switch fact.domain {
            case .scale, .set: codes[index].append(0)
            case .amount: amounts[index].append(0)
            case .year: break
            }
            if case .fold(let rule) = fact.definition, rule.reportsDisagreement { extremes[index].append(0) }
        }
    }

    /// Folds a row of a person into their facts; people are counted from 0.
    public mutating func fold(_ record: some PersonnelRecord, of person: Int) -> RowFate {
        guard person >= 0, person < people else { return .setAside(.unknownPerson, nil) }
        let fate = plan.read(record, into: &scratch)
        guard fate == .used else { return fate }
        let steps = plan.steps(type(of: record).kind)
        for contribution in scratch where contribution.verdict == .counts {
            add(contribution.value, to: steps[contribution.step], of: person, key: record.certificateKey)
        }
        return fate
    }

    private mutating func add(_ value: Int, to step: FoldStep, of person: Int, key: @autoclosure () -> CertificateKey?) {
        let fact = step.fact
        switch step.kind {
        case .any: codes[fact][person] = 1
        case .set: codes[fact][person] |= 1 << UInt8(value - 1)
        case .max: codes[fact][person] = max(codes[fact][person], UInt8(value))
        case .min:
            codes[fact][person] = Self.lower(codes[fact][person], UInt8(value))
            if !extremes[fact].isEmpty { extremes[fact][person] = max(extremes[fact][person], UInt8(value)) }
        case .sum:
            if step.isDistinct, let key = key() {
                ledger.append(LedgerEntry(fact: Int32(fact), person: Int32(person), key: key, amount: Int32(clamping: value)))
            } else {
                amounts[fact][person] = Self.sum(amounts[fact][person], Int32(clamping: value))
            }
        }
    }

    /// Takes in the folds of other rows of the same people.
    public mutating func merge(_ other: Folder) {
        guard other.people == people else { return }
        for (fact, definition) in plan.instrument.facts.map(\.definition).enumerated() {
            let kind: FoldRule.Kind
            switch definition {
            case .fold(let rule): kind = rule.kind
            case .given: kind = .max
            case .derived, .measurementYear: continue
            }
            for person in other.codes[fact].indices {
                let value = other.codes[fact][person]
                guard value != 0 else { continue }
                switch kind {
                case .any, .set: codes[fact][person] |= value
                case .max: codes[fact][person] = max(codes[fact][person], value)
                case .min: codes[fact][person] = Self.lower(codes[fact][person], value)
                case .sum: break
                }
            }
            for person in other.extremes[fact].indices { extremes[fact][person] = max(extremes[fact][person], other.extremes[fact][person]) }
            for person in other.amounts[fact].indices { amounts[fact][person] = Self.sum(amounts[fact][person], other.amounts[fact][person]) }
        }
        ledger += other.ledger
    }

    /// The facts, once every row has been folded.
    public consuming func finish() -> Facts {
        settleLedger()
        return Facts(self)
    }

    /// Counts every certificate once, with its largest amount.
    private mutating func settleLedger() {
        ledger.sort { ($0.fact, $0.person, $0.key, $0.amount) < ($1.fact, $1.person, $1.key, $1.amount) }
        for (position, entry) in ledger.enumerated() {
            if position + 1 < ledger.count {
                let next = ledger[position + 1]
                // The largest amount of a certificate comes last among its rows.
                if next.fact == entry.fact, next.person == entry.person, next.key == entry.key { continue }
            }
            let fact = Int(entry.fact), person = Int(entry.person)
            amounts[fact][person] = Self.sum(amounts[fact][person], entry.amount)
        }
        ledger = []
    }

    /// The lower of two values, of which 0 says nothing.
    private static func lower(_ left: UInt8, _ right: UInt8) -> UInt8 { left == 0 ? right : right == 0 ? left : min(left, right) }

    /// A sum that stays at the largest number instead of trapping.
    private static func sum(_ left: Int32, _ right: Int32) -> Int32 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}
