import Instruments
import Measurement
import Personnel
import Vocabulary

/// How the people of one class of posts, or of one group, fare in a scenario.
public struct GroupChange: Sendable {
    public let name: Phrase
    public let before: Tally
    public let after: Tally
    /// Of who is measured both times.
    public internal(set) var higher = 0, lower = 0
}

extension ScenarioResult {
    /// By class of posts; nothing where the instrument knows none.
    public func classes(_ base: PlanStage) -> [GroupChange] {
        let instrument = base.facts.plan.instrument
        guard let fact = instrument.facts.firstIndex(where: { $0.name == "kelas" }), case .scale(let scale) = instrument.facts[fact].domain else {
            return []
        }
        let names = (0...instrument.scales[scale].values.count).map { instrument.phrase($0, of: instrument.facts[fact]) }
        let own = stage.facts.plan.instrument.facts.firstIndex { $0.name == "kelas" } ?? fact
        return changes(base, names, before: base.facts.codes(fact), after: stage.facts.codes(own))
    }

    /// By group (PNS and PPPK); nothing where the instrument knows none.
    public func groups(_ base: PlanStage) -> [GroupChange] {
        guard let groups = base.facts.plan.instrument.combination.groups else { return [] }
        func places(_ stage: PlanStage) -> [Int32] { stage.facts.isOfSecondGroup.map { $0 ? 1 : 0 } }
        return changes(base, [Phrase(groups.absent), Phrase(groups.present)], before: places(base), after: places(stage))
    }

    private func changes(_ base: PlanStage, _ names: [Phrase], before: [Int32], after: [Int32]) -> [GroupChange] {
        let (old, new) = (base.tallies(at: before, count: names.count), stage.tallies(at: after, count: names.count))
        var changes = names.indices.map { GroupChange(name: names[$0], before: old[$0], after: new[$0]) }
        for person in 0..<min(before.count, after.count) where base.scores.isMeasured(person) && stage.scores.isMeasured(person) {
            let difference = stage.scores.total(of: person).thousandths - base.scores.total(of: person).thousandths
            guard difference != 0, changes.indices.contains(Int(before[person])) else { continue }
            if difference > 0 { changes[Int(before[person])].higher += 1 } else { changes[Int(before[person])].lower += 1 }
        }
        return changes.filter { $0.before.measured + $0.after.measured > 0 }
    }
}

extension Facts {
    /// The values of a fact on a scale, by person.
    fileprivate func codes(_ fact: Int) -> [Int32] {
        guard case .codes(let values) = columns[fact] else { return [Int32](repeating: 0, count: people) }
        return values.map { Int32($0) }
    }
}
