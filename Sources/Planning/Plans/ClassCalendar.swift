import Vocabulary

/// Puts people into classes and classes onto days, so that nobody is in two places on one day and no OPD has too many people away.
///
/// Classes are spread over the rounds evenly, and people go in the order of the NIP into the first class that takes them.
struct ClassCalendar {
    /// A class with who attends it.
    struct Class: Sendable {
        let offer: Int
        /// Counted from 1 within the offer.
        fileprivate(set) var number: Int
        /// The position among the rounds of the offer.
        fileprivate(set) var place: Int
        fileprivate(set) var round: Schedule.Round
        var people: [Int32] = []
        /// How many it takes before others of the programme are full, so that no class has too few.
        fileprivate let quota: Int

        fileprivate init(offer: Int, number: Int, place: Int, round: Schedule.Round, quota: Int) {
            self.offer = offer
            self.number = number
            self.place = place
            self.round = round
            self.quota = quota
        }
    }

    let problem: PlanProblem
    /// By offer, the days that are its group's; nothing where all are everybody's.
    private let parts: [Int: ClosedRange<Int32>]
    var classes: [Class] = []
    /// By offer and round, how many classes are held.
    private var held: [[Int]]
    /// By person, the days they are away.
    var away: [Int32: [ClosedRange<Int32>]] = [:]
    /// By office and day, how many are away.
    var officeAway: [[Int32: Int]]
    /// By person, the working days they are away.
    private var spent: [Int32: Int] = [:]
    /// How many seats that were to be filled could not be.
    private(set) var unfilled = 0
    /// Who could not be placed, by type and attendance.
    private(set) var unplaced: [(type: Int, attendance: Int, count: Int)] = []
    let offices: [Int32: Int]

    /// The calendar that places most people: with the whole time for every programme, or with a part of it for each group of programmes, so
    /// that what the same people attend for different points never meets.
    static func best(_ problem: PlanProblem, _ plan: WholePlan) -> ClassCalendar {
        let free = ClassCalendar(problem, plan, inParts: false)
        guard free.homeless > 0 else { return free }
        let parted = ClassCalendar(problem, plan, inParts: true)
        return parted.homeless < free.homeless ? parted : free
    }

    /// How many places found no people.
    private var homeless: Int { unplaced.reduce(unfilled) { $0 + $1.count } + (isFilled ? 0 : 1) }

    private init(_ problem: PlanProblem, _ plan: WholePlan, inParts: Bool) {
        self.problem = problem
        parts = inParts ? Self.parts(problem, plan) : [:]
        officeAway = problem.officePeople.map { _ in [:] }
        held = problem.offers.map { [Int](repeating: 0, count: $0.rounds.count) }
        var offices: [Int32: Int] = [:]
        if problem.bounds.officeAway != nil {
            for type in problem.types { for person in type.members { offices[person] = type.office } }
        }
        self.offices = offices
        open(plan)
        place(plan)
        fill(plan)
        for offer in problem.offers.indices { balance(offer) }
        classes = classes.filter { !$0.people.isEmpty || isKept($0) }
        number()
    }

    /// Numbers the classes of every offer in the order of their days.
    private mutating func number() {
        classes.sort { ($0.offer, $0.round.start, $0.round.end, $0.number) < ($1.offer, $1.round.start, $1.round.end, $1.number) }
        var last: [Int: Int] = [:]
        for position in classes.indices {
            last[classes[position].offer, default: 0] += 1
            classes[position].number = last[classes[position].offer] ?? 1
        }
    }

    /// Whether a class is held although nobody needs it: the file says that so many are.
    func isKept(_ entry: Class) -> Bool { entry.number <= problem.offers[entry.offer].programme.classes.least }

    /// Lays the classes of every offer onto its rounds, evenly; programmes begin one round after the other, so that people can attend several.
    private mutating func open(_ plan: WholePlan) {
        for offer in problem.offers.indices {
            let programme = problem.offers[offer].programme, rounds = problem.offers[offer].rounds
            let needed = (plan.attendees[offer] + programme.classes.size - 1) / programme.classes.size
            // Where few of an OPD may be away on one day, and a class costs nothing by itself, there are as many as there are days for.
            let spread = problem.bounds.officeAway == nil ? needed : max(needed, min(rounds.count, plan.attendees[offer]))
            let total = problem.hasClasses(offer) ? plan.classes[offer] : min(spread, problem.offers[offer].mostClasses ?? .max)
            guard total > 0, !rounds.isEmpty else { continue }
            for number in 0..<total {
                let share = plan.attendees[offer] / total + (number < plan.attendees[offer] % total ? 1 : 0)
                let preferred = (number * rounds.count / total + offer) % rounds.count
                guard let place = room(offer, from: preferred, { _ in true }) else { continue }
                held[offer][place] += 1
                classes.append(Class(offer: offer, number: number + 1, place: place, round: rounds[place], quota: share))
            }
        }
    }

    /// The first round of an offer with room for another class that suits, beginning with one.
    private func room(_ offer: Int, from first: Int, _ suits: (Schedule.Round) -> Bool) -> Int? {
        let rounds = problem.offers[offer].rounds
        func find(_ isOwn: (Schedule.Round) -> Bool) -> Int? {
            rounds.indices.lazy.map { (first + $0) % rounds.count }.first { place in
                held[offer][place] < rounds[place].classes ?? .max && isOwn(rounds[place]) && suits(rounds[place])
            }
        }
        guard let part = parts[offer] else { return find { _ in true } }
        return find { part.contains($0.days.lowerBound) && part.contains($0.days.upperBound) } ?? find { _ in true }
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

    /// Fills seats with people who gain nothing there: first who attends nothing else.
    private mutating func fill(_ plan: WholePlan) {
        let places = Dictionary(grouping: classes.indices) { classes[$0].offer }
        for offer in problem.offers.indices where plan.fillers[offer] > 0 {
            var present = Set((places[offer] ?? []).flatMap { classes[$0].people })
            var missing = plan.fillers[offer]
            for mayBeBusy in [false, true] {
                for person in problem.fillers[offer] where missing > 0 && !present.contains(person) && (mayBeBusy || away[person] == nil) {
                    guard hasDays(person, offer), put(person, [offer], places) else { continue }
                    present.insert(person)
                    missing -= 1
                }
            }
            unfilled += missing
        }
    }

    /// Whether somebody may be away for so many more days.
    private func hasDays(_ person: Int32, _ offer: Int) -> Bool {
        guard let most = problem.bounds.daysPerPerson else { return true }
        return spent[person, default: 0] + problem.offers[offer].programme.days <= most
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
                places[offer]?.first {
                    !classes[$0].people.isEmpty && classes[$0].people.count < most(classes[$0]) && suits(classes[$0].round, person, days)
                }
            }
            guard let place = found(\.quota) ?? begin(offer, places, person, days) ?? found({ _ in size }) else { return false }
            chosen.append(place)
            days.append(classes[place].round.days)
        }
        for place in chosen {
            classes[place].people.append(person)
            if let office = offices[person], office >= 0 { for day in classes[place].round.days { officeAway[office][day, default: 0] += 1 } }
        }
        away[person] = days
        for offer in offers { spent[person, default: 0] += problem.offers[offer].programme.days }
        return true
    }

    /// Whether somebody can be away on the days of a round.
    private func suits(_ round: Schedule.Round, _ person: Int32, _ days: [ClosedRange<Int32>]) -> Bool {
        !days.contains { $0.overlaps(round.days) } && hasRoom(person, round)
    }

    /// A class that nobody is in yet, laid onto days that suit; nil where there is none.
    private mutating func begin(_ offer: Int, _ places: [Int: [Int]], _ person: Int32, _ days: [ClosedRange<Int32>]) -> Int? {
        for place in places[offer] ?? [] where classes[place].people.isEmpty {
            if suits(classes[place].round, person, days) { return place }
            held[offer][classes[place].place] -= 1
            let other = room(offer, from: classes[place].place) { suits($0, person, days) }
            held[offer][other ?? classes[place].place] += 1
            guard let other else { continue }
            (classes[place].place, classes[place].round) = (other, problem.offers[offer].rounds[other])
            return place
        }
        return nil
    }

    func hasRoom(_ person: Int32, _ round: Schedule.Round) -> Bool {
        guard let office = offices[person], office >= 0, let most = problem.mostAway(office) else { return true }
        return !round.days.contains { officeAway[office][$0, default: 0] >= most }
    }
}

extension Schedule.Round {
    var days: ClosedRange<Int32> { start.day...max(start.day, end.day) }
}
