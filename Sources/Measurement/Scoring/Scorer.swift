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
        let groups = ScoreGroup.all(plan.compiled)
        let counted = Mutex([ScoreCounts](repeating: ScoreCounts(plan, groups), count: parts))
        let (bytes, points) = ScoreColumns.filled(people, dimensions: Dimension.allCases.count) { columns in
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let range = people * part / parts..<people * (part + 1) / parts
                var work = ScoringWork(self, groups, columns)
                for start in stride(from: range.lowerBound, to: range.upperBound, by: TableLookup.batch) {
                    work.score(start..<min(start + TableLookup.batch, range.upperBound))
                }
                let counts = work.counts
                counted.withLock { $0[part] = counts }
            }
        }
        let counts = counted.withLock { $0 }
        return Scores(
            plan: plan, exclusions: bytes[0], dimensions: Array(points.dropLast()), totals: points[Dimension.allCases.count], categories: bytes[1],
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

/// What is counted while people are scored.
private struct ScoreCounts: Sendable {
    /// Of points in proportion to an amount, which no table holds.
    var losses: [IndicatorLoss]
    /// By group and combination: how many people have it.
    var combinations: [[Int32]]
    var between = 0
    var resting = 0

    init(_ plan: Plan, _ groups: [ScoreGroup]) {
        losses = plan.compiled.indicators.map { _ in IndicatorLoss() }
        combinations = groups.map { [Int32](repeating: 0, count: $0.entries.count) }
    }

    /// What people miss by indicator, of all stretches together.
    static func losses(_ parts: [ScoreCounts], _ plan: Plan, _ groups: [ScoreGroup]) -> [IndicatorLoss] {
        var losses = plan.compiled.indicators.map { _ in IndicatorLoss() }
        for part in parts {
            for position in losses.indices { losses[position].add(part.losses[position]) }
            for (group, people) in zip(groups, part.combinations) { group.addLosses(people, plan.compiled, to: &losses) }
        }
        return losses
    }
}

/// The scoring of one stretch of the people, batch by batch.
private struct ScoringWork {
    var counts: ScoreCounts

    private let facts: Facts
    private let groups: [ScoreGroup]
    private let lookups: [TableLookup]
    private let population: TableLookup
    private let categoryTable: CategoryTable
    private let columns: ScoreColumns
    private var places: [Int32]
    private var missing: [Int32]

    init(_ facts: Facts, _ groups: [ScoreGroup], _ columns: ScoreColumns) {
        self.facts = facts
        self.groups = groups
        self.columns = columns
        lookups = groups.map { TableLookup($0.table) }
        population = TableLookup(facts.plan.compiled.population)
        categoryTable = CategoryTable(facts.plan.instrument)
        counts = ScoreCounts(facts.plan, groups)
        places = [Int32](repeating: 0, count: TableLookup.batch)
        missing = places
    }

    mutating func score(_ range: Range<Int>) {
        let start = range.lowerBound
        population.find(facts.columns, range: range, into: &places)
        for person in range { columns.exclusions[person] = population.table.rows[Int(places[person - start])] }
        for points in columns.points { UnsafeMutableBufferPointer(rebasing: points[range]).update(repeating: 0) }
        for offset in 0..<range.count { missing[offset] = 0 }
        for (number, group) in groups.enumerated() {
            lookups[number].find(facts.columns, range: range, into: &places)
            let points = columns.points[group.dimension.position]
            // Taken out while it is written to: a column within columns is looked up anew at every step.
            var combinations: [Int32] = []
            swap(&combinations, &counts.combinations[number])
            add(group, range, to: points, &combinations)
            swap(&combinations, &counts.combinations[number])
            if group.amount != nil { addShares(group, range, to: points) }
        }
        finish(range)
    }

    /// Adds the fixed points of a group.
    private mutating func add(
        _ group: ScoreGroup, _ range: Range<Int>, to points: UnsafeMutableBufferPointer<Int32>, _ combinations: inout [Int32]
    ) {
        let start = range.lowerBound
        let nobody = Int32(group.entries.count - 1)
        for person in range {
            // Who is not measured has the combination of nobody, so that the loop need not ask.
            let place = Int(columns.exclusions[person] == CompiledInstrument.measured ? places[person - start] : nobody)
            let entry = group.entries[place]
            points[person] &+= entry >> 1
            missing[person - start] |= entry & 1
            combinations[place] &+= 1
        }
    }

    /// Adds points in proportion to an amount, person by person.
    private mutating func addShares(_ group: ScoreGroup, _ range: Range<Int>, to points: UnsafeMutableBufferPointer<Int32>) {
        let position = group.indicators[0]
        let indicator = facts.plan.compiled.indicators[position]
        let rows = indicator.indicator.ladder.rows
        var loss = IndicatorLoss()
        for person in range where columns.exclusions[person] == CompiledInstrument.measured {
            let place = Int(places[person - range.lowerBound])
            guard let row = indicator.row(at: place) else { continue }
            let reached = facts.points(rows[row].outcome, of: person).thousandths
            if case .proportional = rows[row].outcome { points[person] &+= Int32(reached) }
            loss.add(lost: Int(indicator.attainable[place]) - reached, isMissing: rows[row].restsOnMissingData)
        }
        counts.losses[position].add(loss)
    }

    /// Adds the dimensions up and names the totals.
    private mutating func finish(_ range: Range<Int>) {
        let totals = columns.points[columns.points.count - 1]
        for points in columns.points.dropLast() {
            for person in range { totals[person] &+= points[person] }
        }
        for person in range {
            let (category, isBetween) = categoryTable[Int(totals[person])]
            columns.categories[person] = category
            guard columns.exclusions[person] == CompiledInstrument.measured else { continue }
            counts.between += isBetween ? 1 : 0
            counts.resting += Int(missing[person - range.lowerBound])
        }
    }
}
