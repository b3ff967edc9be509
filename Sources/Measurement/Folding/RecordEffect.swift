import Instruments
import Personnel
import Vocabulary

/// What one more record would add to the facts of anybody who had it: a fold is a mergeable aggregate, so what a record adds is the same
/// whatever else there is.
///
/// Records that a certificate must prove count as ones that nobody has yet.
public struct RecordEffect: Sendable, Hashable {
    /// What it adds to one fact.
    public struct Part: Sendable, Hashable {
        /// Index into the instrument's facts.
        public let fact: Int
        public let kind: FoldRule.Kind
        /// A value of the fact's scale, or an amount in thousandths.
        public let value: Int
    }

    public let parts: [Part]
    /// Whether the record says something that is asked for, on a date that does not count.
    public let isUntimely: Bool
    /// Why the record as a whole would be refused or set aside; `.used` where it would not.
    public let fate: RowFate

    /// The facts of somebody with the record added; derived facts are worked out anew.
    ///
    /// - Parameters:
    ///   - values: all facts of the person, in the order of the instrument.
    ///   - plan: the plan that the effect is of.
    public func added(to values: [Int], _ plan: Plan) -> [Int] {
        guard !parts.isEmpty else { return values }
        var values = values
        for part in parts { values[part.fact] = part.added(to: values[part.fact]) }
        return plan.derived(values)
    }

    public static func == (left: RecordEffect, right: RecordEffect) -> Bool {
        left.parts == right.parts && left.isUntimely == right.isUntimely && left.fate == right.fate
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension RecordEffect.Part {
    /// The value of the fact with this one folded in.
    public func added(to before: Int) -> Int {
        switch kind {
        case .any: 1
        case .set: before | 1 << (value - 1)
        case .max: max(before, value)
        case .min: before == 0 ? value : value == 0 ? before : min(before, value)
        case .sum: Int(Folder.sum(Int32(clamping: before), Int32(clamping: value)))
        }
    }
}

extension Plan {
    /// What a record would add under this plan.
    public func effect(of record: some PersonnelRecord) -> RecordEffect {
        var contributions: [Contribution] = []
        let fate = read(record, into: &contributions)
        guard case .used = fate else { return RecordEffect(parts: [], isUntimely: false, fate: fate) }
        let steps = steps(type(of: record).kind)
        let parts = contributions.filter { $0.verdict == .counts && ($0.value > 0 || steps[$0.step].kind == .any) }.map { contribution in
            RecordEffect.Part(fact: steps[contribution.step].fact, kind: steps[contribution.step].kind, value: contribution.value)
        }
        let isUntimely = parts.isEmpty && contributions.contains { $0.verdict == .afterDate || $0.verdict == .outsideWindow }
        return RecordEffect(parts: parts, isUntimely: isUntimely, fate: fate)
    }
}

extension Facts {
    /// The same people with more records: what each record adds to the facts of some of them.
    ///
    /// - Parameter records: what a record adds, and to whom; somebody may stand there several times.
    public func adding(_ records: [(effect: RecordEffect, people: [Int32])]) -> Facts { Facts(self, adding: records) }

    /// The same people with other values of some facts for some of them.
    public func replacing(_ values: [(fact: Int, value: Int)], of people: [Int32]) -> Facts {
        Facts(self, replacing: values, of: people, joining: [])
    }

    /// The same people with more behind them, so many of each kind.
    public func joined(by people: [(values: [Int], count: Int)]) -> Facts { Facts(self, replacing: [], of: [], joining: people) }
}
