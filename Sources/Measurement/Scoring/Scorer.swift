import Instruments
import Vocabulary

extension Facts {
    /// Scores everybody: the same tables for one person and for five million.
    public func scored() -> Scores {
        let groups = ScoreGroup.all(plan.compiled)
        var work = ScoringWork(self, groups)
        for start in stride(from: 0, to: people, by: TableLookup.batch) { work.score(start..<min(start + TableLookup.batch, people)) }
        return work.scores()
    }

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

    init(_ facts: Facts, _ groups: [ScoreGroup]) {
        self.facts = facts
        self.groups = groups
        population = TableLookup(facts.plan.compiled.population)
        categoryTable = CategoryTable(facts.plan.instrument)
        exclusions = [UInt8](repeating: CompiledInstrument.measured, count: facts.people)
        dimensions = Dimension.allCases.map { _ in [Int32](repeating: 0, count: facts.people) }
        totals = [Int32](repeating: 0, count: facts.people)
        categories = [UInt8](repeating: 0, count: facts.people)
        losses = facts.plan.compiled.indicators.map { _ in IndicatorLoss() }
        counts = groups.map { [Int32](repeating: 0, count: $0.entries.count) }
        places = [Int32](repeating: 0, count: TableLookup.batch)
        missing = places
    }

    mutating func score(_ range: Range<Int>) {
        let start = range.lowerBound
        population.find(facts.columns, range: range, into: &places)
        for person in range { exclusions[person] = population.table.rows[Int(places[person - start])] }
        for offset in 0..<range.count { missing[offset] = 0 }
        for (number, group) in groups.enumerated() {
            TableLookup(group.table).find(facts.columns, range: range, into: &places)
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
            let reached = facts.points(step.outcome, of: person).thousandths
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

    consuming func scores() -> Scores {
        for (group, counts) in zip(groups, counts) { group.addLosses(counts, facts.plan.compiled, to: &losses) }
        return Scores(
            plan: facts.plan, exclusions: exclusions, dimensions: dimensions, totals: totals, categories: categories, losses: losses,
            betweenCategoryReadings: between, restingOnMissingData: resting)
    }
}
