import Vocabulary

/// Puts people into classes and classes onto days, so that nobody is in two places on one day and no OPD has too many people away.
///
/// Classes are spread over the rounds evenly, and people go in the order of the NIP into the first class that takes them.
struct ClassCalendar {
    /// A class with who attends it.
    struct Class: Sendable {
        let offer: Int
        /// Counted from 1 within the offer.
        let number: Int
        let round: Schedule.Round
        var people: [Int32] = []
        /// How many it takes before others of the programme are full, so that no class has too few.
        var quota = 0
    }

    private let problem: PlanProblem
    private(set) var classes: [Class] = []
    /// By person, the days they are away.
    private var away: [Int32: [ClosedRange<Int32>]] = [:]
    /// By office and day, how many are away.
    private var officeAway: [[Int32: Int]]
    /// Who could not be placed, by type and attendance.
    private(set) var unplaced: [(type: Int, attendance: Int, count: Int)] = []
    private let offices: [Int32: Int]

    init(_ problem: PlanProblem, _ plan: WholePlan) {
        self.problem = problem
        officeAway = problem.officePeople.map { _ in [:] }
        var offices: [Int32: Int] = [:]
        if problem.bounds.officeAway != nil {
            for type in problem.types { for person in type.members { offices[person] = type.office } }
        }
        self.offices = offices
        open(plan)
        place(plan)
        classes = classes.filter { !$0.people.isEmpty || isKept($0) }
    }

    /// Whether a class is held although nobody needs it: the file says that so many are.
    private func isKept(_ entry: Class) -> Bool { entry.number <= problem.offers[entry.offer].programme.classes.least }

    /// Lays the classes of every offer onto its rounds.
    private mutating func open(_ plan: WholePlan) {
        for offer in problem.offers.indices {
            let programme = problem.offers[offer].programme, rounds = problem.offers[offer].rounds
            let needed = (plan.attendees[offer] + programme.classes.size - 1) / programme.classes.size
            let count = problem.hasClasses(offer) ? plan.classes[offer] : needed
            guard count > 0, !rounds.isEmpty else { continue }
            let total = count
            var held = [Int](repeating: 0, count: rounds.count)
            for number in 0..<count {
                // Evenly over the rounds; from there on to the next round with room.
                var round = number * rounds.count / count
                var tries = 0
                while tries < rounds.count, let most = rounds[round].classes, held[round] >= most {
                    round = (round + 1) % rounds.count
                    tries += 1
                }
                held[round] += 1
            }
            var number = 0
            for (round, count) in zip(rounds, held) {
                for _ in 0..<count {
                    number += 1
                    let share = plan.attendees[offer] / total + (number <= plan.attendees[offer] % total ? 1 : 0)
                    classes.append(Class(offer: offer, number: number, round: round, quota: share))
                }
            }
        }
    }

    private mutating func place(_ plan: WholePlan) {
        let places = Dictionary(grouping: classes.indices) { classes[$0].offer }
        // Who has least choice of days goes first.
        let types = problem.types.indices.sorted { left, right in
            let (one, other) = (choice(problem.types[left]), choice(problem.types[right]))
            return (one, left) < (other, right)
        }
        for type in types {
            var members = problem.types[type].members[...]
            var waiting: [Int32] = []
            for (attendance, count) in plan.counts[type].enumerated() where count > 0 {
                let offers = problem.types[type].attendances[attendance].offers
                var placed = 0
                // Whoever did not fit into one attendance may fit into the next.
                var candidates = waiting
                waiting = []
                while placed < count {
                    let person: Int32
                    if let next = candidates.first {
                        candidates.removeFirst()
                        person = next
                    } else if let next = members.popFirst() {
                        person = next
                    } else {
                        break
                    }
                    if put(person, offers, places) { placed += 1 } else { waiting.append(person) }
                }
                waiting = candidates + waiting
                if placed < count { unplaced.append((type, attendance, count - placed)) }
            }
        }
    }

    private func choice(_ type: PeopleType) -> Int {
        type.attendances.flatMap(\.offers).map { problem.offers[$0].rounds.count }.min() ?? 0
    }

    /// Finds a class of each offer for a person; false, with nothing changed, where there is none.
    private mutating func put(_ person: Int32, _ offers: [Int], _ places: [Int: [Int]]) -> Bool {
        var chosen: [Int] = []
        var days = away[person] ?? []
        for offer in offers {
            let size = problem.offers[offer].programme.classes.size
            func found(_ most: (Class) -> Int) -> Int? {
                places[offer]?.first { place in
                    let entry = classes[place]
                    guard entry.people.count < most(entry), !days.contains(where: { $0.overlaps(entry.round.days) }) else { return false }
                    return hasRoom(person, entry.round)
                }
            }
            guard let place = found(\.quota) ?? found({ _ in size }) else { return false }
            chosen.append(place)
            days.append(classes[place].round.days)
        }
        for place in chosen {
            classes[place].people.append(person)
            if let office = offices[person], office >= 0 { for day in classes[place].round.days { officeAway[office][day, default: 0] += 1 } }
        }
        away[person] = days
        return true
    }

    private func hasRoom(_ person: Int32, _ round: Schedule.Round) -> Bool {
        guard let office = offices[person], office >= 0, let most = problem.mostAway(office) else { return true }
        return !round.days.contains { officeAway[office][$0, default: 0] >= most }
    }
}

extension Schedule.Round {
    var days: ClosedRange<Int32> { start.day...max(start.day, end.day) }
}
