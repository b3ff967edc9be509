import Instruments
import Measurement
import Personnel

/// People who are interchangeable within one group of programmes: the same points are to be had by the same programmes, and nothing else
/// tells them apart.
struct PeopleType: Sendable {
    /// The position among the groups.
    let group: Int
    /// Their numbers, in the order of the NIP.
    let members: [Int32]
    let attendances: [Attendance]
    /// The position of their OPD among those in the order of the units' ids, where OPD are told apart; else -1.
    let office: Int
    /// What a thousandth of one of them is worth to the index.
    let weight: Int
    /// From 0 for who goes first.
    let priority: Int
    /// Whether they must attend one of `attendances`.
    let isRequired: Bool
}

/// Sorts people into types.
struct TypeFinder {
    private let problem: PlanProblem.Input
    private let plan: Plan
    private let weights: IndexWeights
    /// By offer and person, whether it is open to them.
    private let eligible: [[Bool]]
    private let offices: [Int32]
    private let isSecond: [Bool]
    private let required: [Int32: [Int?]]
    /// How many programmes were taken together at most, where that were fewer than the bounds allow.
    private(set) var limit: Int?

    /// What tells the people of a group apart before it is known what they may attend.
    private struct Key: Hashable {
        var values: [Int32]
        var offers: UInt128
    }

    /// What tells types apart.
    private struct Signature: Hashable {
        let attendances: [Attendance]
        let office: Int32
        let weight: Int
        let priority: Int
        let required: Int32
    }

    init(_ problem: PlanProblem.Input, weights: IndexWeights, offices: [Int32]) {
        self.problem = problem
        plan = problem.cohort.plan
        self.weights = weights
        self.offices = offices
        eligible = problem.programmes.offers.map { problem.cohort.matching($0.programme.participants) }
        isSecond = problem.cohort.facts.isOfSecondGroup
        required = Dictionary(grouping: problem.task.required, by: \.person).mapValues { $0.map(\.offer) }
    }

    /// By person, whether an offer is open to them.
    func people(eligibleFor offer: Int) -> [Bool] { eligible[offer] }

    /// The types of a group, in an order that the order of rows does not change.
    mutating func types(_ number: Int, _ group: OfferGroup) -> [PeopleType] {
        let cohort = problem.cohort, offers = problem.programmes.offers
        let classFact = plan.instrument.facts.firstIndex { $0.name == "kelas" }
        var finder = AttendanceFinder(group, offers, plan, problem.programmes.bounds)
        var known: [Key: [Attendance]] = [:]
        var members: [Signature: [Int32]] = [:]
        var order: [Signature] = []
        for person in cohort.order where cohort.scores.isMeasured(Int(person)) && !problem.task.excused.contains(person) {
            let index = Int(person)
            let forced = required[person] ?? []
            let must = forced.compactMap { $0 }.filter { group.offers.contains($0) }
            var key = Key(values: group.facts.map { Int32(clamping: cohort.facts.value($0, of: index)) }, offers: 0)
            for offer in group.offers where eligible[offer][index] { key.offers |= 1 << UInt128(offer) }
            if key.offers == 0, must.isEmpty { continue }
            let found: [Attendance]
            if must.isEmpty, let before = known[key] {
                found = before
            } else {
                found = finder.attendances(
                    cohort.facts.values(of: index), eligible: group.offers.filter { eligible[$0][index] }, required: must)
                if must.isEmpty { known[key] = found }
            }
            if found.isEmpty { continue }
            let position = classFact.map { cohort.facts.value($0, of: index) } ?? 0
            let signature = Signature(
                attendances: found, office: offices[index], weight: isSecond[index] ? weights.second : weights.first,
                priority: problem.programmes.priorities.firstIndex(of: position) ?? problem.programmes.priorities.count,
                // Who must attend something stands alone.
                required: forced.isEmpty ? -1 : person)
            if members[signature] == nil { order.append(signature) }
            members[signature, default: []].append(person)
        }
        limit = [limit, finder.limit].compactMap(\.self).min()
        return order.map { signature in
            let people = members[signature] ?? []
            return PeopleType(
                group: number, members: people, attendances: signature.attendances, office: Int(signature.office), weight: signature.weight,
                priority: signature.priority,
                isRequired: people.first.map { (required[$0] ?? []).contains { $0.map(group.offers.contains) ?? false } } ?? false)
        }
    }
}
