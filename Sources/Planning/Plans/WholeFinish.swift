import Vocabulary

/// Makes a whole plan of a solution in which people are amounts: cuts to whole people, fills what that leaves by points a rupiah, and gives
/// up what is not needed. Everything is counted in whole numbers.
struct WholeFinish {
    let problem: PlanProblem
    let goal: PlanGoal
    private(set) var plan: WholePlan
    /// Attendances by what they bring a rupiah, most first; then by type and attendance.
    private let candidates: [(type: Int, attendance: Int)]
    /// By type and attendance, how many people the days leave room for; nil where that is not known to be bounded.
    private let most: [[Int]]?

    init(_ problem: PlanProblem, _ goal: PlanGoal, most: [[Int]]? = nil) {
        self.problem = problem
        self.goal = goal
        self.most = most
        plan = WholePlan(problem)
        candidates = problem.types.indices.flatMap { type in problem.types[type].attendances.indices.map { (type, $0) } }
            .filter { problem.types[$0.0].attendances[$0.1].gain > 0 }
            .sorted { left, right in
                let one = problem.types[left.0], other = problem.types[right.0]
                let (a, b) = (one.attendances[left.1], other.attendances[right.1])
                // Gain a rupiah, exactly; what costs nothing comes first.
                let first = Int128(a.gain * one.weight) * Int128(b.cost), second = Int128(b.gain * other.weight) * Int128(a.cost)
                if first != second { return first > second }
                if a.cost == 0, b.cost == 0, a.gain * one.weight != b.gain * other.weight { return a.gain * one.weight > b.gain * other.weight }
                return (one.priority, left.0, left.1) < (other.priority, right.0, right.1)
            }
    }

    /// Takes over a solution.
    mutating func take(_ values: [Double], _ model: PlanModel) {
        for (offer, column) in model.classes.enumerated() {
            guard let column else { continue }
            let whole = Int((values[column]).rounded())
            plan.addClasses(max(whole, problem.offers[offer].programme.classes.least) - plan.classes[offer], offer)
        }
        for (offer, column) in model.fillers.enumerated() {
            guard let column else { continue }
            let people = min(Int((values[column] + 1e-6).rounded(.down)), plan.fillerRoom(offer))
            if people > 0 { plan.addFillers(people, offer) }
        }
        for type in problem.types.indices {
            for attendance in problem.types[type].attendances.indices {
                let people = Int((values[model.people[type][attendance]] + 1e-6).rounded(.down))
                let fits = min(people, room(type, attendance))
                if fits > 0 { plan.add(fits, type, attendance) }
            }
        }
    }

    /// How many more people may attend something: seats, people and days.
    private func room(_ type: Int, _ attendance: Int) -> Int {
        let room = plan.room(type, attendance)
        return most.map { min(room, max(0, $0[type][attendance] - plan.counts[type][attendance])) } ?? room
    }

    /// Takes over a whole plan.
    mutating func take(_ other: WholePlan) { plan = other }

    /// Completes it and gives up what is not needed.
    mutating func finish() {
        sendRequired()
        fill()
        for offer in problem.offers.indices where !plan.isFilled(offer) { fillOrClose(offer) }
        fill()
        trim()
        for offer in problem.offers.indices { dropFillers(offer) }
        for offer in problem.offers.indices where plan.spareClasses(offer) > 0 { plan.addClasses(-plan.spareClasses(offer), offer) }
        if case .budget = goal { fill() }
    }

    /// What is missing to the target; of a budget, always something.
    private var need: Int {
        switch goal {
        case .target(let target): problem.weights.lacking(to: target) - plan.gain
        case .budget: .max
        }
    }

    private var money: Int {
        switch goal {
        case .target: .max
        case .budget(let rupiah): rupiah - plan.cost
        }
    }

    /// Those who must attend get a place, in a new class where there is none.
    private mutating func sendRequired() {
        for type in problem.types.indices where problem.types[type].isRequired && plan.free[type] > 0 {
            let cheapest = problem.types[type].attendances.indices.min { left, right in
                let (a, b) = (problem.types[type].attendances[left], problem.types[type].attendances[right])
                return (a.cost, left) < (b.cost, right)
            }
            guard let cheapest else { continue }
            for offer in problem.types[type].attendances[cheapest].offers where problem.hasClasses(offer) {
                let size = problem.offers[offer].programme.classes.size
                if plan.classes[offer] * size <= plan.attendees[offer], plan.classes[offer] < problem.offers[offer].mostClasses ?? .max {
                    plan.addClasses(1, offer)
                }
            }
            let fits = min(plan.free[type], room(type, cheapest))
            if fits > 0 { plan.add(fits, type, cheapest) }
        }
    }

    /// Fills seats by what people bring a rupiah, opening classes where the goal needs them.
    private mutating func fill() {
        fillSeats()
        var rounds = 0
        while need > 0, money > 0, rounds < 10_000, openBest() {
            fillSeats()
            rounds += 1
        }
    }

    private mutating func fillSeats() {
        for (type, attendance) in candidates {
            guard need > 0 else { return }
            let option = problem.types[type].attendances[attendance], weighted = option.gain * problem.types[type].weight
            var count = room(type, attendance)
            if need < .max { count = min(count, (need + weighted - 1) / weighted) }
            if option.cost > 0, money < .max { count = min(count, money / option.cost) }
            if count > 0 { plan.add(count, type, attendance) }
        }
    }

    /// Opens the class that brings most a rupiah with whoever is still free; false where none helps.
    private mutating func openBest() -> Bool {
        var best: (offer: Int, gain: Int128, cost: Int128)?
        for offer in problem.offers.indices where problem.hasClasses(offer) && plan.classes[offer] < problem.offers[offer].mostClasses ?? .max {
            let programme = problem.offers[offer].programme
            var seats = programme.classes.size, gain = Int128(0), cost = Int128(programme.costPerClass), taken = 0
            var free: [Int: Int] = [:]
            if let most = problem.seats(offer) { seats = min(seats, most - plan.attendees[offer]) }
            for (type, attendance) in candidates where problem.types[type].attendances[attendance].offers.contains(offer) && seats > 0 {
                let option = problem.types[type].attendances[attendance], weighted = option.gain * problem.types[type].weight
                // The other programmes of the attendance must have room already.
                guard
                    option.offers.allSatisfy({
                        $0 == offer || !problem.hasClasses($0) || plan.attendees[$0] < plan.classes[$0] * problem.offers[$0].programme.classes.size
                    })
                else { continue }
                var count = min(seats, free[type] ?? plan.free[type])
                if let most { count = min(count, most[type][attendance] - plan.counts[type][attendance]) }
                if need < .max { count = min(count, max(0, (need - Int(gain) + weighted - 1) / weighted)) }
                if money < .max, option.cost > 0 { count = min(count, max(0, (money - Int(cost)) / option.cost)) }
                guard count > 0 else { continue }
                free[type] = (free[type] ?? plan.free[type]) - count
                seats -= count
                taken += count
                gain += Int128(count * weighted)
                cost += Int128(count * option.cost)
            }
            guard gain > 0, taken >= programme.classes.leastPeople, cost <= Int128(money) else { continue }
            if best.map({ gain * $0.cost > $0.gain * cost || (gain * $0.cost == $0.gain * cost && gain > $0.gain) }) ?? true {
                best = (offer, gain, cost)
            }
        }
        guard let best else { return false }
        plan.addClasses(1, best.offer)
        return true
    }

    /// Brings a class up to the people it needs where others are free, and gives it up where not.
    private mutating func fillOrClose(_ offer: Int) {
        let programme = problem.offers[offer].programme
        func lacking() -> Int { plan.classes[offer] * programme.classes.leastPeople - plan.attendees[offer] }
        for (type, attendance) in candidates where problem.types[type].attendances[attendance].offers.contains(offer) {
            guard lacking() > 0 else { return }
            let cost = problem.types[type].attendances[attendance].cost
            var count = min(lacking(), room(type, attendance))
            if money < .max, cost > 0 { count = min(count, max(0, money / cost)) }
            if count > 0 { plan.add(count, type, attendance) }
        }
        var fillers = min(max(lacking(), 0), plan.fillerRoom(offer))
        if money < .max, programme.costPerPerson > 0 { fillers = min(fillers, max(0, money / programme.costPerPerson)) }
        // Filling a class is dearer than giving it up, but only filled it is held at all.
        if fillers > 0, fillers >= lacking() { plan.addFillers(fillers, offer) }
        while lacking() > 0, plan.classes[offer] > programme.classes.least {
            plan.addClasses(-1, offer)
            let most = plan.classes[offer] * programme.classes.size
            for (type, attendance) in candidates.reversed() where problem.types[type].attendances[attendance].offers.contains(offer) {
                let over = plan.attendees[offer] - most
                guard over > 0 else { break }
                let count = min(over, plan.counts[type][attendance])
                if count > 0, !problem.types[type].isRequired { plan.add(-count, type, attendance) }
            }
        }
    }

    /// Has no more people fill classes than these need.
    private mutating func dropFillers(_ offer: Int) {
        let spare = plan.attendees[offer] - plan.classes[offer] * problem.offers[offer].programme.classes.leastPeople
        let count = min(spare, plan.fillers[offer])
        if count > 0 { plan.addFillers(-count, offer) }
    }

    /// Sends nobody whom the target does not need: first who brings least a rupiah.
    private mutating func trim() {
        guard case .target = goal else { return }
        for (type, attendance) in candidates.reversed() where plan.counts[type][attendance] > 0 && !problem.types[type].isRequired {
            let option = problem.types[type].attendances[attendance], weighted = option.gain * problem.types[type].weight
            var count = min(plan.counts[type][attendance], max(0, -need) / weighted)
            for offer in option.offers where problem.hasClasses(offer) {
                let least = plan.classes[offer] * problem.offers[offer].programme.classes.leastPeople
                count = min(count, max(0, plan.attendees[offer] - least))
            }
            if count > 0 { plan.add(-count, type, attendance) }
        }
    }
}
