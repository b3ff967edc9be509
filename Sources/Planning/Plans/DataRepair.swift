import Instruments
import Measurement
import Personnel
import Vocabulary

/// What is gained by entering records that exist (*perbaikan data*), as far as it can be assumed: appraisals of the year that is scored.
struct DataRepair {
    let plan: Plan
    /// The record that is assumed, and what it adds; nil where nothing is assumed or nothing would count.
    let assumed: (record: PredicateRecord, effect: RecordEffect)?

    init(_ rule: RepairRule, _ plan: Plan) {
        self.plan = plan
        guard let predicate = rule.predicate else {
            assumed = nil
            return
        }
        // The year that counts is the instrument's business; the plan tells which does.
        let found = [plan.asOf.year - 1, plan.asOf.year].lazy.map { year -> (PredicateRecord, RecordEffect) in
            let record = PredicateRecord(year: year, rating: predicate)
            return (record, plan.effect(of: record))
        }.first { !$0.1.parts.isEmpty }
        assumed = found.map { (record: $0.0, effect: $0.1) }
    }

    /// Who has no such record, in the order given.
    func lines(_ stage: PlanStage, order: [Int32]) -> [RepairLine] {
        guard let assumed, let part = assumed.effect.parts.first else { return [] }
        return order.compactMap { person in
            let index = Int(person)
            guard stage.scores.isMeasured(index), stage.facts.value(part.fact, of: index) == 0 else { return nil }
            let values = stage.facts.values(of: index)
            let after = assumed.effect.added(to: values, plan)
            let gain = plan.points(after) - plan.points(values)
            guard gain > .zero else { return nil }
            return RepairLine(person: person, fact: part.fact, value: part.value, record: assumed.record, points: gain)
        }
    }
}
