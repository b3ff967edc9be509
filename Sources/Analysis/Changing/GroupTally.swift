import Measurement

/// The sums of one group at one place, and what they make of its mean.
struct GroupTally {
    let shape: ChangeShape
    /// The row of the place from the group on.
    private let sums: ArraySlice<Int>
    /// Measured before and after: how many people, and their sum in thousandths.
    let before: (sum: Int, count: Int)
    let after: (sum: Int, count: Int)
    let stayers: Int

    init(_ shape: ChangeShape, _ row: ArraySlice<Int>, second: Bool) {
        self.shape = shape
        let base = row.startIndex + (second ? shape.group : 0)
        let sums = row[base..<base + shape.group]
        self.sums = sums
        stayers = sums[base + ChangeShape.stayers]
        var before = (sum: sums[base + ChangeShape.sumBefore], count: stayers), after = (sum: sums[base + ChangeShape.sumAfter], count: stayers)
        func add(_ offset: Int, to side: inout (sum: Int, count: Int)) {
            side.count += sums[base + offset]
            side.sum += sums[base + offset + 1]
        }
        for passage in ChangeShape.Passage.allCases {
            if passage.comesIn { add(shape.passage(passage), to: &after) } else { add(shape.passage(passage), to: &before) }
        }
        for reason in shape.began.indices { add(shape.beganStart + ChangeShape.pair * reason, to: &after) }
        for reason in shape.ceased.indices { add(shape.ceasedStart + ChangeShape.pair * reason, to: &before) }
        self.before = before
        self.after = after
    }

    /// Whether anybody was measured both before and after, so that the group has a change.
    var isShared: Bool { before.count > 0 && after.count > 0 }

    subscript(offset: Int) -> Int { sums[sums.startIndex + offset] }

    var meanBefore: ExactFraction { ExactFraction(sum: before.sum, count: before.count) }
    var meanAfter: ExactFraction { ExactFraction(sum: after.sum, count: after.count) }

    /// A sum of changes of stayers as a share of their mean.
    func ofStayers(_ offset: Int) -> ExactFraction { ExactFraction(sum: self[offset], count: stayers) }

    /// What people who came in make of the mean, held against those who stay; where nobody stays, against the mean before.
    func ofComing(_ offset: Int) -> ExactFraction {
        let reference = stayers > 0 ? ofStayers(ChangeShape.sumAfter) : meanBefore
        return ExactFraction(sum: self[offset + 1], members: self[offset], above: reference, count: after.count)
    }

    /// What it makes of the mean that people have gone.
    func ofGoing(_ offset: Int) -> ExactFraction {
        let reference = stayers > 0 ? ofStayers(ChangeShape.sumBefore) : meanBefore
        return -ExactFraction(sum: self[offset + 1], members: self[offset], above: reference, count: before.count)
    }
}
