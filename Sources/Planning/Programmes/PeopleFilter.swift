import Instruments
import Measurement
import Personnel
import Vocabulary

/// Which people are meant (*peserta*, *siapa*): all that it says must hold.
public struct PeopleFilter: Sendable, Hashable {
    /// Tests of facts.
    var conditions: [Condition] = []
    /// Ids of units, each with all below it; empty for all.
    var units: [String] = []
    /// How the name of the post begins, one of these; empty for any.
    var posts: [Words] = []
    /// The echelon of the post, from 1 to 5; empty for any.
    var echelons: [Int] = []
    /// Points are missing in one of these indicators; empty for anybody.
    var lacks: [Int] = []
    /// The total is at least this many thousandths.
    var leastTotal: Int?
    /// The total is below this many thousandths.
    var belowTotal: Int?
    /// Who is meant by one of these is not.
    var exceptions: [PeopleFilter] = []

    /// Everybody.
    public static let everybody = PeopleFilter()

    /// Whether it asks what only the employees' rows say.
    var needsParticulars: Bool { !posts.isEmpty || !echelons.isEmpty || exceptions.contains(where: \.needsParticulars) }
}

extension Cohort {
    /// By person, whether a filter means them and they are measured.
    public func matching(_ filter: PeopleFilter) -> [Bool] {
        var held = [Bool](repeating: false, count: people)
        for person in 0..<people { held[person] = scores.isMeasured(person) }
        keep(&held, filter)
        return held
    }

    private func keep(_ held: inout [Bool], _ filter: PeopleFilter) {
        for condition in filter.conditions { keep(&held, condition) }
        if !filter.units.isEmpty {
            let scope = UnitScope(below: filter.units.compactMap(tree.number), in: tree)
            let inside = tree.units.indices.map(scope.holds)
            keep(&held) { units[$0] >= 0 && inside[Int(units[$0])] }
        }
        if !filter.lacks.isEmpty {
            var lacking = [Bool](repeating: false, count: people)
            for indicator in filter.lacks {
                for loss in facts.losses(ofIndicator: indicator, scores) where loss.gain > .zero { lacking[Int(loss.person)] = true }
            }
            keep(&held) { lacking[$0] }
        }
        if let least = filter.leastTotal { keep(&held) { scores.total(of: $0).thousandths >= least } }
        if let bound = filter.belowTotal { keep(&held) { scores.total(of: $0).thousandths < bound } }
        if !filter.echelons.isEmpty { keep(&held) { particulars?.echelon($0).map(filter.echelons.contains) ?? false } }
        if !filter.posts.isEmpty {
            var known: [String: Bool] = [:]
            keep(&held) { person in
                let post = particulars?.post(person) ?? ""
                if let answer = known[post] { return answer }
                let words = Words(post)
                let answer = filter.posts.contains { $0.isPrefix(of: words) }
                known[post] = answer
                return answer
            }
        }
        for exception in filter.exceptions {
            var excepted = held
            keep(&excepted, exception)
            keep(&held) { !excepted[$0] }
        }
    }

    private func keep(_ held: inout [Bool], where isMeant: (Int) -> Bool) {
        for person in held.indices where held[person] && !isMeant(person) { held[person] = false }
    }

    /// Tests one fact of everybody, its column at once.
    private func keep(_ held: inout [Bool], _ condition: Condition) {
        var values = [Int](repeating: 0, count: plan.instrument.facts.count)
        if case .codes(let column) = facts.columns[condition.fact], condition.facts == [condition.fact] {
            let answers = (0...255).map { value in
                values[condition.fact] = value
                return condition.holds(values)
            }
            for person in held.indices where held[person] { held[person] = answers[Int(column[person])] }
            return
        }
        keep(&held) { person in
            for fact in condition.facts { values[fact] = facts.value(fact, of: person) }
            return condition.holds(values)
        }
    }
}
