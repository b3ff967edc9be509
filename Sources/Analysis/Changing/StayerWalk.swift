import Instruments
import Measurement

/// What one item changed at one stage: whose points, and by how much in thousandths; never 0.
struct StayerChanges {
    let step: Int
    let item: Int
    fileprivate(set) var people: [Int32] = []
    fileprivate(set) var changes: [Int32] = []
}

/// Follows the points of stayers from stage to stage, item by item.
///
/// Who is not measured at a stage keeps the points of the last stage where they were, and what came in between is put down to the next
/// stage where they are; so the changes of a person add up to theirs whatever happens in the middle.
struct StayerWalk {
    /// By stage after the first, what its change is split into.
    let steps: [[ChangeItem]]
    private let first: StageScores
    private let stages: [ChangeStage]

    /// Indicators are told apart as long as all stages so far are of one instrument; from the first other one on, dimensions.
    init(_ first: StageScores, _ stages: [ChangeStage]) {
        self.first = first
        self.stages = stages
        var items = Self.indicators(first.plan)
        var isOne = true
        steps = stages.map { stage in
            let plan = stage.measured.plan
            isOne = isOne && plan.instrument.id == first.plan.instrument.id
            guard isOne else { return Dimension.allCases.map(ChangeItem.dimension) }
            // An option may add an indicator, which everybody had no points of before.
            items += Self.indicators(plan).filter { !items.contains($0) }
            return items
        }
    }

    private static func indicators(_ plan: Plan) -> [ChangeItem] {
        plan.compiled.indicators.map { .indicator($0.dimension, $0.indicator.name) }
    }

    /// Goes through all stages; `changed` takes the changes of each item, and `touched` those of whom anything changed at a stage.
    func run(_ stayers: [Int32], changed: (StayerChanges) -> Void, touched: (_ step: Int, _ people: [Int32]) -> Void) {
        var items = steps.first ?? []
        var columns = items.map(first.points)
        for (step, stage) in stages.enumerated() {
            let measured = stayers.filter { stage.measured.scores.isMeasured(Int($0)) }
            columns = steps[step].map { column($0, items, columns) }
            items = steps[step]
            var isTouched = [Bool](repeating: false, count: first.scores.people)
            for item in items.indices {
                let next = stage.measured.points(of: items[item])
                var found = StayerChanges(step: step, item: item)
                for person in measured {
                    let change = next[Int(person)] &- columns[item][Int(person)]
                    guard change != 0 else { continue }
                    found.people.append(person)
                    found.changes.append(change)
                    columns[item][Int(person)] = next[Int(person)]
                    isTouched[Int(person)] = true
                }
                changed(found)
            }
            touched(step, measured.filter { isTouched[Int($0)] })
        }
    }

    /// The points of an item as they stand, from those of the items before it: a dimension is the sum of its indicators.
    private func column(_ item: ChangeItem, _ items: [ChangeItem], _ columns: [[Int32]]) -> [Int32] {
        if let same = items.firstIndex(of: item) { return columns[same] }
        var sum = [Int32](repeating: 0, count: first.scores.people)
        guard case .dimension(let dimension) = item else { return sum }
        for (other, column) in zip(items, columns) where other.dimension == dimension {
            for person in sum.indices { sum[person] &+= column[person] }
        }
        return sum
    }
}
