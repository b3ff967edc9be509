import Instruments
import Measurement
import Personnel
import Vocabulary

extension CauseFinder {
    /// Other options of the instrument that yield BKN's points, with the rows that count by one reading and not by the other.
    func options(_ dimension: Dimension, _ there: Int) -> [Candidate] {
        search.options.compactMap { option in
            guard option.trial.points(dimension, trial) == there else { return nil }
            let mine = rows(of: dimension).counting, theirs = rows(of: dimension, in: option.plan.explain(trial.file)).counting
            let isWindow = option.movesWindow(of: plan)
            // An option that makes more people agree than it makes differ is BKN's way; one that does not fits by chance.
            let weight = option.gain > 0 ? Weight.likelyOption : isWindow ? Weight.window : Weight.option
            return Candidate(
                cause: isWindow ? .window : .option, weight: weight, rows: mine.symmetricDifference(theirs), note: Phrase(option.setting))
        }
    }

    /// What BKN must know of the person otherwise: a class of posts, or facts that no rows here give.
    func facts(_ dimension: Dimension, _ there: Int, higher: Bool) -> [Candidate] {
        let ladder = search.base.ladder(dimension)
        var found = ladder.facts.filter(isGiven).compactMap { given($0, ladder, there) }
        let folded = ladder.facts.filter { !isGiven($0) }
        if let changed = needed(folded, ladder, there) {
            let facts = folded.filter { changed[$0] != values[$0] }
            let cause = higher || addsRows(facts, changed) ? Cause.recordMissingHere : .otherData
            found.append(
                Candidate(
                    cause: cause, weight: higher ? Weight.neededRecord : Weight.otherData,
                    rows: cause == .otherData ? deciders(facts, dimension) : [],
                    note: note(facts, changed)))
        }
        return found
    }

    /// Another value of a fact that the employee's own row gives: another class of posts, or a list of posts that an option holds.
    private func given(_ fact: Int, _ ladder: FactLadder, _ there: Int) -> Candidate? {
        for value in ladder.values(of: fact, from: values, reaching: there) {
            var changed = values
            changed[fact] = value
            guard ladder.isMeasured(changed), ladder.points(changed) == there else { continue }
            let list = listOption(deciding: fact)
            let told = note([fact], changed)
            return Candidate(
                cause: list == nil ? .position : .option, weight: list == nil ? Weight.position : Weight.option, rows: [trial.employeeSource],
                note: list.map { Phrase(id: "\($0): \(told.id)", en: "\($0): \(told.en)") } ?? told, citesPost: true)
        }
        return nil
    }

    /// The option with a list of posts that a given fact is read by.
    private func listOption(deciding fact: Int) -> String? {
        guard case .given(let reading) = plan.instrument.facts[fact].definition else { return nil }
        let names = plan.instrument.readings[reading].sources.flatMap { $0.rows.flatMap(\.provenance.options) }
        return plan.instrument.options.first { $0.values == .list && names.contains($0.name) }?.name
    }

    /// The rows that decide some facts here.
    private func deciders(_ facts: [Int], _ dimension: Dimension) -> Set<RecordSource> {
        let names = Set(facts.map { plan.instrument.facts[$0].name })
        return Set(
            explanation.indicators.filter { $0.dimension == dimension }.flatMap(\.facts).filter { names.contains($0.fact.name) }
                .flatMap(\.evidence).filter { $0.verdict == .decides }.map(\.source))
    }

    private func isGiven(_ fact: Int) -> Bool {
        if case .given = plan.instrument.facts[fact].definition { return true }
        return false
    }

    /// Whether the facts can only have become so by rows that are not here: something is there of which there is nothing here.
    private func addsRows(_ facts: [Int], _ changed: [Int]) -> Bool { facts.allSatisfy { values[$0] == 0 && changed[$0] != 0 } }

    /// The facts with the fewest of them changed so that the points are BKN's.
    private func needed(_ facts: [Int], _ ladder: FactLadder, _ there: Int) -> [Int]? {
        var layer = [(values: values, next: 0)]
        for _ in facts {
            var following: [(values: [Int], next: Int)] = []
            for state in layer {
                for position in state.next..<facts.count {
                    for value in ladder.values(of: facts[position], from: state.values, reaching: there) {
                        var changed = state.values
                        changed[facts[position]] = value
                        if ladder.points(changed) == there { return changed }
                        following.append((changed, position + 1))
                    }
                }
            }
            layer = following
        }
        return nil
    }

    /// The values that BKN's points ask for, beside those here.
    private func note(_ facts: [Int], _ changed: [Int]) -> Phrase {
        let instrument = plan.instrument
        let parts = facts.map { fact in
            let definition = instrument.facts[fact]
            let needed = instrument.phrase(changed[fact], of: definition), now = instrument.phrase(values[fact], of: definition)
            return Phrase(
                id: "\(definition.title.id): \(needed.id) (di sini \(now.id))", en: "\(definition.title.en): \(needed.en) (here \(now.en))")
        }
        return Phrase(id: parts.map(\.id).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
    }
}
