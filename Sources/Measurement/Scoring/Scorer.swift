import Dispatch
import Instruments
import Synchronization
import Vocabulary

extension Facts {
    /// Scores everybody: the same tables for one person and for five million.
    ///
    /// - Parameter threads: how many threads each score a stretch of the people.
    public func scored(threads: Int = 1) -> Scores {
        let groups = ScoreGroup.all(plan.compiled)
        let parts = min(max(1, threads), people / Self.fewPeople + 1)
        let done = Mutex([ScoringWork?](repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = people * part / parts..<people * (part + 1) / parts
            var work = ScoringWork(self, groups, range)
            for start in stride(from: range.lowerBound, to: range.upperBound, by: TableLookup.batch) {
                work.score(start..<min(start + TableLookup.batch, range.upperBound))
            }
            done.withLock { $0[part] = work }
        }
        var works = done.withLock { works in
            defer { works = [] }
            return works.compactMap(\.self)
        }
        return ScoringWork.scores(&works, facts: self, groups)
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

/// The columns of scores while they are filled.
private struct ScoringWork {
    private let facts: Facts
    private let groups: [ScoreGroup]
    /// The first person of the stretch, who stands first in all columns here.
    private let first: Int
    private let population: TableLookup
    private let categoryTable: CategoryTable
    private var exclusions: [UInt8]
    private var dimensions: [[Int32]]
    private var totals: [Int32]
    private var categories: [UInt8]
    private var losses: [IndicatorLoss]
    /// By group and combination: how many people have it.
    private var counts: [[Int32]]
    private var between = 0
    private var resting = 0
    private var places: [Int32]
    private var missing: [Int32]

    init(_ facts: Facts, _ groups: [ScoreGroup], _ people: Range<Int>) {
        self.facts = facts
        self.groups = groups
        first = people.lowerBound
        population = TableLookup(facts.plan.compiled.population)
        categoryTable = CategoryTable(facts.plan.instrument)
        exclusions = [UInt8](repeating: CompiledInstrument.measured, count: people.count)
        dimensions = Dimension.allCases.map { _ in [Int32](repeating: 0, count: people.count) }
        totals = [Int32](repeating: 0, count: people.count)
        categories = [UInt8](repeating: 0, count: people.count)
        losses = facts.plan.compiled.indicators.map { _ in IndicatorLoss() }
        counts = groups.map { [Int32](repeating: 0, count: $0.entries.count) }
        places = [Int32](repeating: 0, count: TableLookup.batch)
        missing = places
    }

    mutating func score(_ people: Range<Int>) {
        let range = people.lowerBound - first..<people.upperBound - first
        let start = range.lowerBound
        population.find(facts.columns, range: people, into: &places)
        for person in range { exclusions[person] = population.table.rows[Int(places[person - start])] }
        for offset in 0..<range.count { missing[offset] = 0 }
        for (number, group) in groups.enumerated() {
            TableLookup(group.table).find(facts.columns, range: people, into: &places)
            // Taken out while it is written to: a column within columns is looked up anew at every step.
            var points: [Int32] = []
            swap(&points, &dimensions[group.dimension.position])
            var counts: [Int32] = []
            swap(&counts, &self.counts[number])
            add(group, range, to: &points, &counts)
            if group.amount != nil { addShares(group, range, to: &points) }
            swap(&counts, &self.counts[number])
            swap(&points, &dimensions[group.dimension.position])
        }
        finish(range)
    }

    /// Adds the fixed points of a group.
    private mutating func add(_ group: ScoreGroup, _ range: Range<Int>, to points: inout [Int32], _ counts: inout [Int32]) {
        let start = range.lowerBound
        let nobody = Int32(group.entries.count - 1)
        for person in range {
            // Who is not measured has the combination of nobody, so that the loop need not ask.
            let place = Int(exclusions[person] == CompiledInstrument.measured ? places[person - start] : nobody)
            let entry = group.entries[place]
            points[person] &+= entry >> 1
            missing[person - start] |= entry & 1
            counts[place] &+= 1
        }
    }

    /// Adds points in proportion to an amount, person by person.
    private mutating func addShares(_ group: ScoreGroup, _ range: Range<Int>, to points: inout [Int32]) {
        let position = group.indicators[0]
        let indicator = facts.plan.compiled.indicators[position]
        for person in range where exclusions[person] == CompiledInstrument.measured {
            let place = Int(places[person - range.lowerBound])
            guard let row = indicator.row(at: place) else { continue }
            let step = indicator.indicator.ladder.rows[row]
            let reached = facts.points(step.outcome, of: first + person).thousandths
            if case .proportional = step.outcome { points[person] &+= Int32(reached) }
            losses[position].add(lost: Int(indicator.attainable[place]) - reached, isMissing: step.restsOnMissingData)
        }
    }

    /// Adds the dimensions up and names the totals.
    private mutating func finish(_ range: Range<Int>) {
        for person in range { totals[person] = dimensions[0][person] &+ dimensions[1][person] &+ dimensions[2][person] &+ dimensions[3][person] }
        for person in range {
            let (category, isBetween) = categoryTable[Int(totals[person])]
            categories[person] = category
            guard exclusions[person] == CompiledInstrument.measured else { continue }
            between += isBetween ? 1 : 0
            resting += Int(missing[person - range.lowerBound])
        }
    }

    /// The stretches put together, in their order. Each gives its columns away, so that nearly no memory is needed twice.
    static func scores(_ parts: inout [ScoringWork], facts: Facts, _ groups: [ScoreGroup]) -> Scores {
        var losses = facts.plan.compiled.indicators.map { _ in IndicatorLoss() }
        for part in parts {
            for position in losses.indices { losses[position].add(part.losses[position]) }
            for (group, counts) in zip(groups, part.counts) { group.addLosses(counts, facts.plan.compiled, to: &losses) }
        }
        func joined<Value>(_ column: WritableKeyPath<ScoringWork, [Value]>) -> [Value] {
            var all: [Value] = []
            if parts.count > 1 { all.reserveCapacity(facts.people) }
            for part in parts.indices {
                var values: [Value] = []
                swap(&values, &parts[part][keyPath: column])
                if parts.count == 1 { return values }
                all += values
            }
            return all
        }
        return Scores(
            plan: facts.plan, exclusions: joined(\.exclusions), dimensions: Dimension.allCases.map { joined(\.dimensions[$0.position]) },
            totals: joined(\.totals), categories: joined(\.categories), losses: losses,
            betweenCategoryReadings: parts.reduce(0) { $0 + $1.between }, restingOnMissingData: parts.reduce(0) { $0 + $1.resting })
    }
}
