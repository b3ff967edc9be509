import Instruments
import Vocabulary

/// Indicators of one dimension that are looked up together: for every combination of their facts, what all of them give.
///
/// One lookup instead of several is most of what makes five million people take a fraction of a second. Where together they would
/// make too many combinations, a dimension has more than one group.
struct ScoreGroup: Sendable {
    let dimension: Dimension
    /// Positions among the instrument's indicators.
    let indicators: [Int]
    let table: LadderTable
    /// By combination: the points in thousandths, doubled, and one more where they rest on missing data.
    ///
    /// The last entry, which is nobody's combination, gives nothing; it stands for people who are not measured.
    let entries: [Int32]
    /// By combination and indicator: the place in the indicator's own table.
    private let places: [[Int32]]
    /// The fact whose amount the points are in proportion to, for a group of one such indicator.
    let amount: Int?

    /// More combinations than this would not stay in the cache.
    private static let mostPlaces = 1 << 15

    /// Cuts the indicators of an instrument into groups.
    static func all(_ compiled: CompiledInstrument) -> [ScoreGroup] {
        var groups: [ScoreGroup] = []
        var pending: [Int] = []
        func close() {
            if !pending.isEmpty { groups.append(ScoreGroup(pending, compiled, inputs: inputs(pending, compiled), amount: nil)) }
            pending = []
        }
        for (position, indicator) in compiled.indicators.enumerated() {
            if let first = pending.first, compiled.indicators[first].dimension != indicator.dimension { close() }
            if let amount = indicator.amount {
                groups.append(ScoreGroup([position], compiled, inputs: inputs([position], compiled), amount: amount))
                continue
            }
            let together = inputs(pending + [position], compiled).reduce(1) { $0 * $1.size }
            if together > mostPlaces { close() }
            pending.append(position)
        }
        close()
        return groups
    }

    /// The facts that some indicators look at, each cut wherever one of them cuts it.
    private static func inputs(_ indicators: [Int], _ compiled: CompiledInstrument) -> [TableInput] {
        var inputs: [TableInput] = []
        for input in indicators.flatMap({ compiled.indicators[$0].table.inputs }) {
            if let known = inputs.firstIndex(where: { $0.fact == input.fact }) {
                let cuts = Set(inputs[known].cuts + input.cuts).sorted()
                inputs[known] = TableInput(
                    fact: input.fact, cuts: cuts, size: cuts.isEmpty ? max(inputs[known].size, input.size) : cuts.count + 1, stride: 0)
            } else {
                inputs.append(input)
            }
        }
        var stride = 1
        return inputs.map { input in
            defer { stride *= input.size }
            return TableInput(fact: input.fact, cuts: input.cuts, size: input.size, stride: stride)
        }
    }

    private init(_ indicators: [Int], _ compiled: CompiledInstrument, inputs: [TableInput], amount: Int?) {
        dimension = compiled.indicators[indicators[0]].dimension
        self.indicators = indicators
        self.amount = amount
        let count = inputs.reduce(1) { $0 * $1.size }
        table = LadderTable(inputs: inputs, rows: [])
        var entries = [Int32](repeating: 0, count: count + 1)
        places = indicators.map { position in
            let compiled = compiled.indicators[position]
            let awards = compiled.indicator.ladder.rows.map(Self.award)
            let places = Self.places(inputs, in: compiled.table)
            for place in 0..<count {
                let row = Int(compiled.table.rows[Int(places[place])])
                guard row < awards.count else { continue }
                // Two indicators without data are still one person whose score rests on missing data.
                entries[place] = ((entries[place] & ~1) + (awards[row] & ~1)) | ((entries[place] | awards[row]) & 1)
            }
            return places
        }
        self.entries = entries
    }

    /// For every combination of some inputs, the place in a table that looks at the same facts or some of them.
    private static func places(_ inputs: [TableInput], in table: LadderTable) -> [Int32] {
        var places: [Int32] = [0]
        // The first input changes from place to place, the next after each round of it, and so on.
        for input in inputs {
            let own = table.inputs.first { $0.fact == input.fact }
            let before = places
            places = []
            places.reserveCapacity(before.count * input.size)
            for cell in 0..<input.size {
                let share = own.map { Int32($0.cell(of: input.sample(of: cell)) * $0.stride) } ?? 0
                for place in before { places.append(place + share) }
            }
        }
        return places
    }

    /// What a row gives, as an entry.
    private static func award(_ row: LadderRow<Award>) -> Int32 {
        var entry: Int32 = row.restsOnMissingData ? 1 : 0
        if case .fixed(let points) = row.outcome { entry += Int32(points.thousandths) * 2 }
        return entry
    }

    /// Adds what so many people of each combination miss.
    func addLosses(_ people: [Int32], _ compiled: CompiledInstrument, to losses: inout [IndicatorLoss]) {
        for (place, count) in people.dropLast().enumerated() where count > 0 { addLosses(at: place, Int(count), compiled, to: &losses) }
    }

    /// Adds what so many people of one combination miss.
    func addLosses(at place: Int, _ people: Int, _ compiled: CompiledInstrument, to losses: inout [IndicatorLoss]) {
        guard amount == nil else { return }
        for (number, position) in indicators.enumerated() {
            let indicator = compiled.indicators[position], own = Int(places[number][place])
            guard let row = indicator.row(at: own) else { continue }
            let step = indicator.indicator.ladder.rows[row]
            losses[position].add(
                lost: Int(indicator.attainable[own]) - step.outcome.points(for: 0).thousandths, isMissing: step.restsOnMissingData, people: people)
        }
    }
}

extension IndicatorLoss {
    /// Adds what other people miss.
    mutating func add(_ other: IndicatorLoss) {
        thousandths += other.thousandths
        people += other.people
        missingData += other.missingData
    }

    /// Adds people who each miss so many thousandths.
    mutating func add(lost: Int, isMissing: Bool, people count: Int = 1) {
        if lost > 0 {
            thousandths += lost * count
            people += count
        }
        if isMissing { missingData += count }
    }
}

extension CompiledIndicator {
    /// The fact that one of its rows gives points in proportion to.
    fileprivate var amount: Int? {
        for row in indicator.ladder.rows {
            if case .proportional(_, let fact, _) = row.outcome { return fact }
        }
        return nil
    }
}
