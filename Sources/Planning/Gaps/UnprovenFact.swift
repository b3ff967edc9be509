import Instruments
import Measurement
import Vocabulary

/// A fact that counts for somebody by their employee's row alone, such as a degree that no education in the history shows.
public struct UnprovenFact: Sendable, Hashable {
    public let person: Int32
    /// Index into the instrument's facts.
    public let fact: Int
    /// The value that counts.
    public let held: Int
    /// What the histories show.
    public let shown: Int
    /// The points that hang on it.
    public let points: Points

    /// Everything of this kind, in the order of the people's numbers.
    ///
    /// - Parameters:
    ///   - measured: everybody by all their rows.
    ///   - scores: what these facts were scored to.
    ///   - histories: the same people by `Plan.ofHistoriesAlone`.
    public static func all(_ measured: Facts, _ scores: Scores, histories: Facts) -> [UnprovenFact] {
        let plan = measured.plan
        let told = plan.instrument.facts.indices.filter { plan.instrument.facts[$0].isToldTwice }
        return (0..<measured.people).flatMap { person -> [UnprovenFact] in
            guard scores.isMeasured(person) else { return [] }
            return told.compactMap { fact in
                let held = measured.value(fact, of: person), shown = histories.value(fact, of: person)
                guard held != shown else { return nil }
                var values = measured.values(of: person)
                let now = plan.points(values)
                values[fact] = shown
                return UnprovenFact(person: Int32(person), fact: fact, held: held, shown: shown, points: now - plan.points(plan.derived(values)))
            }
        }
    }
}
