import Instruments
import Measurement
import Personnel
import Vocabulary

/// Makes lines and classes of a calendar: what every programme does for everybody, in the order of the days.
struct PlanBuilder {
    private(set) var classes: [PlannedClass] = []
    private(set) var lines: [PlanLine] = []
    /// In rupiah.
    private(set) var cost = 0
    /// What every programme adds, and to whom.
    private(set) var added: [(effect: RecordEffect, people: [Int32])] = []

    init(_ problem: PlanProblem, _ calendar: ClassCalendar) {
        let cohort = problem.input.cohort
        var ranks = [Int32](repeating: 0, count: cohort.people)
        for (rank, person) in cohort.order.enumerated() { ranks[Int(person)] = Int32(truncatingIfNeeded: rank) }
        var attended: [Int32: [Int]] = [:]
        // By class, what each participant costs, and how many bear a rupiah more, so that all of it is borne.
        var shares: [(each: Int, more: Int)] = []
        for entry in calendar.classes {
            let programme = problem.offers[entry.offer].programme
            let people = entry.people.sorted { ranks[Int($0)] < ranks[Int($1)] }
            let whole = programme.costPerClass + people.count * programme.costPerPerson
            for person in people { attended[person, default: []].append(classes.count) }
            shares.append(
                people.isEmpty
                    ? (0, 0) : (programme.costPerPerson + programme.costPerClass / people.count, programme.costPerClass % people.count))
            classes.append(
                PlannedClass(
                    offer: entry.offer, number: entry.number, start: entry.round.start, end: entry.round.end, people: people, cost: whole))
            cost += whole
        }
        for offer in problem.offers.indices {
            let people = classes.filter { $0.offer == offer }.flatMap(\.people)
            if !people.isEmpty { added.append((problem.offers[offer].effect, people)) }
        }
        for person in attended.keys.sorted(by: { ranks[Int($0)] < ranks[Int($1)] }) {
            let places = (attended[person] ?? []).sorted { (classes[$0].end, $0) < (classes[$1].end, $1) }
            var values = cohort.facts.values(of: Int(person))
            for place in places {
                let offer = classes[place].offer
                let after = problem.offers[offer].effect.added(to: values, cohort.plan)
                lines.append(
                    PlanLine(
                        person: person, offer: offer, classNumber: place, changes: Self.changes(values, after),
                        gains: Self.gains(values, after, cohort.plan),
                        cost: shares[place].each + (classes[place].people.prefix(shares[place].more).contains(person) ? 1 : 0)))
                values = after
            }
        }
    }

    private static func changes(_ before: [Int], _ after: [Int]) -> [PlanLine.FactChange] {
        before.indices.filter { before[$0] != after[$0] }.map { PlanLine.FactChange(fact: $0, before: before[$0], after: after[$0]) }
    }

    private static func gains(_ before: [Int], _ after: [Int], _ plan: Plan) -> [(indicator: Int, points: Points)] {
        plan.compiled.indicators.indices.compactMap { indicator in
            let compiled = plan.compiled.indicators[indicator]
            let gain = compiled.points(after) - compiled.points(before)
            return gain == .zero ? nil : (indicator, gain)
        }
    }
}
