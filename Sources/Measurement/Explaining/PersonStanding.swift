import Instruments
import Personnel
import Vocabulary

/// What somebody comes to on a day in plain numbers, and until when: an explanation without its words.
public struct PersonStanding: Sendable {
    public let isMeasured: Bool
    /// By the position of the indicator; nil for what is not asked of them.
    public let points: [Points?]
    /// The last dates of measurement for which rows count that decide now.
    public let ends: [CivilDate]

    init(_ plan: Plan, _ rows: [ReadRow], _ values: [Int], _ said: [[SaidToFact]]) {
        let population = plan.compiled.population
        isMeasured = population.rows[population.index(values)] == CompiledInstrument.measured
        points = plan.compiled.indicators.map { $0.row(at: $0.table.index(values)) == nil ? nil : $0.points(values) }
        ends = plan.factsAsked(values).flatMap { fact in said[fact].compactMap { plan.lastDay($0, rows[$0.row].record) } }
    }
}

extension Plan {
    /// What somebody comes to on the date of measurement.
    public func standing(_ file: PersonFile) -> PersonStanding {
        let read = ReadRows(file, self), values = read.facts.values(of: 0)
        return PersonStanding(self, read.used, values, SaidToFact.all(read.used, self, values))
    }
}
