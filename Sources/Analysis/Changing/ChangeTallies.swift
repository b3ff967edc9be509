import Measurement
import Vocabulary

/// The sums behind the changes of many places, all in one array.
struct ChangeTallies: Sendable {
    let shape: ChangeShape
    private var sums: [Int]

    init(_ shape: ChangeShape, count: Int) {
        self.shape = shape
        sums = [Int](repeating: 0, count: count * shape.width)
    }

    var count: Int { sums.count / shape.width }

    subscript(place: Int) -> ArraySlice<Int> { sums[place * shape.width..<(place + 1) * shape.width] }

    /// Adds who stays, comes and goes, each at the lowest places where it holds; `climb` carries it up.
    ///
    /// Who moves has left every place from the old one up to the first that has them both times. It is added to the one and taken
    /// off the other, so that nothing of it arrives above.
    mutating func add(_ ends: ChangeEnds, at places: ChangePlaces) {
        for person in 0..<places.before.count {
            let wasMeasured = ends.before.isMeasured(person), isMeasured = ends.after.isMeasured(person)
            guard wasMeasured || isMeasured else { continue }
            let common = Int(places.common[person]), old = Int(places.before[person]), new = Int(places.after[person])
            let before = ends.before.scores.total(of: person).thousandths, after = ends.after.scores.total(of: person).thousandths
            let groupBefore = ends.before.isSecond(person) ? shape.group : 0, groupAfter = ends.after.isSecond(person) ? shape.group : 0
            if common >= 0 {
                switch (wasMeasured, isMeasured) {
                case (true, true) where groupBefore == groupAfter: stay(common, groupBefore, before, after)
                case (true, true):
                    pass(common, groupBefore + shape.passage(.groupOut), before)
                    pass(common, groupAfter + shape.passage(.groupIn), after)
                case (false, true):
                    let reason = Int(ends.before.scores.exclusions[person])
                    pass(common, groupAfter + shape.beganStart + ChangeShape.pair * reason, after)
                default:
                    let reason = Int(ends.after.scores.exclusions[person])
                    pass(common, groupBefore + shape.ceasedStart + ChangeShape.pair * reason, before)
                }
            }
            if wasMeasured, old >= 0, old != common {
                let way = groupBefore + shape.passage(ends.after.isThere[person] ? .movedOut : .left)
                pass(old, way, before)
                if common >= 0 { pass(common, way, before, -1) }
            }
            if isMeasured, new >= 0 {
                if ends.secondAfter[person] { pass(new, shape.secondAfter, after) }
                guard new != common else { continue }
                let way = groupAfter + shape.passage(ends.before.isThere[person] ? .movedIn : .joined)
                pass(new, way, after)
                if common >= 0 { pass(common, way, after, -1) }
            }
        }
    }

    private mutating func stay(_ place: Int, _ group: Int, _ before: Int, _ after: Int) {
        let base = place * shape.width
        sums[base + group + ChangeShape.stayers] += 1
        sums[base + group + ChangeShape.sumBefore] += before
        sums[base + group + ChangeShape.sumAfter] += after
        if after > before { sums[base + shape.rose] += 1 }
        if after < before { sums[base + shape.fell] += 1 }
    }

    private mutating func pass(_ place: Int, _ offset: Int, _ total: Int, _ sign: Int = 1) {
        sums[place * shape.width + offset] += sign
        sums[place * shape.width + offset + 1] += sign * total
    }

    /// Adds what one item changed for some stayers at one stage.
    mutating func add(_ changes: StayerChanges, at places: ChangePlaces, _ ends: ChangeEnds) {
        let offset = shape.item(step: changes.step, changes.item)
        for (person, change) in zip(changes.people, changes.changes) {
            let place = Int(places.common[Int(person)])
            guard place >= 0 else { continue }
            let position = place * shape.width + (ends.before.isSecond(Int(person)) ? shape.group : 0) + offset
            sums[position] += Int(change)
            sums[position + 1] += 1
        }
    }

    /// Counts those of whom anything changed at a stage.
    mutating func count(_ people: [Int32], changedAt step: Int, at places: ChangePlaces, _ ends: ChangeEnds) {
        for person in people {
            let place = Int(places.common[Int(person)])
            guard place >= 0 else { continue }
            sums[place * shape.width + (ends.before.isSecond(Int(person)) ? shape.group : 0) + shape.people(step: step)] += 1
        }
    }

    /// Adds every place to the one above it, from the leaves up.
    mutating func climb(_ places: ChangePlaces) {
        for place in places.topDown.reversed().map(Int.init) {
            let parent = Int(places.parents[place])
            guard parent >= 0 else { continue }
            for offset in 0..<shape.width { sums[parent * shape.width + offset] += sums[place * shape.width + offset] }
        }
    }
}
