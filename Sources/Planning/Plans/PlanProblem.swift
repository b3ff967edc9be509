import Instruments
import Measurement
import Personnel
import Vocabulary

/// What is to be decided: how many people of which type attend what, and how many classes are held.
struct PlanProblem: Sendable {
    /// Whom and what it is about.
    struct Input: Sendable {
        /// As of the day of the plan, with data repaired and without those who leave.
        let cohort: Cohort
        let programmes: ProgrammeList
        let task: PlanTask
    }

    let input: Input
    let weights: IndexWeights
    let groups: [OfferGroup]
    let types: [PeopleType]
    /// By office, how many people are measured; empty where offices are not told apart.
    let officePeople: [Int]
    /// How many programmes were taken together at most, where that were fewer than the bounds allow.
    let limit: Int?
    /// By offer whose classes need a number of people: who may fill a seat although it brings them nothing, in the order of the NIP.
    let fillers: [[Int32]]

    var offers: [ProgrammeList.Offer] { input.programmes.offers }
    var bounds: PlanBounds { input.programmes.bounds }

    /// - Parameter tally: everybody who is measured.
    init(_ input: Input, tally: Tally) {
        self.input = input
        let plan = input.cohort.plan
        weights = IndexWeights(tally, plan.instrument.combination)
        groups = OfferGroup.all(input.programmes.offers, plan.compiled, together: input.programmes.bounds.daysPerPerson != nil)
        let offices = Self.offices(input)
        var people = [Int](repeating: 0, count: (offices.max().map { Int($0) } ?? -1) + 1)
        for person in offices.indices where offices[person] >= 0 && input.cohort.scores.isMeasured(person) { people[Int(offices[person])] += 1 }
        officePeople = people
        var finder = TypeFinder(input, weights: weights, offices: offices)
        types = groups.enumerated().flatMap { finder.types($0.offset, $0.element) }
        limit = finder.limit
        let (cohort, task) = (input.cohort, input.task)
        fillers = input.programmes.offers.enumerated().map { offer, entry in
            guard entry.programme.classes.leastPeople > 1 || entry.programme.classes.least > 0 else { return [] }
            let eligible = finder.people(eligibleFor: offer)
            return cohort.order.filter { eligible[Int($0)] && cohort.scores.isMeasured(Int($0)) && !task.excused.contains($0) }
        }
    }

    /// By person, the position of the OPD in the order of the units' ids, so that the order of rows cannot matter; -1 where OPD are not
    /// told apart.
    private static func offices(_ input: Input) -> [Int32] {
        let cohort = input.cohort
        guard input.programmes.bounds.splitsOffices else { return [Int32](repeating: -1, count: cohort.people) }
        let offices = cohort.tree.offices
        let tops = cohort.units.map { $0 >= 0 ? Int(offices.tops[Int($0)]) : -1 }
        let sorted = Set(tops.filter { $0 >= 0 }).sorted { cohort.tree.units[$0].id < cohort.tree.units[$1].id }
        let positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
        // Who is in no unit of the list stands behind all others.
        return tops.map { positions[$0] ?? Int32(sorted.count) }
    }

    /// The greatest number of people of an OPD who may be away on one day; nil for any number.
    func mostAway(_ office: Int) -> Int? {
        guard let share = bounds.officeAway, officePeople.indices.contains(office) else { return nil }
        return max(1, officePeople[office] * share / 1000)
    }

    /// Whether the number of classes of an offer is to be decided, since it costs something or is limited.
    func hasClasses(_ offer: Int) -> Bool {
        let programme = offers[offer].programme
        return programme.costPerClass > 0 || programme.classes.leastPeople > 1 || programme.classes.least > 0
    }

    /// How many classes of an offer there may be, with nobody left to fill another one.
    func mostClasses(_ offer: Int) -> Int {
        let programme = offers[offer].programme
        let gaining = types.reduce(0) { $0 + ($1.attendances.contains { $0.offers.contains(offer) } ? $1.members.count : 0) }
        let willing = max(gaining, fillers[offer].count)
        let held = min(willing, programme.seats ?? willing)
        return max(programme.classes.least, min(offers[offer].mostClasses ?? .max, (held + programme.classes.size - 1) / programme.classes.size))
    }

    /// How many people may attend an offer, if as many classes were held as may be; nil for any number.
    func seats(_ offer: Int) -> Int? {
        let programme = offers[offer].programme
        let held = offers[offer].mostClasses.map { $0 * programme.classes.size }
        guard let seats = programme.seats else { return held }
        return held.map { min($0, seats) } ?? seats
    }
}
