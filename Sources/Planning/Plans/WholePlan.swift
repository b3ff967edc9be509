import Vocabulary

/// How many people of which type attend what and how many classes are held, in whole numbers.
struct WholePlan: Sendable {
    /// By type and attendance.
    private(set) var counts: [[Int]]
    /// By offer.
    private(set) var classes: [Int]
    private(set) var attendees: [Int]
    /// By offer, how many of the attendees only fill its classes.
    private(set) var fillers: [Int]
    /// In rupiah.
    private(set) var cost = 0
    /// In weighted thousandths.
    private(set) var gain = 0
    /// By type, people who attend nothing yet.
    private(set) var free: [Int]
    /// By office and offer, how many attend; empty where nothing bounds them.
    private(set) var officeAttendees: [[Int]]
    private let problem: PlanProblem

    init(_ problem: PlanProblem) {
        self.problem = problem
        counts = problem.types.map { [Int](repeating: 0, count: $0.attendances.count) }
        classes = problem.offers.map { $0.programme.classes.least }
        attendees = [Int](repeating: 0, count: problem.offers.count)
        fillers = attendees
        free = problem.types.map(\.members.count)
        officeAttendees =
            problem.bounds.officeAway == nil
            ? [] : problem.officePeople.map { _ in [Int](repeating: 0, count: problem.offers.count) }
        cost = problem.offers.reduce(0) { $0 + $1.programme.classes.least * $1.programme.costPerClass }
    }

    /// How many more of a type may attend something in the classes that are held.
    func room(_ type: Int, _ attendance: Int) -> Int {
        let option = problem.types[type].attendances[attendance]
        return option.offers.reduce(free[type]) { min($0, room(offer: $1, office: problem.types[type].office)) }
    }

    private func room(offer: Int, office: Int) -> Int {
        let programme = problem.offers[offer].programme
        var room = problem.hasClasses(offer) ? classes[offer] * programme.classes.size - attendees[offer] : .max
        if let seats = problem.seats(offer) { room = min(room, seats - attendees[offer]) }
        if !officeAttendees.isEmpty, let most = problem.mostAway(office) {
            room = min(room, most * problem.offers[offer].rounds.count - officeAttendees[office][offer])
        }
        return max(room, 0)
    }

    /// Adds people of a type, or takes them away again.
    mutating func add(_ count: Int, _ type: Int, _ attendance: Int) {
        let kind = problem.types[type], option = kind.attendances[attendance]
        counts[type][attendance] += count
        free[type] -= count
        cost += count * option.cost
        gain += count * option.gain * kind.weight
        for offer in option.offers {
            attendees[offer] += count
            if !officeAttendees.isEmpty, kind.office >= 0 { officeAttendees[kind.office][offer] += count }
        }
    }

    /// How many more may fill the classes of an offer that are held.
    func fillerRoom(_ offer: Int) -> Int {
        let programme = problem.offers[offer].programme
        let seats = min(problem.seats(offer) ?? .max, classes[offer] * programme.classes.size)
        return max(0, min(seats, problem.fillers[offer].count) - attendees[offer])
    }

    /// Has people fill classes, or not any more.
    mutating func addFillers(_ count: Int, _ offer: Int) {
        fillers[offer] += count
        attendees[offer] += count
        cost += count * problem.offers[offer].programme.costPerPerson
    }

    /// Holds more classes of an offer, or fewer.
    mutating func addClasses(_ count: Int, _ offer: Int) {
        classes[offer] += count
        cost += count * problem.offers[offer].programme.costPerClass
    }

    /// How many classes of an offer can be given up without sending anybody away.
    func spareClasses(_ offer: Int) -> Int {
        guard problem.hasClasses(offer) else { return 0 }
        let programme = problem.offers[offer].programme
        let needed = (attendees[offer] + programme.classes.size - 1) / programme.classes.size
        return max(0, classes[offer] - max(needed, programme.classes.least))
    }

    /// Whether every class that is held has as many people as it must.
    func isFilled(_ offer: Int) -> Bool {
        !problem.hasClasses(offer) || attendees[offer] >= classes[offer] * problem.offers[offer].programme.classes.leastPeople
    }

    /// Whether the plan keeps to all bounds but the goal: seats, classes, people and offices.
    var isSound: Bool {
        for offer in problem.offers.indices {
            let programme = problem.offers[offer].programme
            if problem.hasClasses(offer), attendees[offer] > classes[offer] * programme.classes.size || !isFilled(offer) { return false }
            if let seats = problem.seats(offer), attendees[offer] > seats { return false }
            if fillers[offer] > 0, attendees[offer] > problem.fillers[offer].count { return false }
            if classes[offer] < programme.classes.least { return false }
            if let most = problem.offers[offer].mostClasses, classes[offer] > most { return false }
        }
        for type in problem.types.indices where free[type] < 0 || (problem.types[type].isRequired && free[type] > 0) { return false }
        for (office, attendees) in officeAttendees.enumerated() {
            guard let most = problem.mostAway(office) else { continue }
            for offer in attendees.indices where attendees[offer] > most * problem.offers[offer].rounds.count { return false }
        }
        return keepsShares
    }

    /// Whether every OPD has its least share.
    private var keepsShares: Bool {
        guard let share = problem.bounds.officeShare, share > 0 else { return true }
        var own = [Int](repeating: 0, count: problem.officePeople.count), all = 0
        for (number, type) in problem.types.enumerated() {
            for (position, attendance) in type.attendances.enumerated() {
                let places = counts[number][position] * attendance.offers.count
                all += places
                if own.indices.contains(type.office) { own[type.office] += places }
            }
        }
        return zip(own, problem.officeParts()).allSatisfy { places, part in
            // Half a place is nobody's: what an office lacks below a whole one is no breach.
            part.all == 0 || (places + 1) * 1000 * part.all > share * part.own * all
        }
    }

    /// Whether it reaches the target, or stays within the budget.
    func reaches(_ goal: PlanGoal) -> Bool {
        switch goal {
        case .target(let target): gain >= problem.weights.lacking(to: target)
        case .budget(let rupiah): cost <= rupiah
        }
    }
}
