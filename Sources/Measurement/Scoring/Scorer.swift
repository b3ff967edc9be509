import CColumns
import Dispatch
import Instruments
import Synchronization
import Vocabulary

extension Facts {
    /// Scores everybody: the same tables for one person and for five million.
    ///
    /// - Parameter threads: how many threads each score a stretch of the people.
    public func scored(threads: Int = 1) -> Scores { scored(parts: min(max(1, threads), people / Self.fewPeople + 1)) }

    /// Scores everybody in so many stretches side by side, at least one.
    func scored(parts: Int) -> Scores {
        if PointColumns.areNarrow(plan.instrument) { return scored(parts: parts, PointColumns.narrow) }
        return scored(parts: parts, PointColumns.wide)
    }

    /// Scores everybody into columns of values that hold all points of the instrument.
    func scored<Value: FixedWidthInteger & Sendable>(parts: Int, _ columns: ([[Value]]) -> PointColumns) -> Scores {
        let tables = plan.parts.scoring {
            PlanParts.Scoring(groups: ScoreGroup.all(plan.compiled), categories: CategoryTable(plan.instrument))
        }
        let groups = tables.groups, categoryTable = tables.categories
        let counted = Mutex([ScoreCounts](repeating: ScoreCounts(plan, groups, people: people), count: parts))
        let filled = ScoreColumns<Value>.filled(people) { columns in
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let range = people * part / parts..<people * (part + 1) / parts
                var work = ScoringWork(self, groups, categoryTable, columns)
                for start in stride(from: range.lowerBound, to: range.upperBound, by: TableLookup.batch) {
                    work.score(start..<min(start + TableLookup.batch, range.upperBound))
                }
                let counts = work.counts
                counted.withLock { $0[part] = counts }
            }
        }
        let counts = counted.withLock { $0 }
        return Scores(
            plan: plan, exclusions: filled.exclusions, dimensions: columns(filled.points), categories: filled.categories,
            losses: ScoreCounts.losses(counts, plan, groups), betweenCategoryReadings: counts.reduce(0) { $0 + $1.between },
            restingOnMissingData: counts.reduce(0) { $0 + $1.resting })
    }

    /// For so few people a second thread costs more than it saves.
    private static var fewPeople: Int { 50_000 }

    /// What an award gives one person.
    func points(_ award: Award, of person: Int) -> Points {
        switch award {
        case .fixed(let points): points
        case .proportional(_, let fact, _): award.points(for: value(fact, of: person))
        }
    }
}

/// The scoring of one stretch of the people, batch by batch.
///
/// The loops go over plain memory, whose bounds are checked once for each batch: what is left is a few instructions a person.
private struct ScoringWork<Value: FixedWidthInteger & Sendable> {
    var counts: ScoreCounts

    private let facts: Facts
    private let groups: [ScoreGroup]
    private let lookups: [TableLookup]
    private let population: TableLookup
    private let categoryTable: CategoryTable
    private let columns: ScoreColumns<Value>
    private var places: [UInt16]
    /// By person of the batch, whether any score rests on missing data.
    private var missing: [UInt8]
    private var totals: [Int32] = []
    /// By person of the batch, what the total is called, as `CategoryTable` says it.
    private var entries: [UInt8]

    init(_ facts: Facts, _ groups: [ScoreGroup], _ categoryTable: CategoryTable, _ columns: ScoreColumns<Value>) {
        self.facts = facts
        self.categoryTable = categoryTable
        self.groups = groups
        self.columns = columns
        lookups = groups.map { TableLookup($0.table) }
        population = TableLookup(facts.plan.compiled.population)
        counts = ScoreCounts(facts.plan, groups, people: facts.people)
        let batch = min(facts.people, TableLookup.batch)
        places = [UInt16](repeating: 0, count: batch)
        missing = [UInt8](repeating: 0, count: batch)
        entries = missing
    }

    mutating func score(_ range: Range<Int>) {
        precondition(range.count <= TableLookup.batch)
        exclude(range)
        for offset in 0..<range.count { missing[offset] = 0 }
        var hasPoints = [Bool](repeating: false, count: columns.points.count)
        for (number, group) in groups.enumerated() {
            lookups[number].find(facts.columns, range: range, into: &places)
            // Shares of an amount need the place of everybody, so they go by themselves.
            if group.amount != nil {
                if !hasPoints[group.dimension.position] { empty(group.dimension.position, range) }
                addShares(group, range, to: columns.points[group.dimension.position])
            }
            // Taken out while it is written to: a column within columns is looked up anew at every step.
            var combinations: [Int32] = []
            swap(&combinations, &counts.combinations[number])
            add(group, range, isFirst: !hasPoints[group.dimension.position] && group.amount == nil, &combinations)
            swap(&combinations, &counts.combinations[number])
            if counts.areFew { addLosses(group, range) }
            hasPoints[group.dimension.position] = true
        }
        for dimension in columns.points.indices where !hasPoints[dimension] {
            empty(dimension, range)
        }
        finish(range)
    }

    private func empty(_ dimension: Int, _ range: Range<Int>) {
        UnsafeMutableBufferPointer(rebasing: columns.points[dimension][range]).update(repeating: 0)
    }

    /// Says who is measured.
    private mutating func exclude(_ range: Range<Int>) {
        population.find(facts.columns, range: range, into: &places)
        let exclusions = UnsafeMutableBufferPointer(rebasing: columns.exclusions[range])
        precondition(range.count <= places.count)
        population.table.rows.withUnsafeBufferPointer { rows in
            places.withUnsafeBufferPointer { places in
                for offset in exclusions.indices { exclusions[offset] = rows[Int(places[offset])] }
            }
        }
    }

    /// Adds the fixed points of a group.
    ///
    /// - Parameter isFirst: whether nothing stands in the points yet.
    private mutating func add(
        _ group: ScoreGroup, _ range: Range<Int>, isFirst: Bool, _ combinations: inout [Int32]
    ) {
        let points = UnsafeMutableBufferPointer(rebasing: columns.points[group.dimension.position][range])
        let exclusions = UnsafeBufferPointer(rebasing: columns.exclusions[range])
        // The tables have an entry for every place that can come up: `find` stays below the size of the table, and nobody's is the last.
        precondition(counts.areFew || combinations.count == 2 * group.entries.count)
        precondition(points.count <= min(places.count, missing.count))
        let nobody = UInt16(truncatingIfNeeded: group.entries.count - 1)
        // Who is not measured has the combination of nobody, so that no loop need ask.
        takar_place_others(exclusions.baseAddress, exclusions.count, CompiledInstrument.measured, nobody, &places)
        group.entries.withUnsafeBufferPointer { entries in
            places.withUnsafeBufferPointer { places in
                missing.withUnsafeMutableBufferPointer { missing in
                    if isFirst {
                        for offset in 0..<points.count {
                            let entry = entries[Int(places[offset])]
                            points[offset] = Value(truncatingIfNeeded: entry >> 1)
                            missing[offset] |= UInt8(truncatingIfNeeded: entry & 1)
                        }
                    } else {
                        for offset in 0..<points.count {
                            let entry = entries[Int(places[offset])]
                            points[offset] &+= Value(truncatingIfNeeded: entry >> 1)
                            missing[offset] |= UInt8(truncatingIfNeeded: entry & 1)
                        }
                    }
                }
                guard !combinations.isEmpty else { return }
                combinations.withUnsafeMutableBufferPointer { combinations in
                    // Two counts by turns: people next to each other are often alike, and a count just written must not be waited for.
                    var offset = 0
                    while offset + 1 < points.count {
                        combinations[2 * Int(places[offset])] &+= 1
                        combinations[2 * Int(places[offset + 1]) + 1] &+= 1
                        offset += 2
                    }
                    if offset < points.count { combinations[2 * Int(places[offset])] &+= 1 }
                }
            }
        }
    }

    /// Adds what each of few people misses.
    private mutating func addLosses(_ group: ScoreGroup, _ range: Range<Int>) {
        for offset in 0..<range.count where columns.exclusions[range.lowerBound + offset] == CompiledInstrument.measured {
            group.addLosses(at: Int(places[offset]), 1, facts.plan.compiled, to: &counts.losses)
        }
    }

    /// Adds points in proportion to an amount, person by person.
    private mutating func addShares(_ group: ScoreGroup, _ range: Range<Int>, to points: UnsafeMutableBufferPointer<Value>) {
        let position = group.indicators[0]
        let indicator = facts.plan.compiled.indicators[position]
        let rows = indicator.indicator.ladder.rows
        var loss = IndicatorLoss()
        for person in range where columns.exclusions[person] == CompiledInstrument.measured {
            let place = Int(places[person - range.lowerBound])
            guard let row = indicator.row(at: place) else { continue }
            let reached = facts.points(rows[row].outcome, of: person).thousandths
            if case .proportional = rows[row].outcome { points[person] &+= Value(truncatingIfNeeded: reached) }
            loss.add(lost: Int(indicator.attainable[place]) - reached, isMissing: rows[row].restsOnMissingData)
        }
        counts.losses[position].add(loss)
    }

    /// Adds the dimensions up and names the totals.
    private mutating func finish(_ range: Range<Int>) {
        if totals.count != range.count { totals = [Int32](repeating: 0, count: range.count) }
        totals.withUnsafeMutableBufferPointer { totals in
            for (number, points) in columns.points.enumerated() {
                let points = UnsafeMutableBufferPointer(rebasing: points[range])
                if number == 0 {
                    for offset in 0..<totals.count { totals[offset] = Int32(truncatingIfNeeded: points[offset]) }
                } else {
                    for offset in 0..<totals.count { totals[offset] &+= Int32(truncatingIfNeeded: points[offset]) }
                }
            }
        }
        categoryTable.name(totals, into: &entries)
        let categories = UnsafeMutableBufferPointer(rebasing: columns.categories[range])
        let exclusions = UnsafeBufferPointer(rebasing: columns.exclusions[range])
        precondition(categories.count <= entries.count)
        counts.between += takar_halve(
            entries, exclusions.baseAddress, exclusions.count, CompiledInstrument.measured, categories.baseAddress)
        counts.resting += missing[..<range.count].reduce(0) { $0 &+ Int($1) }
    }
}
