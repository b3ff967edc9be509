import Instruments
import Measurement
import Personnel
import Vocabulary

extension Cohort {
    /// By person, whether a filter means them and they are measured.
    ///
    /// - Parameters:
    ///   - filter: whom it means.
    ///   - threads: how many threads each look at a stretch of the people.
    public func matching(_ filter: PeopleFilter, threads: Int = 1) -> [Bool] {
        let held = stretches(threads, PeopleSieve(filter, self).held)
        return held.count == 1 ? held[0] : Array(held.joined())
    }

    /// The numbers of those whom a filter means and who are measured, ascending.
    ///
    /// - Parameter threads: how many threads each look at a stretch of the people.
    func members(_ filter: PeopleFilter, threads: Int) -> [Int32] {
        let sieve = PeopleSieve(filter, self)
        let members = stretches(threads) { range -> [Int32] in
            let held = sieve.held(range)
            return [Int32](unsafeUninitializedCapacity: range.count) { members, count in
                // Written in any case and counted if meant: nobody can foresee who is.
                for place in held.indices {
                    members[count] = Int32(truncatingIfNeeded: range.lowerBound &+ place)
                    count &+= held[place] ? 1 : 0
                }
            }
        }
        return members.count == 1 ? members[0] : Array(members.joined())
    }

    private func stretches<Value: Sendable>(_ threads: Int, _ work: @Sendable (Range<Int>) -> Value) -> [Value] {
        let parts = min(max(1, threads), people / Self.fewPeople + 1)
        return SideBySide.map(parts) { work(people * $0 / parts..<people * ($0 + 1) / parts) }
    }

    /// For so few people a second thread costs more than it saves.
    private static let fewPeople = 50_000
}

/// A filter made ready for the people it is asked of: what holds of units is worked out once.
private struct PeopleSieve: Sendable {
    private let filter: PeopleFilter
    private let cohort: Cohort
    /// By unit number, whether it is meant; empty for all.
    private var units: [Bool] = []
    private let exceptions: [PeopleSieve]

    init(_ filter: PeopleFilter, _ cohort: Cohort) {
        self.filter = filter
        self.cohort = cohort
        exceptions = filter.exceptions.map { PeopleSieve($0, cohort) }
        if !filter.units.isEmpty {
            let scope = UnitScope(below: filter.units.compactMap(cohort.tree.number), in: cohort.tree)
            units = cohort.tree.units.indices.map(scope.holds)
        }
    }

    /// Of a stretch of the people, who is meant and measured.
    func held(_ range: Range<Int>) -> [Bool] {
        let exclusions = cohort.scores.exclusions.span.extracting(range)
        var held = [Bool](repeating: false, count: range.count)
        for place in held.indices { held[place] = exclusions[place] == CompiledInstrument.measured }
        keep(&held, range)
        return held
    }

    private func keep(_ held: inout [Bool], _ range: Range<Int>) {
        for condition in filter.conditions { keep(&held, range, condition) }
        if !filter.units.isEmpty {
            keep(&held, range) { cohort.units[$0] >= 0 && units[Int(cohort.units[$0])] }
        }
        if !filter.lacks.isEmpty {
            var lacking = [Bool](repeating: false, count: range.count)
            for indicator in filter.lacks {
                for loss in cohort.facts.losses(ofIndicator: indicator, cohort.scores, among: range) where loss.gain > .zero {
                    lacking[Int(loss.person) - range.lowerBound] = true
                }
            }
            for place in held.indices { held[place] = held[place] && lacking[place] }
        }
        if let least = filter.leastTotal { keep(&held, range) { cohort.scores.total(of: $0).thousandths >= least } }
        if let bound = filter.belowTotal { keep(&held, range) { cohort.scores.total(of: $0).thousandths < bound } }
        if !filter.echelons.isEmpty { keep(&held, range) { cohort.particulars?.echelon($0).map(filter.echelons.contains) ?? false } }
        if !filter.posts.isEmpty {
            var known: [String: Bool] = [:]
            keep(&held, range) { person in
                let post = cohort.particulars?.post(person) ?? ""
                if let answer = known[post] { return answer }
                let words = Words(post)
                let answer = filter.posts.contains { $0.isPrefix(of: words) }
                known[post] = answer
                return answer
            }
        }
        for exception in exceptions {
            var excepted = held
            exception.keep(&excepted, range)
            for place in held.indices where excepted[place] { held[place] = false }
        }
    }

    private func keep(_ held: inout [Bool], _ range: Range<Int>, where isMeant: (Int) -> Bool) {
        for place in held.indices where held[place] && !isMeant(range.lowerBound + place) { held[place] = false }
    }

    /// Tests one fact of a stretch, its column at once.
    private func keep(_ held: inout [Bool], _ range: Range<Int>, _ condition: Condition) {
        var values = [Int](repeating: 0, count: cohort.plan.instrument.facts.count)
        if case .codes(let column) = cohort.facts.columns[condition.fact], condition.facts == [condition.fact] {
            let answers = (0...255).map { value in
                values[condition.fact] = value
                return condition.holds(values)
            }
            let codes = column[range].span
            for place in held.indices { held[place] = held[place] && answers[Int(codes[place])] }
            return
        }
        keep(&held, range) { person in
            for fact in condition.facts { values[fact] = cohort.facts.value(fact, of: person) }
            return condition.holds(values)
        }
    }
}
