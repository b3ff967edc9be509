import Instruments
import Measurement
import Vocabulary
import Personnel

@testable import Analysis

/// The parts of one place's change as one would work them out on paper: person by person, with plain fractions.
struct LiteralChange {
    /// By code of the part, or by code and item: thousandths of the index, and people.
    private(set) var parts: [String: (share: Rational, people: Int)] = [:]
    private(set) var before: Rational?
    private(set) var after: Rational?

    private let world: ChangeWorld
    private let stages: [StageScores]

    /// - Parameter holds: whether a place is in this one.
    init(_ world: ChangeWorld, _ stages: [StageScores], _ holds: (String, Int) -> Bool) {
        self.world = world
        self.stages = stages
        let first = stages[0], last = stages[stages.count - 1]
        func isIn(_ place: (unit: String, agency: Int)?) -> Bool { place.map { holds($0.unit, $0.agency) } ?? false }
        let all = world.people.indices
        let old = all.filter { isIn(world.people[$0].before) && first.scores.isMeasured($0) }
        let new = all.filter { isIn(world.people[$0].after) && last.scores.isMeasured($0) }
        let was = Self.index(old, first, by: first.plan.instrument.combination), now = Self.index(new, last, by: last.plan.instrument.combination)
        (before, after) = (was, now)
        guard let was, let now else { return }

        let combination = first.plan.instrument.combination
        let groupsBefore = Self.groups(old, first, by: combination), groupsAfter = Self.groups(new, last, by: combination)
        let shared = [false, true].filter { !(groupsBefore[$0] ?? []).isEmpty && !(groupsAfter[$0] ?? []).isEmpty }
        var explained = Rational.zero
        for group in shared {
            let weight = Rational(1, shared.count == 2 ? 2 : 1)
            let olds = groupsBefore[group] ?? [], news = groupsAfter[group] ?? []
            explained = explained + weight * (Self.mean(news, last) - Self.mean(olds, first))
            let stay = olds.filter(news.contains)
            for person in stay { follow(person, weight * Rational(1, Int128(stay.count))) }
            let oldReference = stay.isEmpty ? Self.mean(olds, first) : Self.mean(stay, first)
            let newReference = stay.isEmpty ? Self.mean(olds, first) : Self.mean(stay, last)
            for person in news where !stay.contains(person) {
                let share = weight * Rational(1, Int128(news.count)) * (Rational(Int128(last.scores.total(of: person).thousandths)) - newReference)
                let others = world.people[person]
                if others.before == nil {
                    add("baru", share)
                } else if !isIn(others.before) {
                    add("pindah-masuk", share)
                } else if first.scores.isMeasured(person) {
                    add("masuk-kelompok", share)
                } else {
                    add("mulai-diukur", share)
                    add("mulai-diukur " + Self.reason(person, first), share)
                }
            }
            for person in olds where !stay.contains(person) {
                let share = weight * Rational(-1, Int128(olds.count)) * (Rational(Int128(first.scores.total(of: person).thousandths)) - oldReference)
                let others = world.people[person]
                if others.after == nil {
                    add("keluar", share)
                } else if !isIn(others.after) {
                    add("pindah-keluar", share)
                } else if last.scores.isMeasured(person) {
                    add("keluar-kelompok", share)
                } else {
                    add("tidak-lagi-diukur", share)
                    add("tidak-lagi-diukur " + Self.reason(person, last), share)
                }
            }
        }
        // What the groups on one side only leave of the change, with the groups joined as before.
        let joined = Self.index(new, last, by: combination) ?? .zero
        let alone = [false, true].filter { !shared.contains($0) }
        let people = alone.reduce(0) { $0 + (groupsBefore[$1] ?? []).count + (groupsAfter[$1] ?? []).count }
        if people > 0 { add("susunan-kelompok", joined - was - explained, people) }
        if joined != now { add("cara-gabung-kelompok", now - joined, new.count) }
    }

    private mutating func add(_ key: String, _ share: Rational, _ people: Int = 1) {
        let known = parts[key] ?? (.zero, 0)
        parts[key] = (known.share + share, known.people + people)
    }

    /// Where the points of somebody who stays went, from one stage where they were measured to the next.
    private mutating func follow(_ person: Int, _ weight: Rational) {
        var last = stages[0]
        var isOne = true
        for (stage, measured) in zip(world.stages, stages.dropFirst()) {
            isOne = isOne && measured.plan.instrument.id == stages[0].plan.instrument.id
            guard measured.scores.isMeasured(person) else { continue }
            let before = Self.items(person, last, byIndicator: isOne), after = Self.items(person, measured, byIndicator: isOne)
            var hasChanged = false
            for item in Set(before.keys).union(after.keys) {
                let change = (after[item] ?? 0) - (before[item] ?? 0)
                guard change != 0 else { continue }
                hasChanged = true
                add("\(stage.cause.rawValue) \(item)", weight * Rational(Int128(change)))
                add(stage.cause.rawValue, weight * Rational(Int128(change)), 0)
            }
            if hasChanged { add(stage.cause.rawValue, .zero) }
            last = measured
        }
    }

    /// A person's points by indicator or dimension, each looked up for this person alone.
    private static func items(_ person: Int, _ stage: StageScores, byIndicator: Bool) -> [String: Int] {
        let facts = stage.plan.instrument.facts.indices.map { stage.facts.value($0, of: person) }
        var items: [String: Int] = [:]
        for indicator in stage.plan.compiled.indicators {
            let name = byIndicator ? indicator.indicator.name : indicator.dimension.rawValue
            var points = 0
            if let row = indicator.row(at: indicator.table.index(facts)) {
                switch indicator.indicator.ladder.rows[row].outcome {
                case .fixed(let fixed): points = fixed.thousandths
                case .proportional(_, let fact, _): points = indicator.indicator.ladder.rows[row].outcome.points(for: facts[fact]).thousandths
                }
            }
            items[name, default: 0] += points
        }
        return items
    }

    private static func reason(_ person: Int, _ stage: StageScores) -> String {
        stage.plan.instrument.population[Int(stage.scores.exclusions[person])].reason
    }

    private static func groups(_ people: [Int], _ stage: StageScores, by combination: Combination) -> [Bool: [Int]] {
        guard combination.means == .groupMeans, let groups = stage.plan.instrument.combination.groups else { return [false: people] }
        return Dictionary(grouping: people) { stage.facts.value(groups.fact, of: $0) > 0 }
    }

    private static func mean(_ people: [Int], _ stage: StageScores) -> Rational {
        Rational(people.reduce(Int128(0)) { $0 + Int128(stage.scores.total(of: $1).thousandths) }, Int128(people.count))
    }

    /// The index as an instrument makes it of these people; nil of nobody.
    private static func index(_ people: [Int], _ stage: StageScores, by combination: Combination) -> Rational? {
        let means = groups(people, stage, by: combination).values.filter { !$0.isEmpty }.map { mean($0, stage) }
        return means.isEmpty ? nil : means.sum * Rational(1, Int128(means.count))
    }
}
