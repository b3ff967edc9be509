import Instruments
import Measurement
import Vocabulary

/// The parts of one place's change.
///
/// With n people measured before (A) and after (B) and those who stay (S), a mean changes by
/// `(S̄_B − S̄_A) + (B̄ − S̄_B) − (Ā − S̄_A)`: what changed for those who stay, what those who came make of the mean, and what those who
/// went made of it. Each bracket is a sum over people, and so is split by stage and indicator, or by why they came or went. Where the
/// index is the plain mean of two groups' means, each group is taken so and halved; of a group that is there on one side only nothing
/// can be said person by person, and what the others leave of the change is the make-up of groups.
struct ChangeParts {
    private let groups: [GroupTally]
    /// Those that are there before and after.
    private let shared: [GroupTally]
    private let frame: ChangeFrame
    private let before: ExactMean?
    private let after: ExactMean?

    init(_ groups: [GroupTally], _ frame: ChangeFrame, before: ExactMean?, after: ExactMean?) {
        self.groups = groups
        shared = groups.filter(\.isShared)
        self.frame = frame
        self.before = before
        self.after = after
    }

    private var shape: ChangeShape { frame.shape }

    var all: [ChangePart] {
        let stages = frame.causes.indices.map(stage)
        let coming = [
            passage(.joined, .joined), reasons(.began, shape.began, shape.beganStart), passage(.movedIn, .movedIn), passage(.groupIn, .groupIn),
        ]
        let going = [
            passage(.left, .left), reasons(.ceased, shape.ceased, shape.ceasedStart), passage(.movedOut, .movedOut), passage(.groupOut, .groupOut),
        ]
        return (stages + coming + going + [composition, joining]).filter { $0.people > 0 || !$0.share.isZero }
    }

    /// A share of the index from those of the groups.
    private func share(_ value: (GroupTally) -> ExactFraction) -> ExactFraction {
        let sum = shared.reduce(ExactFraction.zero) { $0 + value($1) }
        return shared.count > 1 ? sum.half : sum
    }

    private func people(_ offset: Int) -> Int { shared.reduce(0) { $0 + $1[offset] } }

    private func part(_ kind: ChangePart.Kind, _ share: ExactFraction, _ people: Int, _ items: [ChangePart.Item] = []) -> ChangePart {
        ChangePart(kind: kind, share: share, people: people, items: items.filter { $0.people > 0 })
    }

    private func item(_ item: ChangeItem, _ share: ExactFraction, _ people: Int) -> ChangePart.Item {
        ChangePart.Item(item: item, title: frame.titles[item] ?? Phrase(item.name), share: share, people: people)
    }

    private func stage(_ step: Int) -> ChangePart {
        let offsets = shape.steps[step].indices.map { shape.item(step: step, $0) }
        let items = zip(shape.steps[step], offsets).map { name, offset in item(name, share { $0.ofStayers(offset) }, people(offset + 1)) }
        let whole = share { group in ExactFraction(sum: offsets.reduce(0) { $0 + group[$1] }, count: group.stayers) }
        return part(.stayers(frame.causes[step]), whole, people(shape.people(step: step)), items)
    }

    private func passage(_ kind: ChangePart.Kind, _ passage: ChangeShape.Passage) -> ChangePart {
        let offset = shape.passage(passage)
        return part(kind, share { passage.comesIn ? $0.ofComing(offset) : $0.ofGoing(offset) }, people(offset))
    }

    /// Whose measuring began or ended, by the reason why they were not measured on the other side.
    private func reasons(_ kind: ChangePart.Kind, _ reasons: [ChangeItem], _ start: Int) -> ChangePart {
        func of(_ group: GroupTally, _ offset: Int) -> ExactFraction { kind == .began ? group.ofComing(offset) : group.ofGoing(offset) }
        let offsets = reasons.indices.map { start + ChangeShape.pair * $0 }
        let items = zip(reasons, offsets).map { reason, offset in item(reason, share { of($0, offset) }, people(offset)) }
        let whole = share { group in offsets.reduce(ExactFraction.zero) { $0 + of(group, $1) } }
        return part(kind, whole, offsets.reduce(0) { $0 + people($1) }, items)
    }

    /// What is left where a group is there on one side only; nothing where all that are there are shared.
    private var composition: ChangePart {
        let alone = groups.filter { !$0.isShared }
        let people = alone.reduce(0) { $0 + $1.before.count + $1.after.count }
        guard people > 0, let before, let joined else { return part(.composition, .zero, 0) }
        // Of the two brackets one is 0: a shared group stands alone on at least one side.
        let rest = (ExactFraction(joined) - share(\.meanAfter)) - (ExactFraction(before) - share(\.meanBefore))
        return part(.composition, rest, people)
    }

    /// The index after, joined as before.
    private var joined: ExactMean? { frame.before.combination.mean(first: groups[0].after, second: groups[1].after) }

    private var joining: ChangePart {
        guard let after, let joined, after != joined else { return part(.joining, .zero, 0) }
        return part(.joining, ExactFraction(after) - ExactFraction(joined), groups.reduce(0) { $0 + $1.after.count })
    }
}
