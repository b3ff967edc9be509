import Instruments
import Vocabulary

/// The facts of many people as columns, complete: folded, given and derived.
public struct Facts: Sendable {
    /// The values of one fact, person by person.
    public enum Column: Sendable {
        /// Values of a scale, or sets as bits; 0 is "none".
        case codes([UInt8])
        /// Thousandths.
        case amounts([Int32])
        /// The same for everybody.
        case constant(Int)
    }

    public let plan: Plan
    public let people: Int
    public private(set) var columns: [Column]
    /// For folds that report disagreement, by fact: the people whose rows disagree, ascending.
    public let disagreements: [Int: [Int]]

    init(_ folder: consuming Folder) {
        plan = folder.plan
        people = folder.people
        var disagreements: [Int: [Int]] = [:]
        columns = []
        for (index, fact) in plan.instrument.facts.enumerated() {
            switch fact.domain {
            case .scale, .set: columns.append(.codes(folder.codes[index]))
            case .amount: columns.append(.amounts(folder.amounts[index]))
            case .year: columns.append(.constant(plan.asOf.year))
            }
            let highest = folder.extremes[index]
            if !highest.isEmpty { disagreements[index] = highest.indices.filter { highest[$0] != folder.codes[index][$0] } }
        }
        self.disagreements = disagreements
        derive()
    }

    /// Facts that were folded elsewhere; what follows from others is worked out here.
    ///
    /// - Parameters:
    ///   - columns: by fact; those of facts that follow from others do not matter.
    ///   - disagreements: by fact that reports it: the people whose rows disagree, ascending.
    package init(_ plan: Plan, people: Int, columns: [Column], disagreements: [Int: [Int]]) {
        self.plan = plan
        self.people = people
        self.columns = columns
        self.disagreements = disagreements
        derive()
    }

    /// The facts of another plan's rows, which must fold alike.
    init(_ facts: Facts, under plan: Plan) {
        self.plan = plan
        people = facts.people
        columns = facts.columns
        disagreements = facts.disagreements
        derive()
    }

    /// The facts of some people only.
    init(_ facts: Facts, keeping kept: [Int32]) {
        plan = facts.plan
        people = kept.count
        columns = facts.columns.map { column in
            switch column {
            case .codes(let values): .codes(kept.map { values[Int($0)] })
            case .amounts(let values): .amounts(kept.map { values[Int($0)] })
            case .constant: column
            }
        }
        disagreements = facts.disagreements.mapValues { people in
            let people = Set(people)
            return kept.indices.filter { people.contains(Int(kept[$0])) }
        }
    }

    /// The facts of the same people with more records.
    init(_ facts: Facts, adding records: [(effect: RecordEffect, people: [Int32])]) {
        plan = facts.plan
        people = facts.people
        columns = facts.columns
        disagreements = facts.disagreements
        for (effect, people) in records where !people.isEmpty {
            for part in effect.parts { change(part.fact, of: people, part.added) }
        }
        derive(from: Set(records.flatMap { $0.people.isEmpty ? [] : $0.effect.parts.map(\.fact) }))
    }

    /// The facts of the same people with other ones of some of them, and of as many more people behind them.
    init(_ facts: Facts, replacing values: [(fact: Int, value: Int)], of changed: [Int32], joining: [(values: [Int], count: Int)]) {
        plan = facts.plan
        disagreements = facts.disagreements
        people = facts.people + joining.reduce(0) { $0 + $1.count }
        columns = facts.columns
        for (fact, value) in values where !changed.isEmpty {
            change(fact, of: changed) { _ in value }
        }
        for (values, count) in joining {
            for fact in columns.indices {
                switch columns[fact] {
                case .codes(let column): columns[fact] = .codes(column + repeatElement(UInt8(clamping: values[fact]), count: count))
                case .amounts(let column): columns[fact] = .amounts(column + repeatElement(Int32(clamping: values[fact]), count: count))
                case .constant: break
                }
            }
        }
        if joining.isEmpty { derive(from: changed.isEmpty ? [] : Set(values.map(\.fact))) } else { derive() }
    }

    /// Changes one fact of some people.
    private mutating func change(_ fact: Int, of people: [Int32], _ change: (Int) -> Int) {
        switch columns[fact] {
        case .codes(var values):
            // The column is not shared while it changes, so that a nation's is copied once and not for every record.
            columns[fact] = .constant(0)
            for person in people { values[Int(person)] = UInt8(clamping: change(Int(values[Int(person)]))) }
            columns[fact] = .codes(values)
        case .amounts(var values):
            columns[fact] = .constant(0)
            for person in people { values[Int(person)] = Int32(clamping: change(Int(values[Int(person)]))) }
            columns[fact] = .amounts(values)
        case .constant: break
        }
    }

    /// Works out what follows from other facts.
    ///
    /// - Parameter changed: the facts that have changed, if only these have: what follows from others stays.
    private mutating func derive(from changed: Set<Int>? = nil) {
        var changed = changed
        for derivation in plan.compiled.derivations {
            if let facts = changed, !derivation.table.inputs.contains(where: { facts.contains($0.fact) }) { continue }
            changed?.insert(derivation.fact)
            let rows = TableLookup(derivation.table).rows(columns, people: people)
            columns[derivation.fact] = .codes(rows.map { $0 < LadderTable.notAsked ? UInt8(derivation.values[Int($0)]) : 0 })
        }
    }

    /// The value of a fact of one person: a position on its scale, a set as bits, an amount in thousandths or a year.
    public func value(_ fact: Int, of person: Int) -> Int {
        switch columns[fact] {
        case .codes(let values): Int(values[person])
        case .amounts(let values): Int(values[person])
        case .constant(let value): value
        }
    }
}
