import Instruments
import Measurement
import Vocabulary

/// Programmes that somebody attends together for the points of one group of indicators.
struct Attendance: Sendable, Hashable {
    /// Positions among the offers, ascending.
    let offers: [Int]
    /// What they bring one person together, in thousandths.
    let gain: Int
    /// What they cost for one person, in rupiah, without the classes.
    let cost: Int
    /// Working days.
    let days: Int
}

/// Finds what is worth attending for somebody: sets of programmes of which none can be left out without losing points.
struct AttendanceFinder {
    let group: OfferGroup
    let offers: [ProgrammeList.Offer]
    let plan: Plan
    let bounds: PlanBounds
    /// Which two programmes can never both be attended, since all their days overlap.
    let conflicts: Set<[Int]>

    /// Beyond so many sets of one kind of people fewer programmes are taken together.
    private static let mostSets = 6000

    /// How many programmes were taken together at most, where that were fewer than the bounds allow.
    private(set) var limit: Int?

    init(_ group: OfferGroup, _ offers: [ProgrammeList.Offer], _ plan: Plan, _ bounds: PlanBounds) {
        self.group = group
        self.offers = offers
        self.plan = plan
        self.bounds = bounds
        var conflicts: Set<[Int]> = []
        for left in group.offers {
            for right in group.offers where left < right {
                let canMeet = offers[left].rounds.contains { one in
                    offers[right].rounds.contains { one.end < $0.start || $0.end < one.start }
                }
                if !canMeet { conflicts.insert([left, right]) }
            }
        }
        self.conflicts = conflicts
    }

    /// What somebody may attend.
    ///
    /// - Parameters:
    ///   - values: all facts of the person.
    ///   - eligible: the offers of the group that are open to the person.
    ///   - required: offers that the person attends in any case.
    mutating func attendances(_ values: [Int], eligible: [Int], required: [Int] = []) -> [Attendance] {
        let base = points(values)
        let whole = points(add(eligible + required, to: values))
        let forced = required.isEmpty ? [] : [attendance(required, points(add(required, to: values)) - base)]
        let useful = eligible.filter { !required.contains($0) && add([$0], to: values) != values }
        guard whole > base, !useful.isEmpty else { return forced }
        // What one programme brings in full needs no second one, so only the others are tried together.
        let partial = useful.filter { points(add(required + [$0], to: values)) < whole }
        let most = most(together: partial.count)
        var found = forced
        var chosen = required
        func extend(_ candidates: ArraySlice<Int>, _ values: [Int], _ points: Int) {
            for (position, offer) in zip(candidates.indices, candidates) {
                let next = add([offer], to: values)
                guard next != values, !chosen.contains(where: { conflicts.contains([min($0, offer), max($0, offer)]) }) else { continue }
                chosen.append(offer)
                defer { chosen.removeLast() }
                let days = chosen.reduce(0) { $0 + offers[$1].programme.days }
                if let limit = bounds.daysPerPerson, days > limit { continue }
                let reached = self.points(next)
                if reached > base, isIrredundant(chosen, required.count, reached, values: start) { found.append(attendance(chosen, reached - base)) }
                if reached < whole, chosen.count < most { extend(candidates[(position + 1)...], next, reached) }
            }
        }
        let start = values
        extend(useful[...], add(required, to: values), points(add(required, to: values)))
        return found
    }

    /// Whether every programme behind the required ones adds something to the others.
    private func isIrredundant(_ chosen: [Int], _ required: Int, _ reached: Int, values: [Int]) -> Bool {
        for position in required..<chosen.count {
            var rest = chosen
            rest.remove(at: position)
            if points(add(rest, to: values)) >= reached { return false }
        }
        return true
    }

    private mutating func most(together count: Int) -> Int {
        var most = bounds.programmesPerPerson
        while most > 1, Self.sets(of: count, upTo: most) > Self.mostSets { most -= 1 }
        if most < min(bounds.programmesPerPerson, count) { limit = min(limit ?? most, most) }
        return most
    }

    /// How many sets of up to so many things there are.
    private static func sets(of count: Int, upTo most: Int) -> Int {
        var sets = 0, next = 1
        for size in 1...max(most, 1) {
            next = next * max(count - size + 1, 0) / size
            sets += next
            if sets > mostSets { break }
        }
        return sets
    }

    private func attendance(_ offers: [Int], _ gain: Int) -> Attendance {
        Attendance(
            offers: offers.sorted(), gain: gain, cost: offers.reduce(0) { $0 + self.offers[$1].programme.costPerPerson },
            days: offers.reduce(0) { $0 + self.offers[$1].programme.days })
    }

    private func add(_ chosen: [Int], to values: [Int]) -> [Int] {
        var values = values
        for offer in chosen { for part in offers[offer].effect.parts { values[part.fact] = part.added(to: values[part.fact]) } }
        return values
    }

    /// The points of the group's indicators, in thousandths.
    private func points(_ values: [Int]) -> Int {
        let values = plan.derived(values)
        return group.indicators.reduce(0) { $0 + plan.compiled.indicators[$1].points(values).thousandths }
    }
}
