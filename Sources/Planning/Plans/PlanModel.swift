import Vocabulary

/// A problem as a linear model: whole numbers of classes, and people of a type as a continuous amount.
struct PlanModel {
    /// What bounds a plan, for naming those that contradict each other.
    enum Bound: CaseIterable, Sendable {
        case target, budget, required, seats, classes, officeShare, officeAway

        var label: Phrase {
            switch self {
            case .target: Phrase(id: "target", en: "the target")
            case .budget: Phrase(id: "anggaran", en: "the budget")
            case .required: Phrase(id: "orang yang harus ikut (--must)", en: "people who must attend (--must)")
            case .seats: Phrase(id: "kursi dan banyaknya kelas", en: "seats and numbers of classes")
            case .classes: Phrase(id: "isi dan banyak kelas paling sedikit", en: "the least people of a class and the least classes")
            case .officeShare: Phrase(id: "bagian paling sedikit setiap OPD", en: "the least share of every OPD")
            case .officeAway: Phrase(id: "paling banyak yang pergi sehari dari satu OPD", en: "the most of an OPD's people away on a day")
            }
        }
    }

    /// By type and attendance.
    private(set) var people: [[Int]] = []
    /// By offer, the column of its classes; nil where they need not be decided.
    private(set) var classes: [Int?] = []
    /// By offer, the column of those who only fill its classes; nil where nobody need do that.
    private(set) var fillers: [Int?] = []
    private(set) var model = MixedModel()
    private let problem: PlanProblem
    private let goal: PlanGoal?
    private let left: Set<Bound>

    /// A breath of a rupiah for whoever goes later: it only chooses among equals.
    private static let tie = 1e-7

    /// The largest number that ties can add to the cost, in the model's thousands of rupiah.
    private(set) var ties = 0.0

    /// - Parameters:
    ///   - goal: nil asks for the most points whatever they cost.
    ///   - left: bounds that are left out.
    init(_ problem: PlanProblem, _ goal: PlanGoal?, without left: Set<Bound> = []) {
        self.problem = problem
        self.goal = goal
        self.left = left
        var entries = problem.types.map { type in type.attendances.map { _ in [(row: Int, value: Double)]() } }
        addPeopleRows(&entries)
        let (classEntries, fillerEntries) = addOfferRows(&entries)
        addOfficeRows(&entries)
        let goalRow = addGoalRow()
        for (number, type) in problem.types.enumerated() {
            people.append(
                type.attendances.enumerated().map { position, attendance in
                    var rows = entries[number][position]
                    if let goalRow { rows.append((goalRow, goalValue(type, attendance))) }
                    ties += Double(type.members.count * type.priority) * Self.tie
                    return model.addColumn(
                        cost: cost(type, attendance) + Double(type.priority) * Self.tie, upTo: Double(type.members.count), rows)
                })
        }
        for offer in problem.offers.indices {
            guard problem.hasClasses(offer) else {
                classes.append(nil)
                continue
            }
            let programme = problem.offers[offer].programme
            var rows = classEntries[offer]
            if let goalRow, case .budget = goal { rows.append((goalRow, Double(programme.costPerClass) / 1000)) }
            let least = left.contains(.classes) ? 0 : Double(programme.classes.least)
            let most = left.contains(.seats) ? MixedModel.infinity : max(least, Double(problem.mostClasses(offer)))
            var cost = Double(offer + 1) * Self.tie
            if case .target = goal { cost += Double(programme.costPerClass) / 1000 }
            ties += cost < 1 ? 0 : Self.tie * Double(problem.offers.count) * min(most, 1e6)
            classes.append(model.addColumn(cost: cost, upTo: most, from: least, isWhole: true, rows))
        }
        for offer in problem.offers.indices {
            guard !problem.fillers[offer].isEmpty else {
                fillers.append(nil)
                continue
            }
            let each = Double(problem.offers[offer].programme.costPerPerson) / 1000
            var rows = fillerEntries[offer]
            if let goalRow, case .budget = goal { rows.append((goalRow, each)) }
            var cost = Self.tie
            if case .target = goal { cost += each }
            ties += Self.tie * Double(problem.fillers[offer].count)
            fillers.append(model.addColumn(cost: cost, upTo: Double(problem.fillers[offer].count), rows))
        }
    }

    /// What an attendance costs in the model: thousands of rupiah, or points that others might bring.
    private func cost(_ type: PeopleType, _ attendance: Attendance) -> Double {
        if case .target = goal { return Double(attendance.cost) / 1000 }
        return -Double(attendance.gain * type.weight) / scale
    }

    private func goalValue(_ type: PeopleType, _ attendance: Attendance) -> Double {
        if case .budget = goal { return Double(attendance.cost) / 1000 }
        return Double(attendance.gain * type.weight) / scale
    }

    /// Weighted thousandths of a point are brought near to points.
    var scale: Double { 1000 * Double(max(problem.weights.first, problem.weights.second)) }

    /// Nobody attends twice; who must, does.
    private mutating func addPeopleRows(_ entries: inout [[[(row: Int, value: Double)]]]) {
        for (number, type) in problem.types.enumerated() {
            let isForced = type.isRequired && !left.contains(.required)
            guard type.attendances.count > 1 || isForced else { continue }
            let row = model.addRow((isForced ? Double(type.members.count) : 0)...Double(type.members.count))
            for position in type.attendances.indices { entries[number][position].append((row, 1)) }
        }
        guard !left.contains(.required) else { return }
        for entry in problem.input.task.required where entry.offer == nil {
            let row = model.addRow(1...MixedModel.infinity)
            for (number, type) in problem.types.enumerated() where type.members == [entry.person] {
                for position in type.attendances.indices { entries[number][position].append((row, 1)) }
            }
        }
    }

    /// Seats, and how many people classes hold; what they ask of the numbers of classes.
    private mutating func addOfferRows(
        _ entries: inout [[[(row: Int, value: Double)]]]
    ) -> (classes: [[(row: Int, value: Double)]], fillers: [[(row: Int, value: Double)]]) {
        var ofFillers = problem.offers.map { _ in [(row: Int, value: Double)]() }
        let ofClasses = problem.offers.indices.map { offer -> [(row: Int, value: Double)] in
            let programme = problem.offers[offer].programme
            var rows: [Int] = []
            var ofClasses: [(row: Int, value: Double)] = []
            if problem.hasClasses(offer) {
                let fits = model.addRow(-MixedModel.infinity...0)
                rows.append(fits)
                ofClasses.append((fits, -Double(programme.classes.size)))
                if programme.classes.leastPeople > 1 || programme.classes.least > 0, !left.contains(.classes) {
                    let fills = model.addRow(0...MixedModel.infinity)
                    rows.append(fills)
                    ofClasses.append((fills, -Double(programme.classes.leastPeople)))
                }
            }
            if let seats = problem.seats(offer), !left.contains(.seats), programme.seats != nil || !problem.hasClasses(offer) {
                rows.append(model.addRow(0...Double(seats)))
            }
            if !problem.fillers[offer].isEmpty {
                // Whoever fills a seat does not gain by another one of the same programme.
                rows.append(model.addRow(0...Double(problem.fillers[offer].count)))
                ofFillers[offer] = rows.map { ($0, 1) }
            }
            guard !rows.isEmpty else { return ofClasses }
            for (number, type) in problem.types.enumerated() {
                for (position, attendance) in type.attendances.enumerated() where attendance.offers.contains(offer) {
                    for row in rows { entries[number][position].append((row, 1)) }
                }
            }
            return ofClasses
        }
        return (ofClasses, ofFillers)
    }

    /// What every OPD gets at least, and how many of it may be away.
    private mutating func addOfficeRows(_ entries: inout [[[(row: Int, value: Double)]]]) {
        guard problem.bounds.splitsOffices else { return }
        if let share = problem.bounds.officeShare, share > 0, !left.contains(.officeShare) {
            for (office, part) in problem.officeParts().enumerated() where part.own > 0 {
                // Attendances of the office − share × its part × all attendances ≥ 0.
                let row = model.addRow(0...MixedModel.infinity)
                let factor = Double(share) / 1000 * Double(part.own) / Double(part.all)
                for (number, type) in problem.types.enumerated() {
                    for (position, attendance) in type.attendances.enumerated() {
                        let count = Double(attendance.offers.count)
                        entries[number][position].append((row, (type.office == office ? count : 0) - factor * count))
                    }
                }
            }
        }
        guard problem.bounds.officeAway != nil, !left.contains(.officeAway) else { return }
        for office in problem.officePeople.indices {
            guard let most = problem.mostAway(office) else { continue }
            for offer in problem.offers.indices {
                let row = model.addRow(0...Double(most * problem.offers[offer].rounds.count))
                for (number, type) in problem.types.enumerated() where type.office == office {
                    for (position, attendance) in type.attendances.enumerated() where attendance.offers.contains(offer) {
                        entries[number][position].append((row, 1))
                    }
                }
            }
        }
    }

    private mutating func addGoalRow() -> Int? {
        switch goal {
        case .target(let target):
            guard !left.contains(.target) else { return nil }
            let unit = problem.gainUnit, lacking = problem.weights.lacking(to: target)
            let whole = (lacking + unit - 1) / unit * unit
            return model.addRow((Double(whole) - Double(unit) / 2) / scale...MixedModel.infinity)
        case .budget(let rupiah):
            // Half way between what whole plans can cost: a bound that a sum of costs all but touches makes CBC 2.10 say "infeasible".
            let unit = problem.costUnit, whole = rupiah / unit * unit
            return left.contains(.budget) ? nil : model.addRow(-MixedModel.infinity...((Double(whole) + Double(unit) / 2) / 1000))
        case nil: return nil
        }
    }
}

extension PlanProblem {
    /// By office, how many people of it have something to gain, and how many have altogether.
    func officeParts() -> [(own: Int, all: Int)] {
        var people = [Set<Int32>](repeating: [], count: officePeople.count)
        for type in types where people.indices.contains(type.office) { people[type.office].formUnion(type.members) }
        let all = people.reduce(0) { $0 + $1.count }
        return people.map { ($0.count, all) }
    }
}
